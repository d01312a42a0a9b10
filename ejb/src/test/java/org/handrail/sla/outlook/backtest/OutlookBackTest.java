package org.handrail.sla.outlook.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.sla.outlook.model.Simulation;
import org.handrail.sla.outlook.score.BrierScore;
import org.handrail.sla.outlook.score.Forecast;
import org.junit.jupiter.api.Test;

/**
 * Whether the outlook is worth anything, tried on a real help desk's log: every morning at eight it
 * is asked of each incident that is open and was opened within three days, knowing the rows until
 * then and nothing else. Older ones are left out, because that they are late is no forecast. The
 * rival is the base rate of what was closed until the same morning. The base rate of hindsight,
 * which nobody could have known, is told as well, for the first is a poor rival on this log: it
 * begins with its incidents, and the quick ones are closed first.
 */
class OutlookBackTest {

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

  private final List<Forecast> outlook = new ArrayList<>();
  private final List<Forecast> rolling = new ArrayList<>();

  @Test
  void theOutlookBeatsTheBaseRateOnARealLog() throws IOException {
    assumeTrue(Files.isRegularFile(LOG), () -> "no log in " + LOG.toAbsolutePath());
    var log = IncidentLog.read(LOG);

    MORNINGS.forEach(morning -> forecast(log, morning));

    System.out.println(figures());
    assertThat(skillAgainst(rolling)).as("skill against the base rate").isPositive();
    assertThat(skillAgainst(hindsight())).as("skill against that of hindsight").isPositive();
  }

  private void forecast(IncidentLog log, Instant morning) {
    var desk = new Desk(morning, log.knownAt(morning));
    var probabilities = desk.outlook(new Simulation(morning.getEpochSecond(), 500));
    double rate = desk.baseRate().probability();
    var missed = outcomes(log);
    for (var incident : desk.open()) {
      if (incident.opened().isAfter(morning.minus(FRESH))) {
        boolean breached = missed.get(incident.number());
        outlook.add(new Forecast(probabilities.get(incident.number()), breached));
        rolling.add(new Forecast(rate, breached));
      }
    }
  }

  /** How it ended: what the forecasts are compared with, and never made from. */
  private static Map<String, Boolean> outcomes(IncidentLog log) {
    return log.incidents().stream()
        .collect(Collectors.toMap(Incident::number, incident -> incident.outcome().orElseThrow()));
  }

  private List<Forecast> hindsight() {
    double share = outlook.stream().filter(Forecast::breached).count() / (double) outlook.size();
    return outlook.stream().map(each -> new Forecast(share, each.breached())).toList();
  }

  private double skillAgainst(List<Forecast> reference) {
    return BrierScore.of(outlook).skillAgainst(BrierScore.of(reference));
  }

  private String figures() {
    return String.format(
        Locale.ROOT,
        "%d forecasts: Brier %.4f, base rate %.4f, skill %.3f (in hindsight %.4f, skill %.3f)",
        outlook.size(),
        BrierScore.of(outlook).value(),
        BrierScore.of(rolling).value(),
        skillAgainst(rolling),
        BrierScore.of(hindsight()).value(),
        skillAgainst(hindsight()));
  }
}
