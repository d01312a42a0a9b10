package org.handrail.web.attachment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.handrail.kernel.html.RichText;
import org.handrail.ticket.attachment.AttachmentDetails;
import org.handrail.ticket.query.AttachmentRow;
import org.handrail.ticket.query.MessageRow;

/** A message as its reader's browser gets it: cleaned again, its own pictures in their places. */
@Named
@RequestScoped
public class MessageHtml {

  @Inject private HttpServletRequest request;

  /**
   * @param remoteImages whether the reader agreed to load pictures from elsewhere
   */
  public String of(MessageRow message, boolean remoteImages) {
    return RichText.forDisplay(
        message.html(), contentId -> shown(message, contentId), remoteImages);
  }

  /** The files that the message's text does not show by itself. */
  public List<AttachmentRow> cards(MessageRow message) {
    return message.attachments().stream().filter(file -> !isShown(message, file)).toList();
  }

  /** Where the file is downloaded. */
  public String address(AttachmentRow file) {
    return request.getContextPath() + AttachmentServlet.PATH + file.id();
  }

  /** Whether the file can be shown in a page: a picture without code in it. */
  public boolean isPicture(AttachmentRow file) {
    return AttachmentDetails.isSafeImage(file.contentType());
  }

  private Optional<String> shown(MessageRow message, String contentId) {
    return message.attachments().stream()
        .filter(file -> bare(contentId).equals(bare(file.contentId())))
        .findFirst()
        .map(file -> address(file) + "?inline");
  }

  private static boolean isShown(MessageRow message, AttachmentRow file) {
    return file.contentId() != null && message.html().contains("cid:" + bare(file.contentId()));
  }

  /** Mail programs write the id with and without its angle brackets. */
  private static String bare(String contentId) {
    return contentId == null ? "" : contentId.replaceAll("^<|>$", "");
  }
}
