package org.handrail.batch.purge;

import java.time.Duration;
import java.time.Instant;

/** What ended before it is past its time. */
final class Cutoff {

  private Cutoff() {}

  /** {@code days} of 24 hours before {@code asOf}. */
  static Instant of(String asOf, String days) {
    return Instant.parse(asOf).minus(Duration.ofDays(Long.parseLong(days)));
  }
}
