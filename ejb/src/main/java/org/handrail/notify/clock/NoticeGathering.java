package org.handrail.notify.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.handrail.kernel.work.WorkFailures;
import org.handrail.security.Caller;
import org.handrail.security.Callers;

/**
 * Tells everybody at once what they are to be told of clocks. It waits a moment for what comes
 * together, and no longer: from the instant of a step to its mail there are ten seconds.
 */
@ApplicationScoped
class NoticeGathering {

  private static final Caller ITSELF = Caller.system("notify");

  @Inject private NoticeRows rows;
  @Inject private NoticeTransaction transaction;
  @Inject private WorkFailures failures;
  @Inject private Callers callers;

  /** Does what is ready by {@code now}, except what another node is doing. */
  void tell(Instant now) {
    callers.runAs(ITSELF, () -> rows.readyAccounts(now).forEach(account -> tell(account, now)));
  }

  /** One account's trouble must not keep the others waiting. */
  private void tell(long accountId, Instant now) {
    try {
      transaction.tell(accountId, now);
    } catch (RuntimeException failed) {
      failures.failed(NoticeQueue.NAME, accountId, failed, now);
    }
  }
}
