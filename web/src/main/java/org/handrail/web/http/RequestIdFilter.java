package org.handrail.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Gives every request a name, by which its lines in the log are found: the proxy's {@code
 * X-Request-Id} when it is harmless, otherwise a new one; it is answered in the same header. The
 * thread bears it in its name while it serves the request, where the log's format finds it.
 * Outermost of all filters, so that none of their lines lacks it.
 */
public class RequestIdFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  static final String HEADER = "X-Request-Id";

  /** Nothing that could forge a log line or a header. */
  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private static final int BYTES = 6;

  private final transient SecureRandom random = new SecureRandom();

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String id = idOf(request.getHeader(HEADER));
    response.setHeader(HEADER, id);
    Thread thread = Thread.currentThread();
    String name = thread.getName();
    thread.setName(name + " [req " + id + "]");
    try {
      chain.doFilter(request, response);
    } finally {
      thread.setName(name);
    }
  }

  String idOf(String given) {
    return given != null && HARMLESS.matcher(given).matches() ? given : newId();
  }

  private String newId() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
