package org.handrail.mail.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handrail.kernel.Sql;

/** The rows by which nodes agree on who looks into which mailbox, and what they remember. */
@ApplicationScoped
class FetchRows {

  @Inject private Sql sql;

  /** So long a mailbox is claimed without a sign; it is what a node that died costs it. */
  private static final Duration LEASE = Duration.ofSeconds(10);

  /**
   * Enabled mailboxes whose time has come; a new one has no row yet.
   *
   * @param failed those whose last look failed, or all others
   */
  List<Long> due(boolean failed, Instant now) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select b.id from mailbox b left join mailbox_fetch f on f.mailbox_id = b.id
                    where b.enabled and (f.due_at is null or f.due_at <= :now)
                      and (coalesce(f.failures, 0) > 0) = :failed
                    order by f.due_at nulls first, b.id
                    """)
                .bind("failed", failed)
                .bind("now", now)
                .mapTo(Long.class)
                .list());
  }

  /**
   * Claims the mailbox for the time of the lease; empty if another node has it or it is not due any
   * more. No transaction and no connection is held while its server is talked to.
   */
  Optional<FetchState> claim(long mailboxId, Instant now) {
    return sql.query(
        handle -> {
          handle.execute(
              "insert into mailbox_fetch (mailbox_id, due_at) values (?, ?) on conflict do nothing",
              mailboxId,
              now);
          return handle
              .createQuery(
                  """
                  update mailbox_fetch set due_at = :until
                  where mailbox_id = (select mailbox_id from mailbox_fetch
                    where mailbox_id = :id and due_at <= :now for update skip locked)
                  returning uid_validity, last_uid, failures
                  """)
              .bind("id", mailboxId)
              .bind("now", now)
              .bind("until", now.plus(LEASE))
              .mapTo(FetchState.class)
              .findOne();
        });
  }

  /** The node that has claimed the mailbox is still at it. */
  void extend(long mailboxId, Instant now) {
    sql.run(
        handle ->
            handle.execute(
                "update mailbox_fetch set due_at = ? where mailbox_id = ?",
                now.plus(LEASE),
                mailboxId));
  }

  /**
   * @param problem null if all went well
   */
  void finish(long mailboxId, FetchState state, String problem, Instant dueAt, Instant now) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    update mailbox_fetch set
                      uid_validity = :validity, last_uid = :lastUid, failures = :failures,
                      due_at = :dueAt, last_error = :problem,
                      last_error_at = case when cast(:problem as text) is null then null
                                           else cast(:now as timestamptz) end,
                      last_success_at = case when cast(:problem as text) is null
                                             then cast(:now as timestamptz) else last_success_at end
                    where mailbox_id = :id
                    """)
                .bind("id", mailboxId)
                .bind("validity", state.uidValidity())
                .bind("lastUid", state.lastUid())
                .bind("failures", state.failures())
                .bind("dueAt", dueAt)
                .bind("problem", problem)
                .bind("now", now)
                .execute());
  }
}
