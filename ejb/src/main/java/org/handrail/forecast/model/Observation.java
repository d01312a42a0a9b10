package org.handrail.forecast.model;

import java.time.Duration;

/**
 * How long something took, or, if it has not ended, how long it has taken so far.
 *
 * @param length what is negative, because people's clocks differ, counts as nothing
 */
public record Observation(Duration length, boolean ended) {

  public Observation {
    length = length.isNegative() ? Duration.ZERO : length;
  }

  public static Observation ended(Duration length) {
    return new Observation(length, true);
  }

  public static Observation lasting(Duration soFar) {
    return new Observation(soFar, false);
  }

  long seconds() {
    return length.toSeconds();
  }
}
