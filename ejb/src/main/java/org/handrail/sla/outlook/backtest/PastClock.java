package org.handrail.sla.outlook.backtest;

import java.time.Instant;
import java.util.Optional;
import org.handrail.sla.clock.Clock;
import org.handrail.sla.outlook.model.Deadline;
import org.handrail.sla.outlook.story.PendingClock;

/** A clock rebuilt from history, as outlooks look at it. */
final class PastClock {

  private PastClock() {}

  /** Empty if it will never be due. */
  static Optional<PendingClock> pending(long ticket, Clock clock, Instant then) {
    return deadline(clock, then)
        .map(
            deadline ->
                new PendingClock(ticket, clock.kind(), clock.cycle(), clock.startedAt(), deadline));
  }

  private static Optional<Deadline> deadline(Clock clock, Instant then) {
    return clock.isPaused()
        ? clock.left(then).map(Deadline.Left::new)
        : clock.due().map(Deadline.Due::new);
  }
}
