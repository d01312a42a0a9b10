package org.handrail.ticket;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.handrail.kernel.work.BackgroundTimer;
import org.handrail.kernel.work.BackgroundTimers;
import org.handrail.kernel.work.WorkRunner;
import org.handrail.security.Caller;
import org.handrail.security.Callers;

/** Closes the {@link SilentTickets} of all teams once a minute, on every node. */
@Startup
@Singleton
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AutoCloseSweep {

  @Inject private BackgroundTimers timers;
  @Inject private WorkRunner runner;
  @Inject private SilentTickets silent;
  @Inject private Callers callers;
  @Inject private Clock clock;

  private BackgroundTimer timer;

  @PostConstruct
  void begin() {
    timer = timers.begin("auto-close", Duration.ofMinutes(1), this::closeSilent);
  }

  @Schedule(hour = "*", minute = "*", persistent = false)
  void tick() {
    timer.run();
  }

  private void closeSilent() {
    callers.runAs(Caller.system("auto-close"), () -> closeSilent(clock.instant()));
  }

  /** Closes all that are due at {@code now}; tells how many. */
  public int closeSilent(Instant now) {
    return runner.run(silent, now);
  }
}
