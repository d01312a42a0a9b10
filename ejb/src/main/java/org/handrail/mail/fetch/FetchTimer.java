package org.handrail.mail.fetch;

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
import java.util.List;
import org.handrail.kernel.stop.Threads;
import org.handrail.kernel.stop.Work;
import org.handrail.kernel.work.BackgroundTimer;
import org.handrail.kernel.work.BackgroundTimers;
import org.handrail.kernel.work.Lanes;
import org.handrail.settings.Setting;
import org.handrail.settings.Settings;

/** Finds the mailboxes that are due, and has some of them at a time looked into. */
@Startup
@Singleton
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FetchTimer {

  /** Mailboxes looked into at the same time by this node. */
  private static final int SOUND = 6;

  /** Apart from them those that failed last: their servers may hold a thread for half a minute. */
  private static final int FAILING = 2;

  @Inject private BackgroundTimers timers;
  @Inject private Threads threads;
  @Inject private FetchRows rows;
  @Inject private MailboxFetch mailboxes;
  @Inject private Settings settings;
  @Inject private Work work;
  @Inject private Clock clock;

  private BackgroundTimer timer;
  private Lanes<Long> sound;
  private Lanes<Long> failing;

  @PostConstruct
  void begin() {
    sound = lanes("fetching mail", SOUND, false);
    failing = lanes("fetching mail again", FAILING, true);
    timer = timers.begin("mail-fetch", Duration.ofSeconds(2), this::startDue);
  }

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void tick() {
    timer.run();
  }

  private Lanes<Long> lanes(String name, int most, boolean failed) {
    return new Lanes<>(name, most, threads, clock, () -> due(failed), mailboxes::fetch);
  }

  private List<Long> due(boolean failed) {
    return work.isStopping() ? List.of() : rows.due(failed, clock.instant());
  }

  private void startDue() {
    if (settings.flag(Setting.MAIL_TIMERS)) {
      sound.wake();
      failing.wake();
    }
  }
}
