package org.handrail.forecast.score;

import java.util.Collection;

/**
 * Forecasts in sums, beside what the base rate said of the same clocks: all that scores and
 * calibration need, and it can be added up bit by bit.
 *
 * @param forecast the sum of the probabilities
 * @param error the sum of the squares of what the forecasts were wrong by
 * @param baseError the same of the base rate
 */
public record Tally(
    long forecasts, long breached, double forecast, double error, double baseError) {

  public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

  /** One forecast, and what the base rate was then. */
  public static Tally of(Forecast forecast, double baseRate) {
    return new Tally(
        1,
        forecast.breached() ? 1 : 0,
        forecast.probability(),
        forecast.squareError(),
        new Forecast(baseRate, forecast.breached()).squareError());
  }

  public static Tally sum(Collection<Tally> tallies) {
    return tallies.stream().reduce(NONE, Tally::plus);
  }

  public Tally plus(Tally other) {
    return new Tally(
        forecasts + other.forecasts,
        breached + other.breached,
        forecast + other.forecast,
        error + other.error,
        baseError + other.baseError);
  }

  /** Only of one that is not empty. */
  public BrierScore score() {
    return new BrierScore(error / forecasts);
  }

  /** What the base rate that was known each time would have scored. */
  public BrierScore baseScore() {
    return new BrierScore(baseError / forecasts);
  }

  /** What part of the base rate's error is gone; positive if the forecast is worth something. */
  public double skill() {
    return score().skillAgainst(baseScore());
  }

  /** Whether there was anything to tell apart: some were breached and some were not. */
  public boolean isTellable() {
    return breached > 0 && breached < forecasts;
  }

  /** As a bin of a calibration table. */
  public Calibration.Bin bin(int tenth) {
    return forecasts == 0
        ? new Calibration.Bin(tenth / 10.0, (tenth + 1) / 10.0, 0, 0, 0)
        : new Calibration.Bin(
            tenth / 10.0,
            (tenth + 1) / 10.0,
            (int) forecasts,
            forecast / forecasts,
            (double) breached / forecasts);
  }
}
