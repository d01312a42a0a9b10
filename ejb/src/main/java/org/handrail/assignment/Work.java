package org.handrail.assignment;

import org.handrail.ticket.model.StatusCategory;

/** What counts against an agent's capacity: the same set for strategies, sweeps and screens. */
final class Work {

  /** As a condition on the ticket {@code t}; indices are partial by the same words. */
  static final String IN_HAND = "t.status_category in ('NEW', 'OPEN')";

  private Work() {}

  static boolean isInHand(StatusCategory category) {
    return switch (category) {
      case NEW, OPEN -> true;
      case PENDING, ON_HOLD, RESOLVED, CLOSED -> false;
    };
  }
}
