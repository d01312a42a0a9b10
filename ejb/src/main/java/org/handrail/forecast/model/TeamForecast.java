package org.handrail.forecast.model;

import java.util.Comparator;
import java.util.List;
import org.handrail.sla.policy.ClockKind;

/** What is to be expected of a team's open clocks. */
public record TeamForecast(List<Chance> chances) {

  /** The likeliest breach first. */
  public TeamForecast {
    chances =
        chances.stream()
            .sorted(
                Comparator.comparing(Chance::probability)
                    .reversed()
                    .thenComparing(Chance::ticket)
                    .thenComparing(Chance::kind))
            .toList();
  }

  /** The probability of one clock's breach. */
  public record Chance(long ticket, ClockKind kind, int cycle, double probability) {

    public Chance withProbability(double other) {
      return new Chance(ticket, kind, cycle, other);
    }
  }

  /** How many breaches are to be expected of all clocks together. */
  public double expectedBreaches() {
    return chances.stream().mapToDouble(Chance::probability).sum();
  }
}
