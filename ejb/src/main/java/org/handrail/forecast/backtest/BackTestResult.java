package org.handrail.forecast.backtest;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.handrail.forecast.score.Calibration;
import org.handrail.forecast.score.Tally;
import org.handrail.sla.policy.ClockKind;

/**
 * What a back-test found.
 *
 * @param tallies of what was forecast; kinds and tenths without forecasts are missing
 */
public record BackTestResult(
    Instant from, Instant until, Instant madeAt, Map<TallyKey, Tally> tallies) {

  public BackTestResult {
    tallies = Map.copyOf(tallies);
  }

  /** The kinds of which something was forecast, in their order. */
  public List<ClockKind> kinds() {
    return tallies.keySet().stream().map(TallyKey::kind).distinct().sorted().toList();
  }

  /** Of all kinds together. */
  public Tally all() {
    return Tally.sum(tallies.values());
  }

  public Tally of(ClockKind kind) {
    return Tally.sum(where(kind));
  }

  /**
   * @param kind null for all kinds together
   */
  public Calibration calibration(ClockKind kind) {
    return new Calibration(
        IntStream.range(0, 10).mapToObj(tenth -> tenth(kind, tenth).bin(tenth)).toList());
  }

  private Tally tenth(ClockKind kind, int tenth) {
    return Tally.sum(
        tallies.entrySet().stream()
            .filter(entry -> entry.getKey().tenth() == tenth)
            .filter(entry -> kind == null || entry.getKey().kind() == kind)
            .map(Map.Entry::getValue)
            .toList());
  }

  private Collection<Tally> where(ClockKind kind) {
    return tallies.entrySet().stream()
        .filter(entry -> entry.getKey().kind() == kind)
        .map(Map.Entry::getValue)
        .toList();
  }
}
