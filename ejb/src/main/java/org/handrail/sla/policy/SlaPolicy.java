package org.handrail.sla.policy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handrail.ticket.field.Criterion;
import org.handrail.ticket.model.Priority;

/**
 * What is promised for some tickets.
 *
 * @param conditions all have to hold; none make it a policy for everything
 * @param pauses where clocks are paused, if not in the standard statuses
 * @param byPriority the targets of each priority
 * @param byTeam the targets that each team has among teams (OLA), whatever the priority
 */
public record SlaPolicy(
    String name,
    List<Criterion> conditions,
    Map<ClockKind, PauseRule> pauses,
    Map<Priority, Map<ClockKind, Target>> byPriority,
    Map<Long, Map<ClockKind, Target>> byTeam) {

  /** Policies ask for nothing that changes by itself: no field of theirs is an instant. */
  private static final Instant NOW = Instant.EPOCH;

  public SlaPolicy {
    conditions = List.copyOf(conditions);
    pauses = Map.copyOf(pauses);
    byPriority = Map.copyOf(byPriority);
    byTeam = Map.copyOf(byTeam);
  }

  /** Why it does not apply; empty if it does. */
  public List<Criterion> failedBy(TicketFacts facts) {
    return conditions.stream().filter(condition -> !condition.holdsFor(facts, NOW)).toList();
  }

  public boolean appliesTo(TicketFacts facts) {
    return failedBy(facts).isEmpty();
  }

  Terms termsFor(TicketFacts facts) {
    var targets = new HashMap<>(byPriority.getOrDefault(facts.priority(), Map.of()));
    if (facts.team() != null) {
      targets.putAll(byTeam.getOrDefault(facts.team(), Map.of()));
    }
    return new Terms(name, pauses, targets);
  }
}
