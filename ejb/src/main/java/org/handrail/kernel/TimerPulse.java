package org.handrail.kernel;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Feels the pulse of this node's timer service, on which all sweeps depend. */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TimerPulse {

  private static final Duration SILENCE = Duration.ofMinutes(2);

  @Inject private Clock clock;

  private volatile Instant lastPulse;

  @PostConstruct
  void begin() {
    lastPulse = clock.instant();
  }

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void pulse() {
    lastPulse = clock.instant();
  }

  /** When the timer service last called. */
  public Instant lastPulse() {
    return lastPulse;
  }

  /** Whether timers still fire at {@code now}; they are called every ten seconds. */
  public boolean isAlive(Instant now) {
    return !lastPulse.plus(SILENCE).isBefore(now);
  }
}
