package org.handrail.sla.review;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.handrail.sla.clock.Clock;
import org.handrail.sla.policy.ClockKind;

/**
 * What a draft would do to one open clock.
 *
 * @param before as it is by what is promised now
 * @param after as it would be
 * @param breaches whether it would be breached at once, and is not
 */
record ClockEffect(ClockKind kind, int cycle, Standing before, Standing after, boolean breaches) {

  /** More than any move of a due: a promise that breaks is what people look at first. */
  private static final long BREACH = Duration.ofDays(3660).toMillis();

  /** Neither a small nor a great move. */
  private static final long APPEARANCE = Duration.ofDays(1).toMillis();

  /**
   * How a clock stands.
   *
   * @param due of a running clock with a target
   * @param left of the target of a paused clock
   */
  record Standing(String policy, Instant due, Duration left) {

    static Standing of(Clock clock, Instant now) {
      return new Standing(
          clock.policy(),
          clock.due().orElse(null),
          clock.isPaused() ? clock.left(now).orElse(null) : null);
    }

    private boolean isPromised() {
      return due != null || left != null;
    }
  }

  /**
   * The effect between two states of the same clock.
   *
   * @return empty if nobody would notice
   */
  static Optional<ClockEffect> between(Clock before, Clock after, Instant now) {
    var effect =
        new ClockEffect(
            before.kind(),
            before.cycle(),
            Standing.of(before, now),
            Standing.of(after, now),
            after.isBreached() && !before.isBreached());
    return effect.isNoticed() ? Optional.of(effect) : Optional.empty();
  }

  private boolean isNoticed() {
    return breaches || !before.equals(after);
  }

  Move move() {
    if (before.isPromised() != after.isPromised()) {
      return after.isPromised() ? Move.PROMISED : Move.RELEASED;
    }
    var moved = moved();
    return moved.isZero() ? Move.NONE : moved.isNegative() ? Move.EARLIER : Move.LATER;
  }

  /** By how much the due moves, or would if the clock ran; negative if it comes earlier. */
  Duration moved() {
    if (before.due != null && after.due != null) {
      return Duration.between(before.due, after.due);
    }
    return before.left != null && after.left != null
        ? after.left.minus(before.left)
        : Duration.ZERO;
  }

  /** What is looked at first has the most. */
  long impact() {
    long appearance = before.isPromised() == after.isPromised() ? 0 : APPEARANCE;
    return (breaches ? BREACH : 0) + Math.max(appearance, moved().abs().toMillis());
  }

  boolean comes(Move wanted) {
    return Objects.equals(move(), wanted);
  }
}
