package org.handrail.web.attachment;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.handrail.security.Callers;
import org.handrail.security.Role;
import org.handrail.settings.Setting;
import org.handrail.settings.Settings;

/**
 * Refuses uploads before the server has written them to its disk: from people who are not signed
 * in, and of more than one file may have. The server itself would take any size from anybody,
 * because every page is also a place to send a form to.
 */
@WebFilter("*.xhtml")
public class UploadGuard extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** Room for what a form sends beside its file. */
  private static final long OTHER_FIELDS = 4_000_000;

  @Inject private transient Callers callers;
  @Inject private transient Settings settings;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!isUpload(request)) {
      chain.doFilter(request, response);
    } else if (!callers.current().is(Role.REQUESTER)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else if (request.getContentLengthLong() < 0) {
      response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
    } else if (request.getContentLengthLong() > most()) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isUpload(HttpServletRequest request) {
    var type = request.getContentType();
    return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
  }

  private long most() {
    return settings.number(Setting.ATTACHMENT_LIMIT) + OTHER_FIELDS;
  }
}
