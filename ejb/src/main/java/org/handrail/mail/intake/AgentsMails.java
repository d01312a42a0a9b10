package org.handrail.mail.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.kernel.Sql;
import org.handrail.kernel.html.SafeHtml;
import org.handrail.mail.intake.AgentMailKept.Reason;
import org.handrail.mail.ledger.Outcome;
import org.handrail.mail.parse.ParsedMail;
import org.handrail.mail.thread.AuthenticatedSender;
import org.handrail.mail.thread.NewText;
import org.handrail.mail.thread.Origin;
import org.handrail.security.ActiveAccount;
import org.handrail.security.ActiveAccounts;
import org.handrail.security.Caller;
import org.handrail.security.Role;
import org.handrail.settings.Setting;
import org.handrail.settings.Settings;
import org.handrail.ticket.TicketService;
import org.handrail.ticket.access.Authorisation;
import org.handrail.ticket.access.Permission;
import org.handrail.ticket.command.AddNote;
import org.handrail.ticket.command.ReplyToTicket;

/**
 * What agents write by mail in tickets that are not their own requests. With our signature and our
 * mail server's word for the sender it is their answer to the requester, as far as it is new; else
 * it is an internal note and the agent is told. It is never said on the requester's side.
 */
@ApplicationScoped
public class AgentsMails {

  @Inject private ActiveAccounts accounts;
  @Inject private Authorisation authorisation;
  @Inject private TicketService tickets;
  @Inject private TicketsOfMails states;
  @Inject private Openings openings;
  @Inject private MessageOfMail messages;
  @Inject private ActingAs acting;
  @Inject private Settings settings;
  @Inject private Sql sql;
  @Inject private Event<AgentMailKept> kept;

  /** Empty if it is no agent's, or is their own request, or names the ticket without any right. */
  Optional<Decision> decide(Incoming incoming, Correspondent sender, TicketReference reference) {
    return accounts
        .ofPerson(sender.personId())
        .map(ActiveAccount::caller)
        .filter(caller -> caller.is(Role.AGENT))
        .filter(agent -> !states.isRequester(sender.personId(), reference.ticketId()))
        .filter(agent -> reference.signed() || isProven(incoming) || follows(sender, reference))
        .map(agent -> decide(incoming, sender, reference, agent));
  }

  private Decision decide(
      Incoming incoming, Correspondent sender, TicketReference reference, Caller agent) {
    long ticketId = reference.ticketId();
    if (states.isClosed(ticketId)) {
      return incoming.waiting().released()
          ? openings.open(incoming, false)
          : refused(incoming, ticketId, agent);
    }
    if (incoming.origin() != Origin.PERSON) {
      note(incoming, sender, ticketId, Optional.empty());
      return incoming.decided(Outcome.AUTOMATIC_ATTACHED, null, ticketId);
    }
    var obstacle = obstacle(incoming, reference, agent);
    if (obstacle.isEmpty()) {
      reply(incoming, ticketId, agent);
      return incoming.decided(Outcome.REPLY, "AGENT_REPLY", ticketId);
    }
    note(incoming, sender, ticketId, obstacle);
    tell(ticketId, agent, obstacle.get());
    return incoming.decided(Outcome.REPLY, "AGENT_" + obstacle.get().name(), ticketId);
  }

  private boolean follows(Correspondent sender, TicketReference reference) {
    return states.people(reference.ticketId()).contains(sender.personId());
  }

  /** Why it cannot go to the requester. */
  private Optional<Reason> obstacle(Incoming incoming, TicketReference reference, Caller agent) {
    if (!reference.signed() || !isProven(incoming)) {
      return Optional.of(Reason.UNPROVEN);
    } else if (!acting.as(agent, () -> authorisation.may(Permission.WORK, reference.ticketId()))) {
      return Optional.of(Reason.NOT_THEIRS);
    }
    String words = NewText.of(incoming.mail().text());
    boolean quotes =
        answered(incoming.mail()).stream().anyMatch(ours -> NewText.repeats(words, ours));
    return quotes || words.isBlank() ? Optional.of(Reason.QUOTES) : Optional.empty();
  }

  private boolean isProven(Incoming incoming) {
    return !incoming.isRelayed()
        && settings
            .optional(Setting.MAIL_AUTHENTICATION_SERVER)
            .filter(server -> AuthenticatedSender.isProven(incoming.mail(), server))
            .isPresent();
  }

  private void reply(Incoming incoming, long ticketId, Caller agent) {
    var body = SafeHtml.ofText(NewText.of(incoming.mail().text()));
    acting.as(
        agent,
        () -> {
          var message = messages.answer(incoming.mail(), body);
          tickets.reply(new ReplyToTicket(ticketId, null, message, null));
          return null;
        });
  }

  private void note(Incoming incoming, Correspondent sender, long ticketId, Optional<Reason> hint) {
    acting.as(
        sender.letIn(),
        () -> {
          var message = messages.note(incoming, hint.map(incoming.words()::keptFromRequester));
          tickets.note(new AddNote(ticketId, null, message));
          return null;
        });
  }

  private Decision refused(Incoming incoming, long ticketId, Caller agent) {
    if (incoming.origin() == Origin.PERSON) {
      tell(ticketId, agent, Reason.CLOSED);
      return incoming.decided(Outcome.REFUSED, "AGENT_CLOSED", ticketId);
    }
    return incoming.decided(Outcome.AUTOMATIC_DROPPED, "NOT_OPEN_TO_IT", ticketId);
  }

  private void tell(long ticketId, Caller agent, Reason reason) {
    kept.fire(new AgentMailKept(ticketId, agent.accountId(), reason));
  }

  /** The texts of our mails that it answers: none of their lines may go on to the requester. */
  private List<String> answered(ParsedMail mail) {
    List<String> ids =
        Stream.concat(mail.references().stream(), mail.inReplyTo().stream()).distinct().toList();
    return ids.isEmpty()
        ? List.of()
        : sql.query(
            handle ->
                handle
                    .createQuery(
                        "select text from outbox_mail where message_id in (<ids>) and kind <> 'PUBLIC_REPLY'")
                    .bindList("ids", ids)
                    .mapTo(String.class)
                    .list());
  }
}
