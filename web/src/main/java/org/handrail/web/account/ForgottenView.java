package org.handrail.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.handrail.security.account.PasswordReset;

/** /forgotten: asks for a mail with a link; the answer is the same anyone who asks for whom. */
@Named("forgotten")
@RequestScoped
public class ForgottenView {

  @Inject private PasswordReset passwordReset;

  private String name;
  private boolean asked;

  public void ask() {
    passwordReset.request(name);
    asked = true;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public boolean isAsked() {
    return asked;
  }
}
