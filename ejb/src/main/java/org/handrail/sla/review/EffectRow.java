package org.handrail.sla.review;

import java.time.Duration;
import java.time.Instant;
import org.handrail.sla.policy.ClockKind;

/**
 * What a draft would do to a clock of a ticket, in the list of its effects.
 *
 * @param oldDue of a running clock, like {@code newDue}
 * @param oldLeftMs of the target of a paused clock, in milliseconds, like {@code newLeftMs}
 * @param breaches whether it would be breached, and is not
 */
public record EffectRow(
    long id,
    long number,
    String subject,
    ClockKind kind,
    Move move,
    String oldPolicy,
    String newPolicy,
    Instant oldDue,
    Instant newDue,
    Long oldLeftMs,
    Long newLeftMs,
    boolean breaches,
    long impact) {

  /** Null unless it is paused. */
  public Duration oldLeft() {
    return oldLeftMs == null ? null : Duration.ofMillis(oldLeftMs);
  }

  /** Null unless it would be paused. */
  public Duration newLeft() {
    return newLeftMs == null ? null : Duration.ofMillis(newLeftMs);
  }

  /** By how much the due moves, either way; null if it appears or disappears. */
  public Duration moved() {
    if (oldDue != null && newDue != null) {
      return Duration.between(oldDue, newDue).abs();
    }
    return oldLeftMs != null && newLeftMs != null
        ? Duration.ofMillis(newLeftMs - oldLeftMs).abs()
        : null;
  }

  /** Whether it would be paused and runs, or the other way round. */
  public boolean isPausedOrResumed() {
    return oldDue != null && newLeftMs != null || oldLeftMs != null && newDue != null;
  }

  public boolean isOfAnotherPolicy() {
    return !oldPolicy.equals(newPolicy);
  }
}
