package org.handrail.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneOffset;

/**
 * Where time comes from: UTC in whole milliseconds, so that a value read back equals the written.
 */
@ApplicationScoped
class ClockProducer {

  @Produces
  Clock clock() {
    return Clock.tickMillis(ZoneOffset.UTC);
  }
}
