package org.handrail.web.account;

import java.io.Serializable;
import java.util.Objects;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.ErrorCode;

/** A new password typed twice, because nobody sees what they type. */
public class NewPassword implements Serializable {

  private static final long serialVersionUID = 1L;

  /** What only the page can refuse: the domain never sees the second one. */
  private static final ErrorCode DIFFERS = ErrorCode.invalid("account.password.differs");

  private String first;
  private String second;

  /**
   * @throws DomainException {@code account.password.differs} unless it was typed twice alike
   */
  String typed() {
    if (!Objects.equals(first, second)) {
      throw new DomainException(DIFFERS);
    }
    return first;
  }

  public String getFirst() {
    return first;
  }

  public void setFirst(String first) {
    this.first = first;
  }

  public String getSecond() {
    return second;
  }

  public void setSecond(String second) {
    this.second = second;
  }
}
