package org.handrail.forecast.score;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whether of the clocks with "30 %" three in ten were breached: forecasts in ten equal bins of
 * their probability, each with what was said on average and what happened. The table behind a
 * reliability diagram; see A. H. Murphy and R. L. Winkler, "Reliability of subjective probability
 * forecasts of precipitation and temperature", Applied Statistics 26 (1977).
 */
public record Calibration(List<Bin> bins) {

  private static final int BINS = 10;

  public Calibration {
    bins = List.copyOf(bins);
  }

  /**
   * Forecasts of a like probability.
   *
   * @param from inclusive
   * @param until exclusive, but inclusive in the last bin
   * @param forecast the mean of the probabilities, 0 without forecasts
   * @param happened the share that was breached, 0 without forecasts
   */
  public record Bin(double from, double until, int count, double forecast, double happened) {

    static Bin of(int index, List<Forecast> forecasts) {
      return new Bin(
          (double) index / BINS,
          (double) (index + 1) / BINS,
          forecasts.size(),
          forecasts.stream().mapToDouble(Forecast::probability).average().orElse(0),
          forecasts.stream().mapToDouble(Forecast::outcome).average().orElse(0));
    }
  }

  /** All ten bins, the lowest first, empty ones too. */
  public static Calibration of(Collection<Forecast> forecasts) {
    var binned = forecasts.stream().collect(Collectors.groupingBy(Forecast::tenth));
    return new Calibration(
        IntStream.range(0, BINS)
            .mapToObj(index -> Bin.of(index, binned.getOrDefault(index, List.of())))
            .toList());
  }
}
