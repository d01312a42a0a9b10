package org.handrail.forecast.score;

/**
 * What was forecast of a clock, and what came of it.
 *
 * @param probability of a breach, from 0 to 1
 */
public record Forecast(double probability, boolean breached) {

  public Forecast {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("Not a probability: " + probability);
    }
  }

  /** What happened, as a number to compare the probability with. */
  double outcome() {
    return breached ? 1 : 0;
  }

  double squareError() {
    double error = probability - outcome();
    return error * error;
  }

  /** In which tenth of the probabilities it is, from 0 to 9. */
  public int tenth() {
    return Math.min((int) (probability * 10), 9);
  }
}
