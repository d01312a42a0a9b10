package org.handrail.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.handrail.assignment.policy.AssignmentPolicy;
import org.handrail.assignment.policy.LeastLoadedAgent;
import org.handrail.assignment.policy.LongestUnservedAgent;
import org.handrail.assignment.policy.Owner;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.team.TeamQueries;
import org.handrail.team.model.AssignmentStrategy;
import org.handrail.ticket.change.ChangeParticipant;
import org.handrail.ticket.change.ChangePhase;
import org.handrail.ticket.change.TicketChanged;
import org.handrail.ticket.event.TicketEvent.StatusChanged;
import org.handrail.ticket.event.TicketEvent.TicketAssigned;
import org.handrail.ticket.event.TicketEvent.TicketTransferred;

/** Finds the agent of a ticket by its team's strategy, in the transaction that asks for one. */
@ApplicationScoped
public class Assignment implements ChangeParticipant {

  /** What it does, it does on nobody's behalf, no matter whose change made it necessary. */
  static final Caller ITSELF = Caller.system("assignment");

  @Inject private Callers callers;
  @Inject private TicketsAtHand tickets;
  @Inject private Candidates candidates;
  @Inject private TeamQueries teams;

  @Override
  public ChangePhase phase() {
    return ChangePhase.ROUTING;
  }

  @Override
  public void changed(TicketChanged changed) {
    changed
        .each(TicketAssigned.class)
        .filter(assigned -> assigned.newAssigneeId() != null)
        .forEach(assigned -> candidates.served(changed.ticket().teamId(), assigned));
    callers.runAs(ITSELF, () -> find(changed));
  }

  /** Somebody who gave it to a team and to an agent of their choice is not corrected. */
  private void find(TicketChanged changed) {
    var ticket = TicketAtHand.of(changed.ticket());
    if (changed.has(TicketTransferred.class) && ticket.assigneeId() == null) {
      assign(ticket);
    } else if (changed.each(StatusChanged.class).anyMatch(StatusChanged::isReopening)) {
      reassign(ticket);
    }
  }

  /** Gives it to whom the strategy of its team chooses; false if it goes on waiting. */
  boolean assign(TicketAtHand ticket) {
    var chosen = choose(ticket.teamId());
    chosen.ifPresent(agent -> tickets.assign(ticket.id(), agent));
    return chosen.isPresent();
  }

  private void reassign(TicketAtHand ticket) {
    if (ticket.assigneeId() == null) {
      assign(ticket);
      return;
    }
    var next = ownerOf(ticket).ownerOfReturned(() -> choose(ticket.teamId())).orElse(null);
    if (!Objects.equals(next, ticket.assigneeId())) {
      tickets.assign(ticket.id(), next);
    }
  }

  private Owner ownerOf(TicketAtHand ticket) {
    long account = ticket.assigneeId();
    var availability = teams.presenceOf(account).state();
    return new Owner(account, teams.mayServe(account, ticket.teamId()), availability);
  }

  private Optional<Long> choose(Long teamId) {
    return Optional.ofNullable(teamId)
        .flatMap(teams::strategy)
        .flatMap(Assignment::policy)
        .flatMap(policy -> policy.choose(candidates.lock(teamId)));
  }

  /** Empty where people decide: then there is nothing to lock either. */
  static Optional<AssignmentPolicy> policy(AssignmentStrategy strategy) {
    return switch (strategy) {
      case MANUAL -> Optional.empty();
      case ROUND_ROBIN -> Optional.of(new LongestUnservedAgent());
      case LEAST_LOADED -> Optional.of(new LeastLoadedAgent());
    };
  }
}
