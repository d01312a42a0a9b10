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
import java.util.List;
import org.handrail.kernel.signal.Signal;
import org.handrail.kernel.stop.Threads;
import org.handrail.kernel.stop.Work;
import org.handrail.kernel.work.BackgroundTimer;
import org.handrail.kernel.work.BackgroundTimers;
import org.handrail.kernel.work.Lanes;
import org.handrail.settings.Setting;
import org.handrail.settings.Settings;

/** Sends as soon as a mail was queued; every five seconds in case nobody said so. */
@Startup
@Singleton
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxTimer {

  /** Servers written to at the same time by this node. */
  private static final int SOUND = 4;

  /** Apart from them those that could not be reached last. */
  private static final int FAILING = 2;

  @Inject private BackgroundTimers timers;
  @Inject private Threads threads;
  @Inject private Sending sending;
  @Inject private OutgoingServers servers;
  @Inject private Settings settings;
  @Inject private Work work;
  @Inject private Clock clock;

  private BackgroundTimer timer;

  private Lanes<String> sound;
  private Lanes<String> failing;

  @PostConstruct
  void begin() {
    sound = lanes("outbox", SOUND, false);
    failing = lanes("outbox, servers that failed", FAILING, true);
    timer = timers.begin("mail-outbox", Duration.ofSeconds(5), this::wake);
  }

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void tick() {
    timer.run();
  }

  private Lanes<String> lanes(String name, int most, boolean failed) {
    return new Lanes<>(name, most, threads, clock, () -> due(failed), sending::sendBy);
  }

  private List<String> due(boolean failed) {
    return work.isStopping() ? List.of() : servers.due(failed, clock.instant());
  }

  private void wake() {
    if (settings.flag(Setting.MAIL_TIMERS)) {
      sound.wake();
      failing.wake();
    }
  }

  public void onSignal(@Observes Signal signal) {
    if (signal.topic().equals(Outbox.TOPIC)) {
      wake();
    }
  }
}
