package org.handrail.forecast.score;

/**
 * How often clocks were breached so far: what who knows nothing of a clock would say of it, and so
 * what a forecast must beat. While little is known it keeps to the middle, by Laplace's rule of
 * succession: one breach and one promise kept are counted in advance.
 */
public record BaseRate(long breached, long ended) {

  /** The constant of credibility: see the forecast's model. */
  private static final double CREDIBLE = 10;

  public static final BaseRate UNKNOWN = new BaseRate(0, 0);

  /** One more clock has ended. */
  public BaseRate and(boolean breach) {
    return new BaseRate(breached + (breach ? 1 : 0), ended + 1);
  }

  public double probability() {
    return (breached + 1.0) / (ended + 2.0);
  }

  /** From 0 to 1, how much it says by how much it rests on: as with times that were measured. */
  double credibility() {
    return ended / (ended + CREDIBLE);
  }
}
