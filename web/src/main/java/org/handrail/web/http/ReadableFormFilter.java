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
    if (read(request).filter(ReadableFormFilter::isStorable).isPresent()) {
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

  private static boolean isStorable(Map<String, String[]> form) {
    return form.entrySet().stream()
        .allMatch(
            field ->
                Storable.isText(field.getKey())
                    && Arrays.stream(field.getValue()).allMatch(Storable::isText));
  }
}
