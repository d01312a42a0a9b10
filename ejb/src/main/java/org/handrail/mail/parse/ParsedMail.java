package org.handrail.mail.parse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A mail as far as it could be understood.
 *
 * @param from empty where the mail names no sender that could be answered
 * @param replyTo where the sender wants the answer, as claimed
 * @param to the addressees in both lines, as claimed
 * @param messageId with its angle brackets, empty when missing
 * @param inReplyTo Message-IDs, with angle brackets
 * @param references Message-IDs, oldest first, with angle brackets
 * @param date what the sender's clock said, empty when missing or unreadable
 * @param html as it came, unsafe; empty when the mail has plain text only
 * @param text always there, maybe empty; read from the HTML where the mail has no plain text
 */
public record ParsedMail(
    Optional<MailAddress> from,
    List<MailAddress> replyTo,
    List<MailAddress> to,
    List<MailAddress> cc,
    String subject,
    Optional<String> messageId,
    List<String> inReplyTo,
    List<String> references,
    Optional<Instant> date,
    MailHeaders headers,
    String contentType,
    Optional<String> html,
    String text,
    List<MailPart> attachments,
    Set<MailMark> marks) {

  public ParsedMail {
    replyTo = List.copyOf(replyTo);
    to = List.copyOf(to);
    cc = List.copyOf(cc);
    inReplyTo = List.copyOf(inReplyTo);
    references = List.copyOf(references);
    attachments = List.copyOf(attachments);
    marks = Set.copyOf(marks);
  }

  /** A delivery report: says what became of another mail and is not a message of a person. */
  public boolean isReport() {
    return contentType.equals("multipart/report");
  }
}
