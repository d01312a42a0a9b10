package org.handrail.notify.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import org.handrail.security.Caller;
import org.handrail.security.Callers;

/**
 * Tells everybody at once what they are to be told of clocks. It waits a moment for what comes
 * together, and no longer: from the instant of a step to its mail there are ten seconds.
 */
@ApplicationScoped
public class NoticeGathering {

  private static final Logger LOG = System.getLogger(NoticeGathering.class.getName());
  private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofMinutes(1);
  private static final Caller ITSELF = Caller.system("notify");

  @Inject private NoticeRows rows;
  @Inject private NoticeTurns turns;
  @Inject private Callers callers;

  /** Does what is ready by {@code now}, except what another node is doing. */
  void tell(Instant now) {
    callers.runAs(ITSELF, () -> rows.readyAccounts(now).forEach(account -> tell(account, now)));
  }

  /** One account's trouble must not keep the others waiting. */
  private void tell(long accountId, Instant now) {
    try {
      turns.tell(accountId, now);
    } catch (RuntimeException failed) {
      LOG.log(Level.ERROR, "account " + accountId + " is not told of clocks yet", failed);
      turns.postpone(accountId, now, now.plus(PAUSE_AFTER_TROUBLE));
    }
  }
}
