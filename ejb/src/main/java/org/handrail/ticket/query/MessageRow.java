package org.handrail.ticket.query;

import java.time.Instant;
import java.util.List;
import org.handrail.ticket.model.Channel;
import org.handrail.ticket.model.MessageKind;

/**
 * Something said in a ticket.
 *
 * @param authorId a person; null for Handrail itself
 * @param authorName null with {@code authorId}
 * @param enteredById who wrote it down for the author; null if they did it themselves
 * @param enteredByName null with {@code enteredById}
 * @param html as stored: show it by {@code RichText.forDisplay}
 * @param automatic written by a machine
 * @param undelivered whom it did not reach; empty for those who do not see the helpdesk's side
 */
public record MessageRow(
    long id,
    MessageKind kind,
    Long authorId,
    String authorName,
    Long enteredById,
    String enteredByName,
    Channel channel,
    String html,
    String text,
    boolean automatic,
    Instant createdAt,
    List<AttachmentRow> attachments,
    List<Undelivered> undelivered) {

  public MessageRow {
    undelivered = List.copyOf(undelivered);
    attachments = List.copyOf(attachments);
  }
}
