package org.handrail.forecast.score;

import java.util.Collection;

/**
 * The mean square of what forecasts were wrong by: 0 is perfect, and who always says one half gets
 * 0.25. G. W. Brier, "Verification of forecasts expressed in terms of probability", Monthly Weather
 * Review 78 (1950); here in its form for two outcomes, half of his sum over both.
 */
public record BrierScore(double value) {

  /**
   * @param forecasts at least one
   */
  public static BrierScore of(Collection<Forecast> forecasts) {
    return new BrierScore(
        forecasts.stream()
            .mapToDouble(Forecast::squareError)
            .average()
            .orElseThrow(() -> new IllegalArgumentException("No forecasts, no score")));
  }

  /**
   * What part of the reference's error is gone: 1 if all of it, 0 if the forecasts are no better,
   * negative if they are worse. Against a reference without errors nothing can be gained: 0 if
   * there are none here either.
   */
  public double skillAgainst(BrierScore reference) {
    if (reference.value == 0) {
      return value == 0 ? 0 : Double.NEGATIVE_INFINITY;
    }
    return 1 - value / reference.value;
  }
}
