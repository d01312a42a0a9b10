package org.handrail.sla.outlook.backtest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.handrail.sla.outlook.TrustKey;
import org.handrail.sla.outlook.score.BaseRate;
import org.handrail.sla.outlook.score.Forecast;
import org.handrail.sla.outlook.score.Trust;
import org.handrail.sla.policy.ClockKind;

/**
 * What came of what a simulation foretold of a clock.
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
