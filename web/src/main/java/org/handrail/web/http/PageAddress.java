package org.handrail.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;

/** The address of the page that a request belongs to, as a path of ours with its parameters. */
public final class PageAddress {

  private PageAddress() {}

  /**
   * A form is sent to the path of its page without the page's parameters; the browser says in the
   * Referer what they are. It is believed for the very same path only, and never for the host.
   *
   * @param path of the request, within the application
   */
  public static String of(HttpServletRequest request, String path) {
    var query = request.getMethod().equals("GET") ? request.getQueryString() : query(request, path);
    return query == null || query.isEmpty() ? path : path + "?" + query;
  }

  private static String query(HttpServletRequest request, String path) {
    try {
      var referer = request.getHeader("Referer");
      var page = referer == null ? null : new URI(referer);
      boolean same = page != null && (request.getContextPath() + path).equals(page.getRawPath());
      return same ? page.getRawQuery() : null;
    } catch (URISyntaxException notAnAddress) {
      return null;
    }
  }
}
