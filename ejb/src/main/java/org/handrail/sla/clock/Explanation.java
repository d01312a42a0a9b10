package org.handrail.sla.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handrail.calendar.WorkingSpan;

/**
 * Why a clock is due when it is: what has been used of the target and when, what stopped it, and
 * what was promised since when.
 *
 * @param used empty without a target
 * @param left of the target, negative when it is late
 * @param due empty unless the clock runs
 * @param timeline every span until now, or until the end of the clock
 */
public record Explanation(
    Clock clock,
    Optional<Duration> used,
    Optional<Duration> left,
    Optional<Instant> due,
    List<Passage> timeline) {

  /**
   * A span as people look at it.
   *
   * @param worked the whiles of it that counted; none of a pause
   */
  public record Passage(Span span, List<WorkingSpan> worked) {}

  static Explanation of(Clock clock, Instant now) {
    return new Explanation(
        clock,
        clock.used(now),
        clock.left(now),
        clock.due(),
        clock.spans().inOrder().stream().map(span -> passage(clock, span.endedBy(now))).toList());
  }

  private static Passage passage(Clock clock, Span span) {
    return new Passage(span, span.isRunning() ? worked(clock, span) : List.of());
  }

  private static List<WorkingSpan> worked(Clock clock, Span span) {
    return clock
        .target()
        .map(target -> target.calendar().openings(span.from(), span.until()))
        .orElse(List.of());
  }
}
