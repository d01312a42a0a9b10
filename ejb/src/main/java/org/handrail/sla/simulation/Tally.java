package org.handrail.sla.simulation;

/** What became of promises, in numbers. */
public record Tally(long met, long breached, long open) {

  static final Tally NOTHING = new Tally(0, 0, 0);

  /** With one more; null is none. */
  Tally with(SimulationOutcome outcome) {
    return outcome == null
        ? this
        : switch (outcome) {
          case MET -> new Tally(met + 1, breached, open);
          case BREACHED -> new Tally(met, breached + 1, open);
          case OPEN -> new Tally(met, breached, open + 1);
        };
  }

  /** Of those that are decided the part that was broken, from 0 to 1; 0 if none is. */
  public double breachRate() {
    return decided() == 0 ? 0 : (double) breached / decided();
  }

  /** How many were either kept or broken. */
  public long decided() {
    return met + breached;
  }

  public long all() {
    return met + breached + open;
  }
}
