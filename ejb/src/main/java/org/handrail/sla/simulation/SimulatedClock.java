package org.handrail.sla.simulation;

import java.time.Duration;
import java.time.Instant;
import org.handrail.sla.clock.Clock;
import org.handrail.sla.policy.ClockKind;

/**
 * A clock of the past, as it was promised and as it would have been.
 *
 * @param promised null if nothing was
 * @param simulated null if nothing would have been
 * @param promisedLeft of the target at its end, or by now; negative when it was late
 * @param simulatedLeft likewise
 */
record SimulatedClock(
    ClockKind kind,
    int cycle,
    SimulationOutcome promised,
    SimulationOutcome simulated,
    Duration promisedLeft,
    Duration simulatedLeft) {

  static SimulatedClock of(Clock promised, Clock simulated, Instant now) {
    return new SimulatedClock(
        promised.kind(),
        promised.cycle(),
        SimulationOutcome.of(promised),
        SimulationOutcome.of(simulated),
        promised.left(now).orElse(null),
        simulated.left(now).orElse(null));
  }

  boolean differs() {
    return promised != simulated;
  }

  boolean counts() {
    return promised != null || simulated != null;
  }
}
