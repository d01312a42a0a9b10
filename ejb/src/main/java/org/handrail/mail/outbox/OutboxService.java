package org.handrail.mail.outbox;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Sql;
import org.handrail.kernel.signal.Signals;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.security.audit.Audit;
import org.handrail.security.audit.AuditAction;

/** The administrator's door to the mails that leave. */
@Stateless
@Requires(Role.ADMIN)
public class OutboxService {

  @Inject private Sql sql;
  @Inject private OutgoingServers servers;
  @Inject private Signals signals;
  @Inject private Audit audit;
  @Inject private Clock clock;

  /**
   * Sends it now: one that waits, failed, was cancelled or kept back.
   *
   * @throws DomainException {@code mail.outbox.already-sent}, {@code mail.outbox.unknown}, {@code
   *     mail.outbox.expired} if what it said is not kept any more
   */
  public void retry(long mailId) {
    if (!is("html <> ''", mailId) && is("true", mailId)) {
      throw new DomainException(OutboxError.EXPIRED);
    }
    change(mailId, OutboxState.QUEUED);
    servers.tryAgain(mailId);
    audit.record(AuditAction.OUTGOING_MAIL_RETRIED, object(mailId), Map.of());
    signals.send(Outbox.TOPIC, "");
  }

  /**
   * Does not send it.
   *
   * @throws DomainException {@code mail.outbox.already-sent}, {@code mail.outbox.unknown}
   */
  public void cancel(long mailId) {
    change(mailId, OutboxState.CANCELLED);
    audit.record(AuditAction.OUTGOING_MAIL_CANCELLED, object(mailId), Map.of());
  }

  /** Somebody has looked at it; the next time it is raised again. */
  public void settle(long alarmId) {
    sql.run(
        handle ->
            handle.execute(
                "update mail_alarm set settled_at = ? where id = ? and settled_at is null",
                clock.instant(),
                alarmId));
  }

  private void change(long mailId, OutboxState state) {
    int changed =
        sql.query(
            handle ->
                handle
                    .createUpdate(
                        """
                        update delivery set state = :state, due_at = :now, attempts = 0
                        where id = :id and state <> 'SENT'
                        """)
                    .bind("state", state.name())
                    .bind("id", mailId)
                    .bind("now", clock.instant())
                    .execute());
    if (changed == 0) {
      throw new DomainException(
          is("true", mailId) ? OutboxError.ALREADY_SENT : OutboxError.UNKNOWN);
    }
  }

  private boolean is(String condition, long mailId) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    "select exists (select 1 from delivery where id = :id and %s)"
                        .formatted(condition))
                .bind("id", mailId)
                .mapTo(Boolean.class)
                .one());
  }

  private static String object(long mailId) {
    return "outgoing-mail " + mailId;
  }
}
