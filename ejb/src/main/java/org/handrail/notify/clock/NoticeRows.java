package org.handrail.notify.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.handrail.kernel.Sql;
import org.handrail.kernel.work.WorkFailures;

/** The notices as a queue: who is to be told now, and of what. */
@ApplicationScoped
class NoticeRows {

  /** After so long without another notice, what came together is there. */
  private static final Duration QUIET = Duration.ofSeconds(3);

  /** Nobody is told later than this because there is always another. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Inject private Sql sql;

  /** The accounts that something is ready for, who waits longest first. */
  List<Long> readyAccounts(Instant now, int limit) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select account_id from clock_notice n where ready_at <= :now and %s
                    group by account_id
                    having max(ready_at) <= :quiet or min(ready_at) <= :patience
                    order by min(ready_at), account_id limit :limit
                    """
                        .formatted(WorkFailures.mayBeTried(NoticeQueue.NAME, "n.account_id")))
                .bind("now", now)
                .bind("quiet", now.minus(QUIET))
                .bind("patience", now.minus(PATIENCE))
                .bind("limit", limit)
                .mapTo(Long.class)
                .list());
  }

  /** Those of these accounts that something is ready for. */
  List<Long> stillReady(Collection<Long> accounts, Instant now) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select distinct account_id from clock_notice
                    where account_id = any(:ids) and ready_at <= :now
                    """)
                .bindArray("ids", Long.class, accounts)
                .bind("now", now)
                .mapTo(Long.class)
                .list());
  }

  /**
   * Holds all that an account may be told, for this transaction. The one that waits longest stands
   * for all: anyone who finds it taken leaves the account to somebody else, instead of taking a
   * part.
   */
  List<ClockNotice> claim(long accountId, Instant now) {
    return holdFirst(accountId, now) ? hold(accountId, now) : List.of();
  }

  private boolean holdFirst(long accountId, Instant now) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select id from clock_notice where id = (
                      select id from clock_notice where account_id = :account and ready_at <= :now
                      order by ready_at, id limit 1)
                    for update skip locked
                    """)
                .bind("account", accountId)
                .bind("now", now)
                .mapTo(Long.class)
                .findOne()
                .isPresent());
  }

  private List<ClockNotice> hold(long accountId, Instant now) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select id, at_any_time from clock_notice
                    where account_id = :account and ready_at <= :now
                    order by ready_at, id for update skip locked
                    """)
                .bind("account", accountId)
                .bind("now", now)
                .mapTo(ClockNotice.class)
                .list());
  }

  /** Looks at them again, and at what comes until then, at an instant. */
  void postpone(List<ClockNotice> notices, Instant readyAt) {
    sql.run(
        handle ->
            handle
                .createUpdate("update clock_notice set ready_at = :at where id = any(:ids)")
                .bind("at", readyAt)
                .bindArray("ids", Long.class, ids(notices))
                .execute());
  }

  void delete(List<ClockNotice> notices) {
    sql.run(
        handle ->
            handle
                .createUpdate("delete from clock_notice where id = any(:ids)")
                .bindArray("ids", Long.class, ids(notices))
                .execute());
  }

  static List<Long> ids(List<ClockNotice> notices) {
    return notices.stream().map(ClockNotice::id).toList();
  }
}
