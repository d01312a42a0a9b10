package org.handrail.sla.policy;

import java.util.Map;
import java.util.Set;
import org.handrail.ticket.model.StatusCategory;

/**
 * In which statuses a clock is paused. Nothing runs in a resolved ticket, whatever the rule says.
 *
 * @param categories those whose statuses pause it
 * @param statuses single statuses that do otherwise than their category: whether they pause it
 */
public record PauseRule(Set<StatusCategory> categories, Map<Long, Boolean> statuses) {

  public static final PauseRule NOWHERE = new PauseRule(Set.of(), Map.of());

  public static final PauseRule WHILE_OTHERS_ACT =
      new PauseRule(Set.of(StatusCategory.PENDING, StatusCategory.ON_HOLD), Map.of());

  public PauseRule {
    categories = Set.copyOf(categories);
    statuses = Map.copyOf(statuses);
  }

  /** The rule of a policy that says nothing about a clock. */
  public static PauseRule standardFor(ClockKind kind) {
    return switch (kind) {
      case FIRST_RESPONSE, TIME_TO_OWN -> NOWHERE;
      case NEXT_RESPONSE, RESOLUTION, TIME_IN_TEAM -> WHILE_OTHERS_ACT;
    };
  }

  boolean pausesIn(Status status) {
    return status.category() == StatusCategory.RESOLVED
        || statuses.getOrDefault(status.id(), categories.contains(status.category()));
  }
}
