package org.handrail.web.sla.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.handrail.sla.simulation.RateRow;
import org.handrail.sla.simulation.SimulationOutcome;
import org.handrail.sla.simulation.SimulationRow;
import org.handrail.sla.simulation.Tally;
import org.handrail.web.ui.Csv;
import org.handrail.web.ui.Reader;
import org.handrail.web.ui.ReaderTexts;

/** Says in the reader's words what a simulation found. */
@Named
@RequestScoped
public class RateWords {

  /** A change that people see in the numbers as they are shown. */
  private static final double NOTICED = 0.0005;

  @Inject private Reader reader;
  @Inject private ReaderTexts texts;

  /** Whose clocks are counted. */
  public String label(RateRow row) {
    return switch (row.by()) {
      case CLOCK -> texts.of(row.kind());
      case PRIORITY -> texts.word("ticket.priority.", row.priority().name());
      case TEAM -> row.team() == null ? texts.get("sla.simulation.no-team") : row.team();
    };
  }

  public String rate(Tally side) {
    return side.decided() == 0 ? "–" : percent(side.breachRate());
  }

  /** In percent, for the length of a bar. */
  public double length(Tally side) {
    return Math.round(side.breachRate() * 1000) / 10.0;
  }

  /** With its sign, in percentage points; where one side promised nothing, there is none. */
  public String change(RateRow row) {
    if (!row.isComparable()) {
      return texts.get("sla.simulation.outcome.none");
    }
    if (!differs(row)) {
      return texts.get("sla.simulation.same");
    }
    var sign = row.change() > 0 ? "+" : "−";
    return texts.with(
        "sla.simulation.points", sign + format().format(Math.abs(row.change()) * 100));
  }

  public String tone(RateRow row) {
    return differs(row) ? row.change() > 0 ? "danger" : "success" : "neutral";
  }

  public String icon(RateRow row) {
    return differs(row) ? row.change() > 0 ? "pi-arrow-up" : "pi-arrow-down" : "pi-minus";
  }

  /** What became of a promise and by how much; a dash if nothing was promised. */
  public String outcome(SimulationOutcome outcome, Duration left) {
    if (outcome == null) {
      return texts.get("sla.simulation.outcome.none");
    }
    var word = texts.word("sla.simulation.outcome.", outcome.name());
    if (left == null) {
      return word;
    }
    return word
        + " · "
        + texts.with(
            left.isNegative() ? "sla.simulation.late" : "sla.simulation.left",
            reader.hours(left.abs()));
  }

  public String toneOf(SimulationOutcome outcome) {
    return outcome == SimulationOutcome.BREACHED
        ? "danger"
        : outcome == SimulationOutcome.MET ? "success" : "neutral";
  }

  public String iconOf(SimulationOutcome outcome) {
    return outcome == SimulationOutcome.BREACHED
        ? "pi-times"
        : outcome == SimulationOutcome.MET ? "pi-check" : "pi-minus";
  }

  String csv(List<RateRow> rates) {
    var csv =
        new Csv()
            .row(
                texts.get("sla.simulation.csv.by"),
                texts.get("sla.simulation.csv.name"),
                texts.get("sla.simulation.csv.promised-met"),
                texts.get("sla.simulation.csv.promised-breached"),
                texts.get("sla.simulation.csv.promised-open"),
                texts.get("sla.simulation.csv.simulated-met"),
                texts.get("sla.simulation.csv.simulated-breached"),
                texts.get("sla.simulation.csv.simulated-open"));
    rates.stream()
        .sorted(Comparator.comparing(RateRow::by))
        .forEach(
            row ->
                csv.row(
                    texts.word("sla.simulation.by.", row.by().name()),
                    label(row),
                    row.promised().met(),
                    row.promised().breached(),
                    row.promised().open(),
                    row.simulated().met(),
                    row.simulated().breached(),
                    row.simulated().open()));
    return csv.toString();
  }

  String csvOfTickets(List<SimulationRow> rows) {
    var csv =
        new Csv()
            .row(
                texts.get("sla.draft.ticket"),
                texts.get("sla.draft.subject"),
                texts.get("sla.draft.clock"),
                texts.get("sla.simulation.promised"),
                texts.get("sla.simulation.simulated"));
    rows.forEach(
        row ->
            csv.row(
                "HD-" + row.number(),
                row.subject(),
                texts.of(row.kind()),
                outcome(row.promised(), row.promisedLeft()),
                outcome(row.simulated(), row.simulatedLeft())));
    return csv.toString();
  }

  private static boolean differs(RateRow row) {
    return row.isComparable() && Math.abs(row.change()) >= NOTICED;
  }

  private String percent(double rate) {
    return texts.with("sla.simulation.percent", format().format(rate * 100));
  }

  private NumberFormat format() {
    var format = NumberFormat.getInstance(reader.getLocale());
    format.setMaximumFractionDigits(1);
    return format;
  }
}
