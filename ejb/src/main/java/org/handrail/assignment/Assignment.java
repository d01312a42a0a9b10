package org.handrail.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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
import org.handrail.ticket.event.TicketEvent.StatusChanged;
import org.handrail.ticket.event.TicketEvent.TicketAssigned;
import org.handrail.ticket.event.TicketEvent.TicketTransferred;

/** Finds the agent of a ticket by its team's strategy, in the transaction that asks for one. */
@ApplicationScoped
public class Assignment {

  /** What it does, it does on nobody's behalf, no matter whose change made it necessary. */
  static final Caller ITSELF = Caller.system("assignment");

  @Inject private Callers callers;
  @Inject private TicketsAtHand tickets;
  @Inject private Candidates candidates;
  @Inject private TeamQueries teams;

  void assignTransferred(@Observes TicketTransferred transferred) {
    callers.runAs(ITSELF, () -> assign(tickets.get(transferred.ticketId())));
  }

  void assignReopened(@Observes StatusChanged changed) {
    if (changed.isReopening()) {
      callers.runAs(ITSELF, () -> reassign(tickets.get(changed.ticketId())));
    }
  }

  void noteServed(@Observes TicketAssigned assigned) {
    if (assigned.newAssigneeId() != null) {
      candidates.served(assigned.ticketId(), assigned.newAssigneeId(), assigned.at());
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
