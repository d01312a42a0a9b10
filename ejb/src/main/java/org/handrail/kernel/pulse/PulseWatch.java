package org.handrail.kernel.pulse;

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
public class PulseWatch {

  private static final Logger LOG = System.getLogger(PulseWatch.class.getName());

  @Inject private Pulses pulses;
  @Inject private Event<TimerSilent> silent;
  @Inject private Clock clock;

  private Pulse pulse;

  @PostConstruct
  void begin() {
    pulse = pulses.begin("timer-watch", Duration.ofMinutes(1), this::look);
  }

  @Schedule(hour = "*", minute = "*", second = "15", persistent = false)
  void pulse() {
    pulse.beat();
  }

  private void look() {
    pulses.silent(clock.instant()).forEach(this::tell);
  }

  private void tell(String timer) {
    LOG.log(Level.WARNING, "timer {0} is not called any more: restart this node", timer);
    silent.fire(new TimerSilent(timer));
  }
}
