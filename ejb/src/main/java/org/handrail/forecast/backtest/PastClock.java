package org.handrail.forecast.backtest;

import java.time.Instant;
import java.util.Optional;
import org.handrail.forecast.history.PendingClock;
import org.handrail.forecast.model.Deadline;
import org.handrail.sla.clock.Clock;

/** A clock rebuilt from history, as forecasts look at it. */
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
