package org.handrail.web.push;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.handrail.security.Callers;
import org.handrail.settings.Setting;
import org.handrail.settings.Settings;

/**
 * Lets only our own pages connect: those that a browser says are of this host, or of the address
 * that people know us by, and only to channels of their own account. A browser sends its cookies
 * with a connection that any page of the world opens.
 */
@WebFilter(urlPatterns = "/jakarta.faces.push/*", asyncSupported = true)
public class Handshake extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private transient Settings settings;
  @Inject private transient SessionChannels channels;
  @Inject private transient Callers callers;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isOurs(request) && isOwn(request)) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private boolean isOwn(HttpServletRequest request) {
    var account = callers.current().accountId();
    return account != null && channels.open(String.valueOf(request.getQueryString()), account);
  }

  private boolean isOurs(HttpServletRequest request) {
    var origin = authority(request.getHeader("Origin"));
    return origin.isPresent()
        && (origin.equals(authority("http://" + request.getHeader("Host")))
            || origin.equals(authority("https://" + request.getHeader("Host")))
            || origin.equals(authority(settings.text(Setting.BASE_URL))));
  }

  /** Host and port; the scheme is the proxy's matter. */
  static Optional<String> authority(String address) {
    try {
      var uri = URI.create(address == null ? "" : address);
      return Optional.ofNullable(uri.getHost())
          .map(host -> host.toLowerCase(Locale.ROOT) + ":" + port(uri));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static int port(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return "https".equals(uri.getScheme()) ? 443 : 80;
  }
}
