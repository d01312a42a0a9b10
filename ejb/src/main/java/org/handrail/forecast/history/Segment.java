package org.handrail.forecast.history;

import java.time.Duration;
import java.time.Instant;
import org.handrail.calendar.BusinessCalendar;

/**
 * A while in which a ticket stood the same.
 *
 * @param until {@link Instant#MAX} while it lasts
 */
record Segment(Standing standing, Instant from, Instant until) {

  boolean lasts() {
    return until.equals(Instant.MAX);
  }

  /** As it was known at an instant that is not before it. */
  Segment knownAt(Instant now) {
    return until.isAfter(now) ? new Segment(standing, from, Instant.MAX) : this;
  }

  Instant endedBy(Instant now) {
    return lasts() ? now : until;
  }

  Duration worked(BusinessCalendar calendar, Instant now) {
    return calendar.between(from, endedBy(now));
  }
}
