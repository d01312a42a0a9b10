package org.handrail.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * A while in which people work without a break.
 *
 * @param from inclusive
 * @param until exclusive
 */
public record WorkingSpan(Instant from, Instant until) {

  public Duration length() {
    return Duration.between(from, until);
  }
}
