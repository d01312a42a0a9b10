package org.handrail.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.handrail.security.Callers;
import org.handrail.team.TeamQueries;
import org.handrail.ticket.event.TicketEvent.CategoryChanged;
import org.handrail.ticket.event.TicketEvent.TicketOpened;

/**
 * Finds the team of a ticket that has none: its category's, else the standard team of the channel
 * it came by. With neither it stays without a team, where every agent sees it.
 */
@ApplicationScoped
public class Routing {

  @Inject private Callers callers;
  @Inject private TicketsAtHand tickets;
  @Inject private Assignment assignment;
  @Inject private AnsweringTeams answering;
  @Inject private TeamQueries teams;

  /** A mailbox or a follow-up may have named the team already: then only the agent is missing. */
  void routeOpened(@Observes TicketOpened opened) {
    callers.runAs(Assignment.ITSELF, () -> routeOrAssign(tickets.get(opened.ticketId())));
  }

  /** Somebody said what it is about, and nobody has begun to work on it. */
  void routeCategorised(@Observes CategoryChanged changed) {
    var ticket = tickets.get(changed.ticketId());
    if (ticket.teamId() == null && ticket.assigneeId() == null) {
      callers.runAs(Assignment.ITSELF, () -> route(ticket));
    }
  }

  private void routeOrAssign(TicketAtHand ticket) {
    if (ticket.teamId() != null && teams.isActive(ticket.teamId())) {
      assignment.assign(ticket);
    } else {
      route(ticket);
    }
  }

  private void route(TicketAtHand ticket) {
    answering
        .of(ticket.channel(), ticket.categoryId())
        .ifPresent(team -> tickets.route(ticket.id(), team));
  }
}
