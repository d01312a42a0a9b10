package org.handrail.web.api.ticket;

import java.time.Instant;
import java.util.List;
import org.handrail.ticket.model.MessageKind;
import org.handrail.ticket.query.MessageRow;

/**
 * Something said in a ticket, as text and as sanitised HTML.
 *
 * @param enteredBy who wrote it down for the author; null if they did it themselves
 */
public record MessageAnswer(
    long id,
    MessageKind kind,
    Named author,
    Named enteredBy,
    String channel,
    String text,
    String html,
    boolean automatic,
    Instant createdAt,
    List<AttachmentAnswer> attachments) {

  static MessageAnswer of(MessageRow message) {
    return new MessageAnswer(
        message.id(),
        message.kind(),
        Named.of(message.authorId(), message.authorName()),
        Named.of(message.enteredById(), message.enteredByName()),
        message.channel().key(),
        message.text(),
        message.html(),
        message.automatic(),
        message.createdAt(),
        message.attachments().stream().map(AttachmentAnswer::of).toList());
  }
}
