package org.handrail.sla.clock;

import java.time.Instant;
import java.util.Objects;
import org.handrail.sla.policy.Status;

/**
 * A while in which a clock ran, or stood still.
 *
 * @param until null while it lasts
 * @param pausedBy the status in which it stood still; null if it ran
 */
public record Span(Instant from, Instant until, Status pausedBy) {

  public boolean isRunning() {
    return pausedBy == null;
  }

  boolean lasts() {
    return until == null;
  }

  boolean isPausedBy(Status status) {
    return Objects.equals(pausedBy, status);
  }

  /** Over at that instant, if it is not over already. */
  Span endedBy(Instant end) {
    return lasts() ? new Span(from, end, pausedBy) : this;
  }

  Span continued() {
    return new Span(from, null, pausedBy);
  }

  boolean isEmpty() {
    return from.equals(until);
  }
}
