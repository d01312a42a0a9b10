package org.handrail.web.api.ticket;

import java.util.UUID;
import org.handrail.ticket.query.AttachmentRow;

/** A file of a message; {@code GET /attachments/<id>} gives its bytes. */
public record AttachmentAnswer(UUID id, String fileName, String contentType, long size) {

  static AttachmentAnswer of(AttachmentRow file) {
    return new AttachmentAnswer(file.id(), file.fileName(), file.contentType(), file.size());
  }
}
