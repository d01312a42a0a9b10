package org.handrail.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.handrail.kernel.DatabaseFault;
import org.handrail.security.Caller;
import org.handrail.security.CallerOfRequest;
import org.handrail.security.token.ApiTokens;
import org.handrail.web.ui.Outage;

/**
 * Tells the container who sends a request. Under {@code /api/} only a bearer token counts, so that
 * no other site can make a signed-in browser call the API; everywhere else only the session does.
 * Who is nobody and asks for a page that needs somebody is shown the sign-in and comes back after
 * it.
 */
@ApplicationScoped
public class HandrailAuthentication implements HttpAuthenticationMechanism {

  private static final Pattern BEARER = Pattern.compile("(?i)Bearer +([^ ]+) *");

  @Inject private Sessions sessions;
  @Inject private ApiTokens tokens;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    try {
      return authenticate(request, response, context);
    } catch (RuntimeException failed) {
      return DatabaseFault.in(failed)
          .map(fault -> unavailable(new Outage(fault, request, response)))
          .orElseThrow(() -> failed);
    }
  }

  /** No page, not even that of an error, could be shown without knowing who asks. */
  private static AuthenticationStatus unavailable(Outage outage) {
    try {
      outage.answer();
      return AuthenticationStatus.SEND_CONTINUE;
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private AuthenticationStatus authenticate(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    var caller = isPublic(request) ? Optional.<Caller>empty() : caller(request);
    if (caller.isPresent()) {
      rememberLanguage(request, caller.get());
      return signedIn(caller.get(), context);
    }
    return context.isProtected() ? refuse(request, response, context) : context.doNothing();
  }

  /** For the day on which nobody can look it up. */
  private static void rememberLanguage(HttpServletRequest request, Caller caller) {
    var session = request.getSession(false);
    if (session != null && !caller.language().equals(session.getAttribute(Outage.LANGUAGE))) {
      session.setAttribute(Outage.LANGUAGE, caller.language());
    }
  }

  private Optional<Caller> caller(HttpServletRequest request) {
    return isApi(request)
        ? bearer(request.getHeader("Authorization")).flatMap(tokens::caller)
        : sessions.caller(request);
  }

  static Optional<String> bearer(String authorization) {
    var matcher = BEARER.matcher(authorization == null ? "" : authorization);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static AuthenticationStatus signedIn(Caller caller, HttpMessageContext context) {
    return context.notifyContainerAboutLogin(
        new CallerOfRequest(caller),
        caller.roles().stream().map(Enum::name).collect(Collectors.toSet()));
  }

  private static AuthenticationStatus refuse(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    response.setHeader("Cache-Control", "no-store");
    try {
      new SignInRequired(request, response).answer();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return context.isAuthenticationRequest()
        ? AuthenticationStatus.SEND_FAILURE
        : AuthenticationStatus.SEND_CONTINUE;
  }

  private static boolean isApi(HttpServletRequest request) {
    return request.getServletPath().equals("/api") || path(request).startsWith("/api/");
  }

  /** Style sheets and scripts are everybody's, and many: they cost no query. */
  private static boolean isPublic(HttpServletRequest request) {
    return path(request).startsWith("/jakarta.faces.resource/");
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }
}
