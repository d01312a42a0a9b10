package org.handrail.forecast;

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
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.handrail.kernel.work.BackgroundTimer;
import org.handrail.kernel.work.BackgroundTimers;
import org.handrail.kernel.work.Claim;
import org.handrail.kernel.work.WorkRunner;
import org.handrail.security.Caller;
import org.handrail.security.Callers;

/**
 * Computes the forecast of every team once a minute. All nodes look, each takes teams that no other
 * has, and what was not computed while no node ran is simply computed now.
 */
@Startup
@Singleton
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ForecastRefresh {

  private static final Caller ITSELF = Caller.system("sla");

  @Inject private BackgroundTimers timers;
  @Inject private ForecastTransaction transaction;
  @Inject private ForecastQueue queue;
  @Inject private WorkRunner runner;
  @Inject private Callers callers;
  @Inject private Clock clock;

  private BackgroundTimer timer;

  @PostConstruct
  void begin() {
    timer = timers.begin("forecast", Duration.ofSeconds(15), () -> refresh(clock.instant()));
  }

  @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
  void tick() {
    timer.run();
  }

  /** Computes for all teams whose minute is over at {@code now}; tells how many there were. */
  public int refresh(Instant now) {
    var taken = new AtomicInteger();
    callers.runAs(ITSELF, () -> taken.set(refreshed(now)));
    return taken.get();
  }

  private int refreshed(Instant now) {
    transaction.enrol(now);
    Claim claim = (then, most) -> transaction.take(then) ? 1 : 0;
    int taken = runner.takeAll(queue, claim, 1, InstantSource.fixed(now));
    runner.forgetNotDue(queue, now);
    return taken;
  }
}
