package org.handrail.forecast;

import java.time.Duration;
import java.time.Instant;

/**
 * A team whose forecast is to be computed.
 *
 * @param helpedAt when it was last tried what would help; null for never
 * @param thresholdPercent from which probability on its lead is told
 */
record DueTeam(long id, Instant helpedAt, int thresholdPercent) {

  boolean isEndangering(double probability) {
    return probability * 100 >= thresholdPercent;
  }

  boolean wasHelpedWithin(Duration time, Instant now) {
    return helpedAt != null && helpedAt.isAfter(now.minus(time));
  }
}
