package org.handrail.kernel;

import jakarta.ejb.ApplicationException;
import java.util.Map;

/**
 * A refusal that belongs to the story: a code and the values its text needs. Rolls the transaction
 * back and crosses the EJB border unwrapped.
 */
@ApplicationException(rollback = true, inherited = true)
public class DomainException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ErrorCode code;
  private final transient Map<String, Object> details;

  public DomainException(ErrorCode code) {
    this(code, Map.of());
  }

  public DomainException(ErrorCode code, Map<String, Object> details) {
    super(code.code() + (details.isEmpty() ? "" : " " + details));
    this.code = code;
    this.details = Map.copyOf(details);
  }

  public ErrorCode code() {
    return code;
  }

  /** The values of the message's placeholders; never null, never personal secrets. */
  public Map<String, Object> details() {
    return details;
  }
}
