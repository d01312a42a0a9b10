package org.handrail.mail.intake;

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
import java.util.concurrent.atomic.AtomicBoolean;
import org.handrail.kernel.signal.Signal;
import org.handrail.kernel.stop.Threads;
import org.handrail.kernel.stop.Work;
import org.handrail.kernel.work.BackgroundTimer;
import org.handrail.kernel.work.BackgroundTimers;
import org.handrail.kernel.work.QueueThread;
import org.handrail.mail.ledger.Ledger;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.settings.Setting;
import org.handrail.settings.Settings;

/**
 * Reads the ledger as soon as something comes into it; every two seconds in case nobody said so.
 */
@Startup
@Singleton
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IntakeTimer {

  @Inject private BackgroundTimers timers;
  @Inject private Threads threads;
  @Inject private Intake intake;
  @Inject private Callers callers;
  @Inject private Settings settings;
  @Inject private Work work;
  @Inject private Clock clock;

  private BackgroundTimer timer;

  private QueueThread queue;

  @PostConstruct
  void begin() {
    queue =
        new QueueThread("mail intake", threads, clock, () -> !work.isStopping() && processNext());
    timer = timers.begin("mail-intake", Duration.ofSeconds(2), this::wake);
  }

  private boolean processNext() {
    var processed = new AtomicBoolean();
    callers.runAs(Caller.system("mail"), () -> processed.set(intake.processNext()));
    return processed.get();
  }

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void tick() {
    timer.run();
  }

  private void wake() {
    if (settings.flag(Setting.MAIL_TIMERS)) {
      queue.wake();
    }
  }

  public void onSignal(@Observes Signal signal) {
    if (signal.topic().equals(Ledger.TOPIC)) {
      wake();
    }
  }
}
