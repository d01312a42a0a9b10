package org.handrail.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import org.handrail.assignment.HelpdeskHours;
import org.handrail.notify.Template.Value;
import org.handrail.security.Caller;
import org.handrail.security.Role;
import org.handrail.ticket.change.ChangeParticipant;
import org.handrail.ticket.change.ChangePhase;
import org.handrail.ticket.change.TicketChanged;
import org.handrail.ticket.event.TicketEvent;
import org.handrail.ticket.event.TicketEvent.PublicReplySent;
import org.handrail.ticket.event.TicketEvent.StatusChanged;
import org.handrail.ticket.event.TicketEvent.TicketAssigned;
import org.handrail.ticket.event.TicketEvent.TicketOpened;
import org.handrail.ticket.model.ChannelDefinition.Ability;
import org.handrail.ticket.model.Channels;

/** Who hears by mail of what happens to a ticket. */
@ApplicationScoped
public class TicketMails implements ChangeParticipant {

  @Inject private TicketCards cards;
  @Inject private TicketMailing mailing;
  @Inject private HelpdeskHours hours;

  @Override
  public ChangePhase phase() {
    return ChangePhase.NOTIFICATION;
  }

  @Override
  public void changed(TicketChanged changed) {
    changed.events().forEach(this::tell);
  }

  private void tell(TicketEvent happened) {
    if (happened instanceof TicketOpened opened) {
      onOpened(opened);
    } else if (happened instanceof PublicReplySent reply) {
      onReply(reply);
    } else if (happened instanceof TicketAssigned assigned) {
      onAssigned(assigned);
    } else if (happened instanceof StatusChanged changed) {
      onStatus(changed);
    }
  }

  /** What a machine sent is not confirmed: it would confirm back. */
  private void onOpened(TicketOpened opened) {
    if (!opened.automatic()) {
      var ticket = cards.get(opened.ticketId());
      cards
          .requester(opened.ticketId())
          .ifPresent(
              person ->
                  mailing.send(
                      acknowledgement(ticket, opened),
                      ticket,
                      person,
                      awayWords(ticket, person),
                      null));
    }
  }

  /** What an agent wrote for somebody may be repeated to them: no stranger chose it. */
  private TemplateKind acknowledgement(TicketCard ticket, TicketOpened opened) {
    boolean byHand =
        opened.by().accountId() != null
            && opened.by().is(Role.AGENT)
            && Channels.can(opened.channel(), Ability.WRITTEN_DOWN);
    return byHand || cards.isKnown(ticket)
        ? TemplateKind.ACKNOWLEDGEMENT
        : TemplateKind.ACKNOWLEDGEMENT_UNVERIFIED;
  }

  /** Only here: anyone who asks is told the hours once. */
  private Map<Placeholder, Value> awayWords(TicketCard ticket, Recipient person) {
    var away =
        hours
            .awayUntil(ticket.id())
            .map(back -> Templates.awayUntil(back, person.language(), person.zone()));
    return Map.of(Placeholder.HOURS, Value.of(away.orElse("")));
  }

  private void onReply(PublicReplySent reply) {
    var ticket = cards.get(reply.ticketId());
    var said = cards.said(reply.messageId());
    Map<Placeholder, Value> values =
        Map.of(
            Placeholder.MESSAGE, Value.rich(said.text(), said.html()),
            Placeholder.AGENT, Value.of(reply.by().name()));
    cards.requesterAndFollowers(reply.ticketId()).stream()
        .filter(person -> !isOneself(person, reply.by()))
        .forEach(
            person ->
                mailing.send(TemplateKind.PUBLIC_REPLY, ticket, person, values, reply.messageId()));
  }

  private void onAssigned(TicketAssigned assigned) {
    if (assigned.newAssigneeId() != null) {
      var ticket = cards.get(assigned.ticketId());
      cards
          .owner(assigned.newAssigneeId())
          .filter(agent -> !isOneself(agent, assigned.by()))
          .ifPresent(agent -> mailing.send(TemplateKind.ASSIGNED, ticket, agent, Map.of(), null));
    }
  }

  private void onStatus(StatusChanged changed) {
    if (changed.isResolution()) {
      tellRequester(TemplateKind.RESOLVED, changed);
    } else if (changed.isClosing()) {
      tellRequester(TemplateKind.CLOSED, changed);
    }
  }

  private void tellRequester(TemplateKind kind, StatusChanged changed) {
    var ticket = cards.get(changed.ticketId());
    cards
        .requester(changed.ticketId())
        .filter(person -> !isOneself(person, changed.by()))
        .ifPresent(person -> mailing.send(kind, ticket, person, Map.of(), null));
  }

  private static boolean isOneself(Recipient person, Caller by) {
    return Objects.equals(person.personId(), by.personId());
  }
}
