package org.handrail.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.channel.Inbound.TicketHint;
import org.handrail.channel.Received.Outcome;
import org.handrail.security.Caller;
import org.handrail.ticket.RequesterTicketService;
import org.handrail.ticket.access.Authorisation;
import org.handrail.ticket.access.Permission;
import org.handrail.ticket.command.WriteAsRequester;
import org.handrail.ticket.model.TicketRef;

/** The rules by which a message becomes something in a ticket, or nothing. */
@ApplicationScoped
class ConversationRules {

  @Inject private InboundMessages inboundMessages;
  @Inject private TicketStates states;
  @Inject private Correspondents correspondents;
  @Inject private AgentMessages agents;
  @Inject private Openings openings;
  @Inject private Messages messages;
  @Inject private RequesterTicketService tickets;
  @Inject private Authorisation authorisation;
  @Inject private ActingAs acting;

  /** In the caller's transaction. */
  Received decide(Inbound message) {
    var hint = hint(message);
    if (message.forced()) {
      return said(message, hint);
    }
    return switch (message.writer()) {
      case AUTO_REPLY -> automatic(message, hint);
      case MACHINE ->
          hint.isPresent()
              ? automatic(message, hint)
              : openings.open(message, Optional.empty(), true);
      case PERSON -> said(message, hint);
    };
  }

  /** What the message names comes before the thread it is part of. */
  private Optional<TicketHint> hint(Inbound message) {
    return Stream.concat(
            message.hints().stream(),
            inboundMessages.ticketOfThread(message).stream()
                .map(ticket -> new TicketHint(ticket, false)))
        .filter(hint -> states.exists(hint.ticketId()))
        .findFirst();
  }

  private Received said(Inbound message, Optional<TicketHint> hint) {
    var sender = correspondents.sender(message);
    return hint.flatMap(
            named ->
                agents
                    .decide(message, sender, named)
                    .or(
                        () ->
                            writer(sender, named)
                                .map(writer -> written(message, named, sender, writer))))
        .orElseGet(() -> openings.open(message, claimed(message, hint), false));
  }

  /** What the message itself names; a thread is nothing that its sender claims. */
  private static Optional<TicketHint> claimed(Inbound message, Optional<TicketHint> hint) {
    return hint.filter(message.hints()::contains);
  }

  /** As whom the sender may write there, if at all. */
  private Optional<Caller> writer(Correspondent sender, TicketHint hint) {
    if (takesPart(sender, hint.ticketId())) {
      return Optional.of(sender.caller());
    }
    return hint.signed() ? Optional.of(sender.letIn()) : Optional.empty();
  }

  private boolean takesPart(Correspondent sender, long ticketId) {
    return acting.as(
        sender.caller(), () -> authorisation.may(Permission.WRITE_AS_REQUESTER, ticketId));
  }

  private Received written(Inbound message, TicketHint hint, Correspondent sender, Caller writer) {
    var ticket = write(message, hint.ticketId(), sender, writer, false);
    if (!writer.isSystem()) {
      openings.follow(message, ticket);
    }
    boolean same = ticket.id() == hint.ticketId();
    return Received.of(same ? Outcome.REPLY : Outcome.FOLLOW_UP, null, ticket.id());
  }

  private TicketRef write(
      Inbound message, long ticketId, Correspondent sender, Caller writer, boolean automatic) {
    var said = messages.reply(message, sender, automatic);
    return acting.as(writer, () -> tickets.write(new WriteAsRequester(ticketId, said)));
  }

  /**
   * Into its ticket while that is open to it, without any effect there; else who operates the
   * channel finds it among what came in and can make a ticket of it.
   */
  private Received automatic(Inbound message, Optional<TicketHint> hint) {
    if (hint.isEmpty()) {
      return Received.of(Outcome.AUTOMATIC_DROPPED, "NO_TICKET", null);
    }
    var sender = correspondents.sender(message);
    return agents
        .decide(message, sender, hint.get())
        .orElseGet(() -> automatic(message, hint.get(), sender));
  }

  private Received automatic(Inbound message, TicketHint hint, Correspondent sender) {
    long ticketId = hint.ticketId();
    var writer = writer(sender, hint);
    if (writer.isEmpty() || states.isClosed(ticketId)) {
      return Received.of(Outcome.AUTOMATIC_DROPPED, "NOT_OPEN_TO_IT", ticketId);
    }
    write(message, ticketId, sender, writer.get(), true);
    return Received.of(Outcome.AUTOMATIC_ATTACHED, null, ticketId);
  }
}
