package org.handrail.sla.definition;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.policy.PauseRule;
import org.handrail.ticket.field.Criterion;
import org.handrail.ticket.model.Priority;

/**
 * A policy as the SLA definition has it: like {@link org.handrail.sla.policy.SlaPolicy}, with its
 * calendars by their ids.
 *
 * @param conditions all have to hold; none make it a policy for everything
 * @param calendar the id of the calendar of every target that has none of its own
 * @param pauses where clocks are paused, if not in the standard statuses
 * @param byPriority what is promised to requesters
 * @param byTeam what teams promise each other (OLA), by the team's id
 */
public record PolicyDefinition(
    long id,
    String name,
    List<Criterion> conditions,
    long calendar,
    Map<ClockKind, PauseRule> pauses,
    Map<Priority, Map<ClockKind, TargetDefinition>> byPriority,
    Map<Long, Map<ClockKind, TargetDefinition>> byTeam) {

  public PolicyDefinition {
    name = name.strip();
    conditions = conditions == null ? List.of() : List.copyOf(conditions);
    pauses = pauses == null ? Map.of() : Map.copyOf(pauses);
    byPriority = byPriority == null ? Map.of() : Map.copyOf(byPriority);
    byTeam = byTeam == null ? Map.of() : Map.copyOf(byTeam);
  }

  PolicyDefinition withId(long newId) {
    return new PolicyDefinition(newId, name, conditions, calendar, pauses, byPriority, byTeam);
  }

  /** Whether it is for whatever the others leave. */
  public boolean isForEverything() {
    return conditions.isEmpty();
  }

  /** The ids of the calendars it cannot do without. */
  public Set<Long> calendars() {
    var ofTargets = targets().map(TargetDefinition::calendar).filter(Objects::nonNull);
    return Stream.concat(Stream.of(calendar), ofTargets).collect(Collectors.toSet());
  }

  private Stream<TargetDefinition> targets() {
    return clocks().map(Map.Entry::getValue);
  }

  /** Every target with the clock it is for. */
  Stream<Map.Entry<ClockKind, TargetDefinition>> clocks() {
    return Stream.concat(byPriority.values().stream(), byTeam.values().stream())
        .flatMap(targets -> targets.entrySet().stream());
  }
}
