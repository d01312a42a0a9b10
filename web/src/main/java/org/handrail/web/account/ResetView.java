package org.handrail.web.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.handrail.security.account.PasswordReset;
import org.handrail.web.ui.ReaderTexts;
import org.omnifaces.util.Messages;

/** /reset: the page behind the links of reset and invitation; opening it changes nothing. */
@Named("reset")
@ViewScoped
public class ResetView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient PasswordReset passwordReset;
  @Inject private transient ReaderTexts texts;

  private final NewPassword password = new NewPassword();
  private String token;

  public boolean isValid() {
    return passwordReset.isValid(token);
  }

  public String save() {
    passwordReset.set(token, password.typed());
    Messages.addFlashGlobalInfo(texts.get("account.reset.done"));
    return "/login?faces-redirect=true";
  }

  public NewPassword getPassword() {
    return password;
  }

  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token;
  }
}
