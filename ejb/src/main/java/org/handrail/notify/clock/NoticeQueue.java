package org.handrail.notify.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.handrail.kernel.Sql;
import org.handrail.kernel.work.WorkFailures;
import org.handrail.kernel.work.WorkItems;

/** Notices of SLA timers that people are to be told now. */
@ApplicationScoped
class NoticeQueue implements WorkItems {

  static final String NAME = "sla-notices";

  @Inject private NoticeRows rows;
  @Inject private NoticeTransaction transaction;
  @Inject private Sql sql;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String items() {
    return "account";
  }

  @Override
  public Backlog backlog(Instant now) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) as waiting, min(ready_at) as oldest from clock_notice q
                    where ready_at <= :now and %s
                    """
                        .formatted(WorkFailures.isNotGivenUp(NAME, "q.account_id")))
                .bind("now", now)
                .mapTo(Backlog.class)
                .one());
  }

  @Override
  public List<Long> due(Instant now, int limit) {
    return rows.readyAccounts(now, limit);
  }

  @Override
  public boolean done(long accountId, Instant now) {
    return transaction.tell(accountId, now);
  }

  @Override
  public List<Long> stillDue(Collection<Long> accounts, Instant now) {
    return rows.stillReady(accounts, now);
  }
}
