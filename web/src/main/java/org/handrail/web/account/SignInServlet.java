package org.handrail.web.account;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Language;
import org.handrail.kernel.Storable;
import org.handrail.security.signin.SignIn;
import org.handrail.security.token.Secret;
import org.handrail.web.ui.Texts;

/**
 * {@code POST /sign-in} with name and password as JSON: the sign-in over a page whose session has
 * ended, so that what is written there is kept. It has the limits of the sign-in page. A form of
 * another site cannot send the header that it asks for.
 */
@WebServlet("/sign-in")
public class SignInServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 4096;
  private static final int UNPROCESSABLE = 422;

  @Inject private transient SignIn signIn;
  @Inject private transient Sessions sessions;
  @Inject private transient ClientAddress address;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!"handrail".equals(request.getHeader("X-Requested-With"))) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    var asked = asked(request);
    if (asked.isEmpty()) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    attempt(asked.get(), request, response);
  }

  private void attempt(JsonObject asked, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      var signedIn =
          signIn.attempt(
              asked.getString("name"),
              asked.getString("password"),
              address.of(request),
              device(request));
      sessions.begin(request, response, signedIn.accountId(), signedIn.stamp());
      signedIn.newDevice().ifPresent(secret -> response.addCookie(cookie(secret, request)));
      say(response, HttpServletResponse.SC_OK, "reader", String.valueOf(signedIn.accountId()));
    } catch (DomainException refused) {
      var texts = new Texts(Language.of(asked.getString("language", "")).orElse(Language.EN));
      var why = texts.with("error." + refused.code().code(), refused.details());
      say(response, UNPROCESSABLE, "text", why);
    }
  }

  /** Empty unless it is an object with a name and a password. */
  private static Optional<JsonObject> asked(HttpServletRequest request) throws IOException {
    var body = request.getInputStream().readNBytes(LONGEST);
    try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
      var asked = reader.readObject();
      asked.getString("password");
      return Optional.of(asked).filter(given -> Storable.isText(given.getString("name")));
    } catch (JsonException | NullPointerException | ClassCastException malformed) {
      return Optional.empty();
    }
  }

  private static void say(HttpServletResponse response, int status, String name, String value)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json;charset=UTF-8");
    response.getWriter().write(Json.createObjectBuilder().add(name, value).build().toString());
  }

  private static String device(HttpServletRequest request) {
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(LoginView.DEVICE))
        .map(Cookie::getValue)
        .findFirst()
        .orElse(null);
  }

  private static Cookie cookie(Secret device, HttpServletRequest request) {
    var cookie = new Cookie(LoginView.DEVICE, device.value());
    cookie.setPath("/");
    cookie.setMaxAge(Math.toIntExact(SignIn.DEVICE_KNOWN_FOR.toSeconds()));
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }
}
