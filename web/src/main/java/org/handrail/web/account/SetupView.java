package org.handrail.web.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.handrail.kernel.DomainException;
import org.handrail.people.EmailAddress;
import org.handrail.security.SecurityError;
import org.handrail.security.account.FirstAdmin;
import org.handrail.security.account.NewAdministrator;
import org.handrail.web.ui.Reader;
import org.handrail.web.ui.ReaderTexts;
import org.omnifaces.util.Messages;

/**
 * /setup: makes the first administrator, by the link that the start printed. Without it, and for
 * ever after, there is nothing at this address.
 */
@Named("setup")
@ViewScoped
public class SetupView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient FirstAdmin firstAdmin;
  @Inject private transient Reader reader;
  @Inject private transient ReaderTexts texts;

  private final NewPassword password = new NewPassword();
  private String token;
  private String name;
  private String email;

  public void open() {
    if (!firstAdmin.isOpen(token)) {
      throw new DomainException(SecurityError.NOT_FOUND);
    }
  }

  public String save() {
    firstAdmin.create(
        token,
        new NewAdministrator(
            name,
            new EmailAddress(email),
            password.typed(),
            reader.getLanguage().tag(),
            reader.getZone()));
    Messages.addFlashGlobalInfo(texts.get("account.setup.done"));
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

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }
}
