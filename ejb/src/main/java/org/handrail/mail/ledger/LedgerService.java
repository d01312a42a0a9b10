package org.handrail.mail.ledger;

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

/** The administrator's door to what became of a message. */
@Stateless
@Requires(Role.ADMIN)
public class LedgerService {

  @Inject private Sql sql;
  @Inject private Signals signals;
  @Inject private Audit audit;
  @Inject private Clock clock;

  /**
   * Lets the rules decide once more, for example after a rule or a bug was changed.
   *
   * @throws DomainException {@code mail.ledger.already-said} if its words are in a ticket, {@code
   *     mail.ledger.raw-not-kept}, {@code mail.ledger.unknown}
   */
  public void processAgain(long mailId) {
    decideAgain(mailId, false);
  }

  /**
   * Makes a ticket of it whatever the limits say; what cannot be read at all is attached as it
   * came.
   *
   * @throws DomainException as {@link #processAgain}
   */
  public void release(long mailId) {
    decideAgain(mailId, true);
  }

  private void decideAgain(long mailId, boolean released) {
    var mail = locked(mailId);
    if (mail.outcome().isSaid()) {
      throw new DomainException(LedgerError.ALREADY_SAID);
    } else if (!mail.kept()) {
      throw new DomainException(LedgerError.NOT_KEPT);
    }
    sql.run(
        handle -> {
          handle.execute("delete from inbound_attempt where mail_id = ?", mailId);
          handle
              .createUpdate(
                  """
                  update inbound_mail
                  set outcome = 'IN_PROGRESS', released = :released, due_at = :now, details = null
                  where id = :id
                  """)
              .bind("released", released)
              .bind("now", clock.instant())
              .bind("id", mailId)
              .execute();
        });
    audit.record(
        released ? AuditAction.RECEIVED_MAIL_RELEASED : AuditAction.RECEIVED_MAIL_DECIDED_AGAIN,
        "received-mail " + mailId,
        Map.of());
    signals.send(Ledger.TOPIC, "");
  }

  private State locked(long mailId) {
    return sql.query(
            handle ->
                handle
                    .createQuery(
                        """
                        select outcome, raw is not null and (reason is distinct from 'MESSAGE_TOO_LARGE'
                          or outcome <> 'REFUSED') as kept
                        from inbound_mail where id = :id for update
                        """)
                    .bind("id", mailId)
                    .mapTo(State.class)
                    .findOne())
        .orElseThrow(() -> new DomainException(LedgerError.UNKNOWN));
  }

  /** What deciding again depends on. */
  public record State(Outcome outcome, boolean kept) {}
}
