package org.handrail.web.attachment;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
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

  /** The server takes a little more of a form without a file, and fails after that. */
  private static final long LARGEST_FORM = 2_000_000;

  private static final long DRAINED = 8_000_000;

  @Inject private transient Callers callers;
  @Inject private transient Settings settings;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isForm(request) && request.getContentLengthLong() > LARGEST_FORM) {
      queue(request);
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else if (!isUpload(request)) {
      chain.doFilter(request, response);
    } else if (!request.getContentType().toLowerCase(Locale.ROOT).contains("boundary=")) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
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

  /** A browser that is still sending would not hear the answer; what is endless it need not. */
  private static void queue(HttpServletRequest request) throws IOException {
    var in = request.getInputStream();
    var buffer = new byte[8_192];
    long left = DRAINED;
    for (int read = in.read(buffer); read >= 0 && left > 0; read = in.read(buffer)) {
      left -= read;
    }
  }

  private static boolean isForm(HttpServletRequest request) {
    return hasType(request, "application/x-www-form-urlencoded");
  }

  private static boolean isUpload(HttpServletRequest request) {
    return hasType(request, "multipart/");
  }

  private static boolean hasType(HttpServletRequest request, String beginning) {
    var type = request.getContentType();
    return type != null && type.regionMatches(true, 0, beginning, 0, beginning.length());
  }

  private long most() {
    return settings.number(Setting.ATTACHMENT_LIMIT) + OTHER_FIELDS;
  }
}
