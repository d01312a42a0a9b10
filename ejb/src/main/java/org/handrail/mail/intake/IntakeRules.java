package org.handrail.mail.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.handrail.channel.Conversations;
import org.handrail.mail.ledger.Outcome;
import org.handrail.mail.mailbox.Mailboxes;
import org.handrail.mail.parse.ParsedMail;
import org.handrail.mail.thread.Origin;
import org.handrail.mail.thread.Signing;

/**
 * What is special about mails: those of our own that come back, reports of what did not arrive, and
 * those that are too large. All others go the way of every channel.
 */
@ApplicationScoped
class IntakeRules {

  @Inject private Mailboxes mailboxes;
  @Inject private Signing signing;
  @Inject private Circumstances circumstances;
  @Inject private Bounces bounces;
  @Inject private InboundOfMail inbound;
  @Inject private Conversations conversations;
  @Inject private Event<MailTooLarge> tooLarge;

  /** In the caller's transaction. */
  Decision decide(WaitingMail waiting, ParsedMail mail) {
    var incoming = circumstances.of(waiting, mail);
    if (isOurs(mail)) {
      return incoming.decided(Outcome.LOOP_STOPPED, "OURS", null);
    } else if (incoming.origin() == Origin.BOUNCE && !waiting.released()) {
      return bounces.decide(incoming);
    }
    return incoming.decided(conversations.receive(inbound.of(incoming)));
  }

  /** A ticket with the message itself as attachment, for what a person released unread. */
  Decision unread(WaitingMail waiting) {
    var message = inbound.unread(waiting, mailboxes.settings(waiting.mailboxId()));
    return Decision.releasedUnread(conversations.receive(message).ticketId());
  }

  /** Only its header was fetched. A person who wrote it is told, since they wait for an answer. */
  Decision tooLarge(WaitingMail waiting, ParsedMail header) {
    var incoming = circumstances.of(waiting, header);
    if (incoming.origin() == Origin.PERSON && !isOurs(header)) {
      incoming
          .writer()
          .ifPresent(
              writer ->
                  tooLarge.fire(
                      new MailTooLarge(
                          waiting.mailboxId(),
                          writer.address(),
                          incoming.mailbox().language(),
                          header.messageId())));
    }
    return incoming.decided(Outcome.REFUSED, "MESSAGE_TOO_LARGE", null);
  }

  private boolean isOurs(ParsedMail mail) {
    return mail.messageId().filter(signing.messageIds()::isOurs).isPresent();
  }
}
