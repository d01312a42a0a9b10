package org.handrail.web.attachment;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.handrail.kernel.DomainException;
import org.handrail.ticket.attachment.AttachmentDetails;
import org.handrail.ticket.attachment.Attachments;

/**
 * {@code GET /attachment/<id>}: the file, to be saved; with {@code ?inline} a picture, to be shown
 * in a page. Whatever a browser might make of the content, it makes it in an empty sandbox.
 */
@WebServlet(AttachmentServlet.PATH + "*")
public class AttachmentServlet extends HttpServlet {

  static final String PATH = "/attachment/";

  private static final long serialVersionUID = 1L;

  @Inject private transient Attachments attachments;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var file = asked(request).flatMap(this::visible);
    if (file.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    describe(file.get(), request.getParameter("inline") != null, response);
    attachments.copy(file.get().id(), response.getOutputStream());
  }

  /** As {@link #doGet} without reading the content. */
  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var file = asked(request).flatMap(this::visible);
    if (file.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    describe(file.get(), request.getParameter("inline") != null, response);
  }

  private static Optional<UUID> asked(HttpServletRequest request) {
    try {
      return Optional.ofNullable(request.getPathInfo())
          .map(path -> UUID.fromString(path.substring(1)));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  /** Empty for all refusals: the answer must not tell them apart. */
  private Optional<AttachmentDetails> visible(UUID id) {
    try {
      return Optional.of(attachments.get(id));
    } catch (DomainException refused) {
      return Optional.empty();
    }
  }

  private static void describe(
      AttachmentDetails file, boolean inline, HttpServletResponse response) {
    boolean shown = inline && file.isSafeImage();
    response.setContentType(shown ? file.contentType() : "application/octet-stream");
    response.setContentLengthLong(file.size());
    response.setHeader(
        "Content-Disposition",
        new ContentDisposition(shown ? "inline" : "attachment", file.fileName()).toString());
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "private, no-store");
  }
}
