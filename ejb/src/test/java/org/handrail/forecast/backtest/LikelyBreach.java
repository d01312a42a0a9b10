package org.handrail.forecast.backtest;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Within what time a desk promised to resolve incidents, of which the log says nothing: each of the
 * usual promises is as likely beforehand, and grows less likely (Bayes) with each incident whose
 * end it does not explain. One in twenty may be an exception.
 */
record LikelyBreach(double[] weights) {

  static final List<Duration> USUAL =
      LongStream.of(1, 2, 4, 8, 12, 24, 36, 48, 72, 96, 120, 168, 240, 336)
          .mapToObj(Duration::ofHours)
          .toList();

  private static final double EXCEPTIONS = 0.05;

  /** How an incident ended. */
  record Ending(Duration took, boolean missed) {}

  static LikelyBreach after(List<Ending> endings) {
    var logarithms = USUAL.stream().mapToDouble(promise -> likelihood(promise, endings)).toArray();
    double best = Arrays.stream(logarithms).max().orElseThrow();
    var weights = Arrays.stream(logarithms).map(each -> Math.exp(each - best)).toArray();
    double all = Arrays.stream(weights).sum();
    return new LikelyBreach(Arrays.stream(weights).map(weight -> weight / all).toArray());
  }

  /** What is to be expected where each promise has its probability. */
  double average(double[] ofEach) {
    return IntStream.range(0, weights.length).mapToDouble(at -> weights[at] * ofEach[at]).sum();
  }

  private static double likelihood(Duration promise, List<Ending> endings) {
    return endings.stream()
        .mapToDouble(
            ending -> {
              boolean explained = ending.took().compareTo(promise) > 0 == ending.missed();
              return Math.log(explained ? 1 - EXCEPTIONS : EXCEPTIONS);
            })
        .sum();
  }
}
