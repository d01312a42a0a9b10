package org.handrail.sla.replay;

import java.time.Duration;
import java.time.Instant;
import org.handrail.sla.clock.Clock;
import org.handrail.sla.policy.ClockKind;

/**
 * A clock of the past, as it was promised and as it would have been.
 *
 * @param promised null if nothing was
 * @param replayed null if nothing would have been
 * @param promisedLeft of the target at its end, or by now; negative when it was late
 * @param replayedLeft likewise
 */
record ReplayedClock(
    ClockKind kind,
    int cycle,
    ReplayOutcome promised,
    ReplayOutcome replayed,
    Duration promisedLeft,
    Duration replayedLeft) {

  static ReplayedClock of(Clock promised, Clock replayed, Instant now) {
    return new ReplayedClock(
        promised.kind(),
        promised.cycle(),
        ReplayOutcome.of(promised),
        ReplayOutcome.of(replayed),
        promised.left(now).orElse(null),
        replayed.left(now).orElse(null));
  }

  boolean differs() {
    return promised != replayed;
  }

  boolean counts() {
    return promised != null || replayed != null;
  }
}
