package org.handrail.mail.fetch;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.handrail.kernel.FailureLog;
import org.handrail.kernel.Threads;
import org.handrail.kernel.pulse.Pulse;
import org.handrail.kernel.pulse.Pulses;
import org.handrail.settings.Setting;
import org.handrail.settings.Settings;

/** Finds the mailboxes that are due, and has each looked into on a thread of its own. */
@Startup
@Singleton
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FetchPulse {

  private static final Logger LOG = System.getLogger(FetchPulse.class.getName());

  @Inject private Pulses pulses;
  @Inject private Threads threads;
  @Inject private FetchRows rows;
  @Inject private MailboxFetch mailboxes;
  @Inject private Settings settings;
  @Inject private Clock clock;

  private final FailureLog failures = new FailureLog(LOG, "fetching mail");
  private Pulse pulse;

  private final Set<Long> busy = ConcurrentHashMap.newKeySet();

  @PostConstruct
  void begin() {
    pulse = pulses.begin("mail-fetch", Duration.ofSeconds(2), this::startDue);
  }

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void pulse() {
    pulse.beat();
  }

  private void startDue() {
    if (settings.flag(Setting.MAIL_PULSE)) {
      rows.due(clock.instant()).stream().filter(busy::add).forEach(this::start);
    }
  }

  private void start(long mailboxId) {
    try {
      threads.execute(() -> fetch(mailboxId));
    } catch (RuntimeException | Error refused) {
      busy.remove(mailboxId);
      throw refused;
    }
  }

  private void fetch(long mailboxId) {
    try {
      mailboxes.fetch(mailboxId);
      failures.worked();
    } catch (RuntimeException | Error failed) {
      failures.failed(failed, clock.instant());
    } finally {
      busy.remove(mailboxId);
    }
  }
}
