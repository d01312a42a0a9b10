package org.handrail.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.handrail.security.signin.SignIn;
import org.handrail.security.token.Secret;
import org.handrail.web.ui.Reader;
import org.omnifaces.util.Faces;

/** /login: signs in and leads to the page that was asked for; and signs out, from any page. */
@Named("login")
@RequestScoped
public class LoginView {

  static final String DEVICE = "handrail-device";

  @Inject private SignIn signIn;
  @Inject private Sessions sessions;
  @Inject private ClientAddress address;
  @Inject private Reader reader;
  @Inject private HttpServletRequest request;

  private String name;
  private String password;
  private String to;

  /** Who is signed in already has nothing to do here. */
  public void open() throws IOException {
    if (reader.isSignedIn()) {
      Faces.redirect(request.getContextPath() + new LocalPath(to).value());
    }
  }

  public void signIn() throws IOException {
    var signedIn =
        signIn.attempt(name, password, address.of(request), Faces.getRequestCookie(DEVICE));
    sessions.begin(request, Faces.getResponse(), signedIn.accountId(), signedIn.stamp());
    signedIn.newDevice().ifPresent(LoginView::remember);
    Faces.redirect(request.getContextPath() + new LocalPath(to).value());
  }

  public void signOut() throws IOException {
    sessions.end(request, Faces.getResponse());
    Faces.redirect(request.getContextPath() + "/login.xhtml");
  }

  private static void remember(Secret device) {
    Map<String, Object> options =
        Map.of(
            "path",
            "/",
            "maxAge",
            Math.toIntExact(SignIn.DEVICE_KNOWN_FOR.toSeconds()),
            "httpOnly",
            true,
            "secure",
            Faces.getRequest().isSecure(),
            "SameSite",
            "Lax");
    Faces.getExternalContext().addResponseCookie(DEVICE, device.value(), options);
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }
}
