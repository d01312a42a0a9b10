package org.handrail.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import org.handrail.security.Callers;
import org.handrail.team.TeamQueries;
import org.handrail.ticket.catalog.Statuses;
import org.handrail.ticket.catalog.TicketStatus;
import org.handrail.ticket.model.StatusCategory;
import org.handrail.ticket.model.TicketError;
import org.handrail.ticket.model.TicketRejected;

/** Moves tickets to another status, another team or another agent. */
@ApplicationScoped
class Moves {

  @Inject private Statuses statuses;
  @Inject private TeamQueries teams;
  @Inject private TicketChanges changes;
  @Inject private Callers callers;
  @Inject private Clock clock;

  /**
   * @throws TicketRejected {@code ticket.status.unknown}
   */
  void toStatus(Ticket ticket, long statusId) {
    to(ticket, statuses.get(statusId));
  }

  /** To the status that rules use for this category. */
  void to(Ticket ticket, StatusCategory category) {
    to(ticket, statuses.standard(category));
  }

  /**
   * Somebody has worked on it: a new ticket is open from then on, unless they asked for another
   * status.
   *
   * @param nextStatusId null if they did not
   */
  void afterWork(Ticket ticket, Long nextStatusId) {
    if (nextStatusId != null) {
      toStatus(ticket, nextStatusId);
    } else if (ticket.statusCategory() == StatusCategory.NEW) {
      to(ticket, StatusCategory.OPEN);
    }
  }

  /**
   * @param accountId null for nobody
   * @throws TicketRejected {@code ticket.agent.unknown}
   */
  void toAgent(Ticket ticket, Long accountId) {
    if (accountId != null && !teams.mayServe(accountId, ticket.teamId())) {
      throw new TicketRejected(TicketError.UNKNOWN_AGENT);
    }
    toKnownAgent(ticket, accountId);
  }

  /** Anyone who may work on it may own it. */
  void toCaller(Ticket ticket) {
    toKnownAgent(ticket, callers.current().accountId());
  }

  /**
   * Nobody owns it there until it is assigned or taken.
   *
   * @throws TicketRejected {@code ticket.team.unknown}, {@code ticket.transfer.same-team}
   */
  void toTeam(Ticket ticket, long teamId) {
    if (!teams.isActive(teamId)) {
      throw new TicketRejected(TicketError.UNKNOWN_TEAM);
    }
    toKnownTeam(ticket, teamId);
  }

  /** The same, for those who have found the team among those in use. */
  void toKnownTeam(Ticket ticket, long teamId) {
    var transferred = ticket.transferTo(teamId, callers.current(), clock.instant());
    toKnownAgent(ticket, null);
    changes.record(transferred);
  }

  /** The same, unless it is there already. */
  void toOtherTeam(Ticket ticket, long teamId) {
    if (!Objects.equals(ticket.teamId(), teamId)) {
      toTeam(ticket, teamId);
    }
  }

  /** The same as {@link #toAgent}, for those who have found the agent among those who may. */
  void toKnownAgent(Ticket ticket, Long accountId) {
    changes.record(ticket.assignTo(accountId, callers.current(), clock.instant()));
  }

  private void to(Ticket ticket, TicketStatus status) {
    changes.record(
        ticket.moveTo(
            status,
            resolvedAt -> teams.autoCloseAt(ticket.teamId(), resolvedAt),
            callers.current(),
            clock.instant()));
  }
}
