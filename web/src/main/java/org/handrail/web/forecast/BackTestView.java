package org.handrail.web.forecast;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.handrail.forecast.backtest.BackTestQueries;
import org.handrail.forecast.backtest.BackTestResult;
import org.handrail.forecast.score.Calibration.Bin;
import org.handrail.forecast.score.Tally;
import org.handrail.sla.policy.ClockKind;
import org.handrail.web.ui.Csv;
import org.handrail.web.ui.ReaderTexts;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;

/** The part of the forecast's page that says how good its forecasts have been. */
@Named("forecastBackTest")
@ViewScoped
public class BackTestView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient BackTestQueries queries;
  @Inject private transient ReaderTexts texts;

  private ClockKind kind;
  private transient Optional<BackTestResult> latest;

  /** Null until a back-test has been finished, or if it found nothing to forecast. */
  public BackTestResult getResult() {
    return result().filter(found -> found.all().forecasts() > 0).orElse(null);
  }

  /** Whether one was finished, even if there was nothing to forecast. */
  public boolean isTried() {
    return result().isPresent();
  }

  /** Each kind of clock that was forecast, with its sums. */
  public List<KindRow> getKinds() {
    var found = getResult();
    return found == null
        ? List.of()
        : found.kinds().stream().map(each -> new KindRow(each, found.of(each))).toList();
  }

  /** Which kind's calibration is shown; null for all. */
  public ClockKind getKind() {
    return kind;
  }

  public void setKind(ClockKind kind) {
    this.kind = kind;
  }

  public List<Bin> getBins() {
    return getResult() == null ? List.of() : getResult().calibration(kind).bins();
  }

  public String getChart() {
    return new CalibrationChart(texts).json(getBins());
  }

  public void download() throws IOException {
    var csv = new Csv().row("from", "until", "forecasts", "forecast", "happened");
    getBins().forEach(bin -> addTo(csv, bin));
    Faces.sendFile(csv.toString().getBytes(StandardCharsets.UTF_8), "calibration.csv", true);
  }

  private static void addTo(Csv csv, Bin bin) {
    csv.row(
        rounded(bin.from(), 1),
        rounded(bin.until(), 1),
        bin.count(),
        rounded(bin.forecast(), 4),
        rounded(bin.happened(), 4));
  }

  private static BigDecimal rounded(double value, int places) {
    return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
  }

  private Optional<BackTestResult> result() {
    if (latest == null) {
      latest = queries.latest();
    }
    return latest;
  }

  /** A kind of clock and what was forecast of it. */
  public record KindRow(ClockKind kind, Tally tally) {}
}
