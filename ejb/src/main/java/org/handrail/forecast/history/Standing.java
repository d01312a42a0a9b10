package org.handrail.forecast.history;

import org.handrail.forecast.model.Work;
import org.handrail.sla.policy.Priority;
import org.handrail.sla.policy.Status.Category;

/**
 * How a ticket stands.
 *
 * @param team null for a ticket of no team
 * @param agent null while nobody has it
 * @param category what it is about, empty if that is not said
 */
public record Standing(Long team, Long agent, Category status, String category, Priority priority) {

  /** Somebody has it, and it waits for nobody else. */
  boolean isHeld() {
    return agent != null && !isPaused() && !isResolved();
  }

  boolean isPaused() {
    return status == Category.PENDING || status == Category.ON_HOLD;
  }

  boolean isResolved() {
    return status == Category.RESOLVED || status == Category.CLOSED;
  }

  Work work() {
    return new Work(category, priority);
  }
}
