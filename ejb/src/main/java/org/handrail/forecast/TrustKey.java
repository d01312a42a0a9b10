package org.handrail.forecast;

import java.time.LocalDate;
import org.handrail.sla.policy.ClockKind;

/**
 * By what trust is added up.
 *
 * @param knownOn the day, in UTC, on which it was known what came of the forecasts
 */
public record TrustKey(ClockKind kind, LocalDate knownOn) {}
