package org.handrail.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import org.handrail.channel.AgentMessageKept.Reason;
import org.handrail.channel.Inbound.TicketHint;
import org.handrail.channel.Received.Outcome;
import org.handrail.kernel.html.SafeHtml;
import org.handrail.security.ActiveAccount;
import org.handrail.security.ActiveAccounts;
import org.handrail.security.Caller;
import org.handrail.security.Role;
import org.handrail.ticket.TicketService;
import org.handrail.ticket.access.Authorisation;
import org.handrail.ticket.access.Permission;
import org.handrail.ticket.command.AddNote;
import org.handrail.ticket.command.ReplyToTicket;

/**
 * What agents write by a channel in tickets that are not their own requests. With our signature and
 * the channel's word for the sender it is their answer to the requester, as far as it is new; else
 * it is an internal note and the agent is told. It is never said on the requester's side.
 */
@ApplicationScoped
class AgentMessages {

  @Inject private ActiveAccounts accounts;
  @Inject private Authorisation authorisation;
  @Inject private TicketService tickets;
  @Inject private TicketStates states;
  @Inject private Openings openings;
  @Inject private Messages messages;
  @Inject private ActingAs acting;
  @Inject private Event<AgentMessageKept> kept;

  /** Empty if it is no agent's, or is their own request, or names the ticket without any right. */
  Optional<Received> decide(Inbound message, Correspondent sender, TicketHint hint) {
    return accounts
        .ofPerson(sender.personId())
        .map(ActiveAccount::caller)
        .filter(caller -> caller.is(Role.AGENT))
        .filter(agent -> !states.isRequester(sender.personId(), hint.ticketId()))
        .filter(agent -> hint.signed() || message.sender().isProven() || follows(sender, hint))
        .map(agent -> decide(message, sender, hint, agent));
  }

  private Received decide(Inbound message, Correspondent sender, TicketHint hint, Caller agent) {
    long ticketId = hint.ticketId();
    if (states.isClosed(ticketId)) {
      return message.forced()
          ? openings.open(message, Optional.of(hint), false)
          : refused(message, ticketId, agent);
    }
    if (!message.isOfPerson()) {
      note(message, sender, ticketId, Optional.empty());
      return Received.of(Outcome.AUTOMATIC_ATTACHED, null, ticketId);
    }
    var obstacle = obstacle(message, hint, agent);
    if (obstacle.isEmpty()) {
      reply(message, sender, ticketId, agent);
      return Received.of(Outcome.REPLY, "AGENT_REPLY", ticketId);
    }
    note(message, sender, ticketId, obstacle);
    tell(ticketId, agent, obstacle.get());
    return Received.of(Outcome.REPLY, "AGENT_" + obstacle.get().name(), ticketId);
  }

  private boolean follows(Correspondent sender, TicketHint hint) {
    return states.people(hint.ticketId()).contains(sender.personId());
  }

  /** Why it cannot go to the requester. */
  private Optional<Reason> obstacle(Inbound message, TicketHint hint, Caller agent) {
    if (!hint.signed() || !message.sender().isProven()) {
      return Optional.of(Reason.UNPROVEN);
    } else if (!acting.as(agent, () -> authorisation.may(Permission.WORK, hint.ticketId()))) {
      return Optional.of(Reason.NOT_THEIRS);
    }
    boolean clear = message.content().newWords().filter(words -> !words.isBlank()).isPresent();
    return clear ? Optional.empty() : Optional.of(Reason.QUOTES);
  }

  private void reply(Inbound message, Correspondent sender, long ticketId, Caller agent) {
    SafeHtml words = message.content().newWords().orElseThrow();
    var answer = messages.answer(message, sender, words);
    acting.as(
        agent,
        () -> {
          tickets.reply(new ReplyToTicket(ticketId, null, answer, null));
          return null;
        });
  }

  private void note(Inbound message, Correspondent sender, long ticketId, Optional<Reason> hint) {
    var words = ConversationWords.of(message);
    var note = messages.note(message, sender, hint.map(words::keptFromRequester));
    acting.as(
        sender.letIn(),
        () -> {
          tickets.note(new AddNote(ticketId, null, note));
          return null;
        });
  }

  private Received refused(Inbound message, long ticketId, Caller agent) {
    if (message.isOfPerson()) {
      tell(ticketId, agent, Reason.CLOSED);
      return Received.of(Outcome.REFUSED, "AGENT_CLOSED", ticketId);
    }
    return Received.of(Outcome.AUTOMATIC_DROPPED, "NOT_OPEN_TO_IT", ticketId);
  }

  private void tell(long ticketId, Caller agent, Reason reason) {
    kept.fire(new AgentMessageKept(ticketId, agent.accountId(), reason));
  }
}
