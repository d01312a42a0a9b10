package org.handrail.forecast.model;

/**
 * Who is at work.
 *
 * @param agents how many, from 0
 * @param atOnce how many tickets each was measured to have in hand at once; 1 if nothing was
 *     measured
 */
public record Crew(int agents, double atOnce) {

  public Crew {
    if (agents < 0 || !(atOnce > 0)) {
      throw new IllegalArgumentException(agents + " agents with " + atOnce + " tickets each");
    }
  }

  /** How many tickets all of them have in hand at once; anyone who is there has at least one. */
  int hands() {
    return (int) Math.max(agents, Math.round(agents * atOnce));
  }

  Crew with(int more) {
    return new Crew(agents + more, atOnce);
  }
}
