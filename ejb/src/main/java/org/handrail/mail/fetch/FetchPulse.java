package org.handrail.mail.fetch;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.handrail.kernel.Threads;
import org.handrail.settings.Setting;
import org.handrail.settings.Settings;

/** Finds the mailboxes that are due, and has each looked into on a thread of its own. */
@Singleton
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FetchPulse {

  private static final Logger LOG = System.getLogger(FetchPulse.class.getName());

  @Inject private Threads threads;
  @Inject private FetchRows rows;
  @Inject private MailboxFetch mailboxes;
  @Inject private Settings settings;
  @Inject private Clock clock;

  private final Set<Long> busy = ConcurrentHashMap.newKeySet();

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void pulse() {
    if (settings.flag(Setting.MAIL_PULSE)) {
      rows.due(clock.instant()).stream().filter(busy::add).forEach(this::start);
    }
  }

  private void start(long mailboxId) {
    try {
      threads.execute(() -> fetch(mailboxId));
    } catch (RuntimeException refused) {
      busy.remove(mailboxId);
      throw refused;
    }
  }

  private void fetch(long mailboxId) {
    try {
      mailboxes.fetch(mailboxId);
    } catch (RuntimeException failed) {
      LOG.log(Level.ERROR, "fetching mailbox " + mailboxId + " failed", failed);
    } finally {
      busy.remove(mailboxId);
    }
  }
}
