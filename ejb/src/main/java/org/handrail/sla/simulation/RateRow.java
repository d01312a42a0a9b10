package org.handrail.sla.simulation;

import org.handrail.sla.policy.ClockKind;
import org.handrail.ticket.model.Priority;

/**
 * Both sides side by side, of one clock, one team or one priority.
 *
 * @param by of which of these it is
 * @param team its name; null for tickets of no team
 */
public record RateRow(
    By by, ClockKind kind, String team, Priority priority, Tally promised, Tally simulated) {

  /** By what clocks are counted together. */
  public enum By {
    CLOCK,
    TEAM,
    PRIORITY
  }

  /** Whether both sides promised something that is decided by now. */
  public boolean isComparable() {
    return promised.decided() > 0 && simulated.decided() > 0;
  }

  /** By how much the breach rate would be another; negative if fewer promises would be broken. */
  public double change() {
    return simulated.breachRate() - promised.breachRate();
  }
}
