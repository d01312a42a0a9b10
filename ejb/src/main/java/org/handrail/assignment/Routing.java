package org.handrail.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.handrail.security.Callers;
import org.handrail.team.TeamQueries;
import org.handrail.ticket.change.ChangeParticipant;
import org.handrail.ticket.change.ChangePhase;
import org.handrail.ticket.change.TicketChanged;
import org.handrail.ticket.event.TicketEvent.CategoryChanged;
import org.handrail.ticket.event.TicketEvent.TicketOpened;

/**
 * Finds the team of a ticket that has none: its category's, else the standard team of the channel
 * it came by. With neither it stays without a team, where every agent sees it.
 */
@ApplicationScoped
public class Routing implements ChangeParticipant {

  @Inject private Callers callers;
  @Inject private TicketsAtHand tickets;
  @Inject private Assignment assignment;
  @Inject private AnsweringTeams answering;
  @Inject private TeamQueries teams;

  @Override
  public ChangePhase phase() {
    return ChangePhase.ROUTING;
  }

  @Override
  public void changed(TicketChanged changed) {
    var ticket = TicketAtHand.of(changed.ticket());
    if (changed.has(TicketOpened.class)) {
      callers.runAs(Assignment.ITSELF, () -> routeOrAssign(ticket));
    } else if (changed.has(CategoryChanged.class) && ticket.isNobodys()) {
      callers.runAs(Assignment.ITSELF, () -> route(ticket));
    }
  }

  /** A mailbox or a follow-up may have named the team already: then only the agent is missing. */
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
