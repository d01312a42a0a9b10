package org.handrail.mail.intake;

import java.util.Optional;
import java.util.stream.Collectors;
import org.handrail.channel.Inbound.TicketHint;
import org.handrail.channel.Received;
import org.handrail.mail.ledger.Outcome;
import org.handrail.mail.mailbox.MailboxSettings;
import org.handrail.mail.parse.MailAddress;
import org.handrail.mail.parse.ParsedMail;
import org.handrail.mail.thread.Origin;
import org.handrail.mail.thread.OurAddresses;

/**
 * A mail that is being decided, with what was found out around it.
 *
 * @param reference the ticket it belongs to or claims to
 * @param ours where people write to us
 * @param writer whose words it brings; empty where nobody is named who could be answered
 */
record Incoming(
    WaitingMail waiting,
    ParsedMail mail,
    MailboxSettings mailbox,
    Optional<TicketHint> reference,
    OurAddresses ours,
    Optional<MailAddress> writer,
    Origin origin) {

  /** What the intake itself says about it. */
  MailWords words() {
    return new MailWords(mailbox.language());
  }

  /** Whether a form brings it for somebody else than its sender. */
  boolean isRelayed() {
    return !writer.equals(mail.from());
  }

  Decision decided(Received received) {
    var outcome = Outcome.valueOf(received.outcome().name());
    return decided(outcome, received.reason(), received.ticketId());
  }

  Decision decided(Outcome outcome, String reason, Long ticketId) {
    return new Decision(
        outcome,
        reason,
        null,
        ticketId,
        writer.map(MailAddress::address).orElse(null),
        mail.subject(),
        mail.marks().stream().map(Enum::name).sorted().collect(Collectors.toList()));
  }
}
