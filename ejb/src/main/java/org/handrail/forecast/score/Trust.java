package org.handrail.forecast.score;

/**
 * How far forecasts are believed beyond the base rate: the weight with which both are pooled, by
 * least squares over what came of earlier forecasts. One that was no better than the base rate gets
 * none. J. M. Bates and C. W. J. Granger, "The combination of forecasts", Operational Research
 * Quarterly 20 (1969).
 *
 * @param together how far outcomes went along with the forecasts, away from the base rate
 * @param spread how far the forecasts went away from it
 */
public record Trust(double together, double spread) {

  public static final Trust NONE = new Trust(0, 0);

  /** As if one forecast that was wholly sure had been as good as is thought before. */
  private static final double IN_ADVANCE = 1;

  private static final double HALF = 0.5;

  /** One forecast, what the base rate was then, and what came of it. */
  public static Trust of(Forecast forecast, BaseRate base) {
    double away = forecast.probability() - base.probability();
    return new Trust(away * (forecast.outcome() - base.probability()), away * away);
  }

  public Trust plus(Trust other) {
    return new Trust(together + other.together, spread + other.spread);
  }

  /** What is forecast in the end. */
  public double pooled(double probability, BaseRate base) {
    return base.probability() + weight(base) * (probability - base.probability());
  }

  /** The same of a forecast of which it is known what came of it. */
  public Forecast pooled(Forecast alone, BaseRate base) {
    return new Forecast(pooled(alone.probability(), base), alone.breached());
  }

  /**
   * From 0, only the base rate counts, to 1. While little is known of the forecasts, they get half,
   * and what the base rate does not deserve of the other half.
   */
  double weight(BaseRate base) {
    double before = 1 - HALF * base.credibility();
    double weight = (together + IN_ADVANCE * before) / (spread + IN_ADVANCE);
    return Math.max(0, Math.min(1, weight));
  }
}
