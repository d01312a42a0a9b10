package org.handrail.forecast.backtest;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.handrail.forecast.TrustKey;
import org.handrail.forecast.model.Simulation;
import org.handrail.forecast.score.BrierScore;
import org.handrail.forecast.score.Calibration;
import org.handrail.forecast.score.Forecast;
import org.handrail.forecast.score.Tally;
import org.handrail.forecast.score.Trust;
import org.handrail.sla.policy.ClockKind;
import org.junit.jupiter.api.Test;

/**
 * Whether the forecast is worth anything, tried on a real help desk's log: every morning at eight
 * it is asked of each incident that is open and was opened within three days, knowing the rows
 * until then and nothing else. Older ones are left out, because that they are late is no forecast.
 * What the simulation says is pooled with the base rate as in the application, by what was known on
 * the days before.
 *
 * <p>The rival is the base rate of what was closed until the same morning. The base rate of
 * hindsight, which nobody could have known, is told as well, for the first is a poor rival on this
 * log: it begins with its incidents, and says whether a promise was missed only when it closes one,
 * which is hardly ever within these days. So nothing can be learnt of how far to trust the
 * forecast, and it is believed as on its first day.
 */
class ForecastBackTest {

  private static final Path LOG =
      Path.of(
          System.getProperty("handrail.data", "absent"),
          "tickets",
          "servicenow-incident-events.csv");

  private static final List<Instant> MORNINGS =
      Stream.iterate(
              Instant.parse("2016-03-01T08:00:00Z"), morning -> morning.plus(Duration.ofDays(1)))
          .limit(5)
          .toList();

  private static final Duration FRESH = Duration.ofDays(3);

  private final Map<TallyKey, Tally> alone = new HashMap<>();
  private final Map<TallyKey, Tally> pooled = new HashMap<>();
  private final Map<TrustKey, Trust> lessons = new HashMap<>();

  @Test
  void theForecastBeatsTheBaseRateOnARealLog() throws IOException {
    assumeTrue(Files.isRegularFile(LOG), () -> "no log in " + LOG.toAbsolutePath());
    var log = IncidentLog.read(LOG);

    MORNINGS.forEach(morning -> assess(morning, log));

    System.out.println(figures());
    var all = result(pooled).all();
    assertThat(all.skill()).as("skill against the base rate").isPositive();
    assertThat(all.score().skillAgainst(hindsight(all))).as("against hindsight").isPositive();
  }

  private void assess(Instant morning, IncidentLog log) {
    var verdicts = verdicts(morning, log);
    var assessed = Assessed.of(verdicts, Map.of(ClockKind.RESOLUTION, learntBefore(morning)));
    assessed.tallies().forEach((key, tally) -> pooled.merge(key, tally, Tally::plus));
    assessed.trusts().forEach((key, trust) -> lessons.merge(key, trust, Trust::plus));
    for (var verdict : verdicts) {
      alone.merge(
          new TallyKey(verdict.kind(), verdict.alone().tenth()),
          Tally.of(verdict.alone(), verdict.base().probability()),
          Tally::plus);
    }
  }

  private Trust learntBefore(Instant morning) {
    var today = LocalDate.ofInstant(morning, ZoneOffset.UTC);
    return lessons.entrySet().stream()
        .filter(lesson -> lesson.getKey().knownOn().isBefore(today))
        .map(Map.Entry::getValue)
        .reduce(Trust.NONE, Trust::plus);
  }

  private static List<Verdict> verdicts(Instant morning, IncidentLog log) {
    var desk = new Desk(morning, log.knownAt(morning));
    var probabilities = desk.forecast(new Simulation(morning.getEpochSecond(), 500));
    var ends = log.incidents().stream().collect(toMap(Incident::number, incident -> incident));
    return desk.open().stream()
        .filter(incident -> incident.opened().isAfter(morning.minus(FRESH)))
        .map(incident -> ends.get(incident.number()))
        .map(
            ended ->
                new Verdict(
                    ClockKind.RESOLUTION,
                    new Forecast(probabilities.get(ended.number()), ended.outcome().orElseThrow()),
                    desk.baseRate(),
                    ended.last().at()))
        .toList();
  }

  private static BackTestResult result(Map<TallyKey, Tally> tallies) {
    var last = MORNINGS.get(MORNINGS.size() - 1);
    return new BackTestResult(MORNINGS.get(0), last, last, tallies);
  }

  private String figures() {
    return Stream.concat(
            Stream.of(line("with trust", result(pooled)), line("simulation", result(alone))),
            result(pooled).calibration(null).bins().stream().map(ForecastBackTest::line))
        .collect(joining("\n"));
  }

  private static String line(String what, BackTestResult result) {
    var all = result.all();
    return String.format(
        Locale.ROOT,
        "%s: %d forecasts, %d breached; Brier %.4f, base rate %.4f, skill %.3f"
            + " (in hindsight %.4f, skill %.3f)",
        what,
        all.forecasts(),
        all.breached(),
        all.score().value(),
        all.baseScore().value(),
        all.skill(),
        hindsight(all).value(),
        all.score().skillAgainst(hindsight(all)));
  }

  /** Who knew beforehand what share of these would be breached, and said that of each. */
  private static BrierScore hindsight(Tally all) {
    double share = (double) all.breached() / all.forecasts();
    return new BrierScore(share * (1 - share));
  }

  private static String line(Calibration.Bin bin) {
    return String.format(
        Locale.ROOT,
        "%.1f to %.1f: %d forecasts, forecast %.2f, happened %.2f",
        bin.from(),
        bin.until(),
        bin.count(),
        bin.forecast(),
        bin.happened());
  }
}
