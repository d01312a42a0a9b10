package org.handrail.kernel.work;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;

/**
 * Says aloud when a timer is not called any more; an alarm is made of it by the feature that has
 * alarms.
 */
@Startup
@Singleton
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TimerWatch {

  private static final Logger LOG = System.getLogger(TimerWatch.class.getName());

  @Inject private BackgroundTimers timers;
  @Inject private Event<TimerSilent> silent;
  @Inject private Clock clock;

  private BackgroundTimer timer;

  @PostConstruct
  void begin() {
    timer = timers.begin("timer-watch", Duration.ofMinutes(1), this::look);
  }

  @Schedule(hour = "*", minute = "*", second = "15", persistent = false)
  void tick() {
    timer.run();
  }

  private void look() {
    timers.silent(clock.instant()).forEach(this::tell);
  }

  private void tell(String timer) {
    LOG.log(Level.WARNING, "timer {0} is not called any more: restart this node", timer);
    silent.fire(new TimerSilent(timer));
  }
}
