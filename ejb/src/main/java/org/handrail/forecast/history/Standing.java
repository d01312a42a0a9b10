package org.handrail.forecast.history;

import org.handrail.forecast.model.Work;
import org.handrail.ticket.model.Priority;
import org.handrail.ticket.model.StatusCategory;

/**
 * How a ticket stands.
 *
 * @param team null for a ticket of no team
 * @param agent null while nobody has it
 * @param category what it is about, empty if that is not said
 */
public record Standing(
    Long team, Long agent, StatusCategory status, String category, Priority priority) {

  /** Somebody has it, and it waits for nobody else. */
  boolean isHeld() {
    return agent != null && !isPaused() && !isResolved();
  }

  boolean isPaused() {
    return status == StatusCategory.PENDING || status == StatusCategory.ON_HOLD;
  }

  boolean isResolved() {
    return status == StatusCategory.RESOLVED || status == StatusCategory.CLOSED;
  }

  Work work() {
    return new Work(category, priority);
  }
}
