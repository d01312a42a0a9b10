package org.handrail.forecast.backtest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.handrail.forecast.TrustKey;
import org.handrail.forecast.score.BaseRate;
import org.handrail.forecast.score.Forecast;
import org.handrail.forecast.score.Trust;
import org.handrail.sla.policy.ClockKind;

/**
 * What came of what a simulation forecast of a clock.
 *
 * @param base how often clocks of its kind had been breached by then
 * @param knownAt since when it is known what came of it
 */
record Verdict(ClockKind kind, Forecast alone, BaseRate base, Instant knownAt) {

  TrustKey lesson() {
    return new TrustKey(kind, LocalDate.ofInstant(knownAt, ZoneOffset.UTC));
  }

  /** What it teaches of forecasts like this. */
  Trust trust() {
    return Trust.of(alone, base);
  }
}
