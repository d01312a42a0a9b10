package org.handrail.sla.simulation;

import org.handrail.sla.clock.Clock;

/** What became of a promise. */
public enum SimulationOutcome {
  MET,
  BREACHED,
  /** Not met yet, and not broken. */
  OPEN;

  /** Null if nothing was promised, or nobody waits any more for what was. */
  static SimulationOutcome of(Clock clock) {
    if (clock.isBreached()) {
      return BREACHED;
    }
    if (clock.target().isEmpty()) {
      return null;
    }
    return clock.isOpen() ? OPEN : clock.isMet() ? MET : null;
  }
}
