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
import org.handrail.kernel.Drain;
import org.handrail.kernel.Signal;
import org.handrail.kernel.Threads;
import org.handrail.settings.Setting;
import org.handrail.settings.Settings;

/** Sends as soon as a mail was queued; every five seconds in case nobody said so. */
@Startup
@Singleton
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxPulse {

  @Inject private Threads threads;
  @Inject private Sending sending;
  @Inject private Settings settings;

  private Drain drain;

  @PostConstruct
  void start() {
    drain = new Drain("outbox", threads, sending::sendNext);
  }

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void pulse() {
    if (settings.flag(Setting.MAIL_PULSE)) {
      drain.wake();
    }
  }

  public void onSignal(@Observes Signal signal) {
    if (signal.topic().equals(Outbox.TOPIC)) {
      pulse();
    }
  }
}
