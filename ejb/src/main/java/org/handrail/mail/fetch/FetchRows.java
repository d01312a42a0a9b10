package org.handrail.mail.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handrail.kernel.Sql;

/** The rows by which nodes agree on who looks into which mailbox, and what they remember. */
@ApplicationScoped
public class FetchRows {

  @Inject private Sql sql;

  /** Enabled mailboxes whose time has come; a new one has no row yet. */
  List<Long> due(Instant now) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select b.id from mailbox b left join mailbox_fetch f on f.mailbox_id = b.id
                    where b.enabled and (f.due_at is null or f.due_at <= :now)
                    order by f.due_at nulls first, b.id
                    """)
                .bind("now", now)
                .mapTo(Long.class)
                .list());
  }

  /**
   * Holds the mailbox for this transaction; empty if another node does or it is not due any more.
   * The lock ends with the connection, also when the node dies; should it die without the database
   * noticing, the time limit of idle transactions ends it.
   */
  Optional<FetchState> claim(long mailboxId, Instant now) {
    return sql.query(
        handle -> {
          handle.execute("set local idle_in_transaction_session_timeout = '10min'");
          handle.execute(
              "insert into mailbox_fetch (mailbox_id, due_at) values (?, ?) on conflict do nothing",
              mailboxId,
              now);
          return handle
              .createQuery(
                  """
                  select uid_validity, last_uid, failures from mailbox_fetch
                  where mailbox_id = :id and due_at <= :now for update skip locked
                  """)
              .bind("id", mailboxId)
              .bind("now", now)
              .mapTo(FetchState.class)
              .findOne();
        });
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
