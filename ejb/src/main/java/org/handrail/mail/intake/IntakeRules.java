package org.handrail.mail.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import org.handrail.mail.ledger.Outcome;
import org.handrail.mail.mailbox.Mailboxes;
import org.handrail.mail.parse.ParsedMail;
import org.handrail.mail.thread.Origin;
import org.handrail.mail.thread.Signing;
import org.handrail.security.Caller;
import org.handrail.ticket.RequesterTicketService;
import org.handrail.ticket.access.Authorisation;
import org.handrail.ticket.access.Permission;
import org.handrail.ticket.command.WriteAsRequester;
import org.handrail.ticket.model.TicketRef;

/** The rules by which a mail becomes something, or nothing. */
@ApplicationScoped
public class IntakeRules {

  @Inject private Mailboxes mailboxes;
  @Inject private Signing signing;
  @Inject private Circumstances circumstances;
  @Inject private Bounces bounces;
  @Inject private TicketsOfMails states;
  @Inject private Correspondents correspondents;
  @Inject private AgentsMails agents;
  @Inject private Openings openings;
  @Inject private MessageOfMail messages;
  @Inject private RequesterTicketService tickets;
  @Inject private Authorisation authorisation;
  @Inject private ActingAs acting;
  @Inject private Event<MailTooLarge> tooLarge;

  /** In the caller's transaction. */
  Decision decide(WaitingMail waiting, ParsedMail mail) {
    var incoming = circumstances.of(waiting, mail);
    if (mail.messageId().filter(signing.messageIds()::isOurs).isPresent()) {
      return incoming.decided(Outcome.LOOP_STOPPED, "OURS", null);
    }
    if (waiting.released()) {
      return said(incoming);
    }
    return switch (incoming.origin()) {
      case BOUNCE -> bounces.decide(incoming);
      case AUTO_REPLY -> automatic(incoming);
      case MACHINE ->
          incoming.reference().isPresent() ? automatic(incoming) : openings.open(incoming, true);
      case PERSON -> said(incoming);
    };
  }

  /** A ticket with the message itself as attachment, for what a person released unread. */
  Decision unread(WaitingMail waiting) {
    return openings.unread(waiting, mailboxes.settings(waiting.mailboxId()));
  }

  /** Only its header was fetched. A person who wrote it is told, since they wait for an answer. */
  Decision tooLarge(WaitingMail waiting, ParsedMail header) {
    var incoming = circumstances.of(waiting, header);
    boolean ours = header.messageId().filter(signing.messageIds()::isOurs).isPresent();
    if (incoming.origin() == Origin.PERSON && !ours) {
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

  private Decision said(Incoming incoming) {
    var sender = correspondents.sender(incoming);
    return incoming
        .reference()
        .flatMap(
            reference ->
                agents
                    .decide(incoming, sender, reference)
                    .or(
                        () ->
                            writer(sender, reference)
                                .map(writer -> written(incoming, reference, writer))))
        .orElseGet(() -> openings.open(incoming, false));
  }

  /** As whom the sender may write there, if at all. */
  private Optional<Caller> writer(Correspondent sender, TicketReference reference) {
    if (takesPart(sender, reference.ticketId())) {
      return Optional.of(sender.caller());
    }
    return reference.signed() ? Optional.of(sender.letIn()) : Optional.empty();
  }

  private boolean takesPart(Correspondent sender, long ticketId) {
    return acting.as(
        sender.caller(), () -> authorisation.may(Permission.WRITE_AS_REQUESTER, ticketId));
  }

  private Decision written(Incoming incoming, TicketReference reference, Caller writer) {
    TicketRef ticket = acting.as(writer, () -> write(incoming, reference.ticketId(), false));
    if (!writer.isSystem()) {
      openings.follow(incoming, ticket.id());
    }
    boolean same = ticket.id() == reference.ticketId();
    return incoming.decided(same ? Outcome.REPLY : Outcome.FOLLOW_UP, null, ticket.id());
  }

  private TicketRef write(Incoming incoming, long ticketId, boolean automatic) {
    var message = messages.of(incoming, automatic, Optional.of(states.subject(ticketId)));
    return tickets.write(new WriteAsRequester(ticketId, message));
  }

  /**
   * Into its ticket while that is open to it, without any effect there; else an administrator finds
   * it in the ledger and can make a ticket of it.
   */
  private Decision automatic(Incoming incoming) {
    if (incoming.reference().isEmpty()) {
      return incoming.decided(Outcome.AUTOMATIC_DROPPED, "NO_TICKET", null);
    }
    var reference = incoming.reference().get();
    var sender = correspondents.sender(incoming);
    return agents
        .decide(incoming, sender, reference)
        .orElseGet(() -> automatic(incoming, reference, sender));
  }

  private Decision automatic(Incoming incoming, TicketReference reference, Correspondent sender) {
    long ticketId = reference.ticketId();
    var writer = writer(sender, reference);
    if (writer.isEmpty() || states.isClosed(ticketId)) {
      return incoming.decided(Outcome.AUTOMATIC_DROPPED, "NOT_OPEN_TO_IT", ticketId);
    }
    acting.as(writer.get(), () -> write(incoming, ticketId, true));
    return incoming.decided(Outcome.AUTOMATIC_ATTACHED, null, ticketId);
  }
}
