package org.handrail.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.handrail.kernel.Storable;

/**
 * Refuses a form that the server cannot read, is larger than it reads, or has a character that no
 * text may contain, before a page meets it.
 */
public class ReadableFormFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final Logger LOG = System.getLogger(ReadableFormFilter.class.getName());

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var form = read(request);
    if (form.isEmpty()) {
      refuse(response);
    } else if (form.get().entrySet().stream().allMatch(ReadableFormFilter::isStorable)) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  /** Empty for one that cannot be read; nothing runs here but the server, which throws anything. */
  private static Optional<Map<String, String[]>> read(HttpServletRequest request) {
    try {
      return Optional.of(request.getParameterMap());
    } catch (RuntimeException unreadable) {
      LOG.log(Level.INFO, "a form that cannot be read: {0}", unreadable.getMessage());
      return Optional.empty();
    }
  }

  /** Without a page: it would ask for the form's fields again. */
  private static void refuse(HttpServletResponse response) throws IOException {
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    response.setContentType("text/plain;charset=UTF-8");
    response.getWriter().write("400 The form cannot be read.");
  }

  private static boolean isStorable(Map.Entry<String, String[]> field) {
    return Storable.isText(field.getKey())
        && Arrays.stream(field.getValue()).allMatch(Storable::isText);
  }
}
