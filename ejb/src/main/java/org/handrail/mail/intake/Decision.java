package org.handrail.mail.intake;

import java.util.List;
import org.handrail.mail.ledger.Outcome;
import org.handrail.mail.parse.Envelope;
import org.handrail.mail.parse.MailAddress;

/**
 * What became of a message and why.
 *
 * @param reason a word with a text, or null
 * @param details technical words, or null
 * @param ticketId null if it is in no ticket
 */
record Decision(
    Outcome outcome,
    String reason,
    String details,
    Long ticketId,
    String sender,
    String subject,
    List<String> marks) {

  /** For a mail that is not read, but whose header can be. */
  static Decision quarantined(String reason, Envelope envelope) {
    var sender = envelope.from().map(MailAddress::address).orElse(null);
    return new Decision(
        Outcome.QUARANTINED, reason, null, null, sender, envelope.subject(), List.of());
  }

  static Decision releasedUnread(long ticketId) {
    return new Decision(
        Outcome.NEW_TICKET, "RELEASED_UNREAD", null, ticketId, null, null, List.of());
  }

  static Decision quarantined(String reason, String details) {
    return new Decision(Outcome.QUARANTINED, reason, details, null, null, null, List.of());
  }
}
