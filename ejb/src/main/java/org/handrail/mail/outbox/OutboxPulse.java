package org.handrail.mail.outbox;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.handrail.kernel.Drain;
import org.handrail.kernel.Signal;
import org.handrail.kernel.Threads;
import org.handrail.kernel.pulse.Pulse;
import org.handrail.kernel.pulse.Pulses;
import org.handrail.kernel.stop.Work;
import org.handrail.settings.Setting;
import org.handrail.settings.Settings;

/** Sends as soon as a mail was queued; every five seconds in case nobody said so. */
@Startup
@Singleton
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxPulse {

  @Inject private Pulses pulses;
  @Inject private Threads threads;
  @Inject private Sending sending;
  @Inject private Settings settings;
  @Inject private Work work;
  @Inject private Clock clock;

  private Pulse pulse;

  private Drain drain;

  @PostConstruct
  void begin() {
    drain = new Drain("outbox", threads, clock, () -> !work.isStopping() && sending.sendNext());
    pulse = pulses.begin("mail-outbox", Duration.ofSeconds(5), this::wake);
  }

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void pulse() {
    pulse.beat();
  }

  private void wake() {
    if (settings.flag(Setting.MAIL_PULSE)) {
      drain.wake();
    }
  }

  public void onSignal(@Observes Signal signal) {
    if (signal.topic().equals(Outbox.TOPIC)) {
      wake();
    }
  }
}
