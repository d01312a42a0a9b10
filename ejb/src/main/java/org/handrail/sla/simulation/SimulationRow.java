package org.handrail.sla.simulation;

import java.time.Duration;
import org.handrail.sla.policy.ClockKind;

/**
 * A clock that ends otherwise, in the list of a simulation.
 *
 * @param promised what became of what was promised; null if nothing was
 * @param simulated what would have become of it; null if nothing would have been promised
 * @param promisedLeftMs of the target, in milliseconds; negative when it was late, like {@code
 *     simulatedLeftMs}
 */
public record SimulationRow(
    long id,
    long number,
    String subject,
    ClockKind kind,
    SimulationOutcome promised,
    SimulationOutcome simulated,
    Long promisedLeftMs,
    Long simulatedLeftMs) {

  /** Null without a target. */
  public Duration promisedLeft() {
    return promisedLeftMs == null ? null : Duration.ofMillis(promisedLeftMs);
  }

  /** Null without a target. */
  public Duration simulatedLeft() {
    return simulatedLeftMs == null ? null : Duration.ofMillis(simulatedLeftMs);
  }
}
