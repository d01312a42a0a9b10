package org.handrail.mail.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.handrail.channel.ActingAs;
import org.handrail.channel.Inbound.TicketHint;
import org.handrail.mail.ledger.Outcome;
import org.handrail.mail.outbox.UndeliveredMails;
import org.handrail.mail.thread.DeliveryReport;
import org.handrail.mail.thread.Signing;
import org.handrail.security.Caller;
import org.handrail.ticket.model.Undeliverable;

/**
 * Reports that a mail of ours did not arrive. They count only for a mail under our signature that
 * we sent, named as the one that came back; anything else is no more than a line in the ledger. A
 * report never makes a ticket or reopens one.
 */
@ApplicationScoped
class Bounces {

  @Inject private TicketOfMail ticketOfMail;
  @Inject private UndeliveredMails undelivered;
  @Inject private Signing signing;
  @Inject private ActingAs acting;

  Decision decide(Incoming incoming) {
    var report = DeliveryReport.of(incoming.mail());
    var mail = returned(report);
    if (!report.failed()) {
      return incoming.decided(Outcome.BOUNCE, "DELAYED", ticket(incoming, mail));
    }
    mail.ifPresent(
        sent ->
            acting.as(
                Caller.system("mail"),
                () -> {
                  undelivered.note(sent, because(report.status()));
                  return null;
                }));
    return incoming.decided(Outcome.BOUNCE, null, ticket(incoming, mail));
  }

  private Optional<UndeliveredMails.Mail> returned(DeliveryReport report) {
    return report.returned().stream()
        .filter(signing.messageIds()::isOurs)
        .findFirst()
        .flatMap(undelivered::find);
  }

  /** Else the ticket that is named somewhere in it, to be looked up from the ledger. */
  private Long ticket(Incoming incoming, Optional<UndeliveredMails.Mail> mail) {
    return mail.map(UndeliveredMails.Mail::ticketId)
        .or(() -> incoming.reference().filter(TicketHint::signed).map(TicketHint::ticketId))
        .or(() -> ticketOfMail.quotedIn(incoming.waiting().raw()))
        .orElse(null);
  }

  /** By the classes of RFC 3463. */
  static Undeliverable because(String status) {
    if (status.matches("[45]\\.2\\.2")) {
      return Undeliverable.MAILBOX_FULL;
    } else if (status.matches("[45]\\.(3\\.4|2\\.3)")) {
      return Undeliverable.TOO_LARGE;
    } else if (status.startsWith("4.")) {
      return Undeliverable.EXPIRED;
    } else if (status.matches("5\\.(1\\.\\d+|2\\.1|4\\.4)")) {
      return Undeliverable.ADDRESS_UNKNOWN;
    }
    return status.startsWith("5.7.") ? Undeliverable.REFUSED : Undeliverable.OTHER;
  }
}
