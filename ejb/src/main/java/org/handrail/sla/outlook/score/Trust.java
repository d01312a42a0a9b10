package org.handrail.sla.outlook.score;

/**
 * How far forecasts are believed beyond the base rate: the weight with which both are pooled, by
 * least squares over what came of earlier forecasts. One that was no better than the base rate gets
 * none, and while little is known it gets half. J. M. Bates and C. W. J. Granger, "The combination
 * of forecasts", Operational Research Quarterly 20 (1969).
 *
 * @param together how far outcomes went along with the forecasts, away from the base rate
 * @param spread how far the forecasts went away from it
 */
public record Trust(double together, double spread) {

  public static final Trust NONE = new Trust(0, 0);

  /** As if one forecast that was wholly sure had been half right. */
  private static final double IN_ADVANCE = 1;

  private static final double HALF = 0.5;

  /** One forecast, what the base rate was then, and what came of it. */
  public static Trust of(Forecast forecast, double baseRate) {
    double away = forecast.probability() - baseRate;
    return new Trust(away * (forecast.outcome() - baseRate), away * away);
  }

  public Trust plus(Trust other) {
    return new Trust(together + other.together, spread + other.spread);
  }

  /** From 0, only the base rate counts, to 1. */
  public double weight() {
    double weight = (together + IN_ADVANCE * HALF) / (spread + IN_ADVANCE);
    return Math.max(0, Math.min(1, weight));
  }

  /** What is foretold in the end. */
  public double pooled(double probability, double baseRate) {
    return baseRate + weight() * (probability - baseRate);
  }
}
