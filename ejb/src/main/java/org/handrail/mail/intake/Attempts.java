package org.handrail.mail.intake;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.handrail.kernel.Node;
import org.handrail.kernel.Sql;
import org.handrail.security.Internal;

/**
 * The record of readings that began. It is committed before the reading, so that it is still there
 * when the reading took the process with it.
 */
@Stateless
@Internal("called by the intake, which acts for nobody")
public class Attempts {

  @Inject private Sql sql;
  @Inject private Clock clock;

  /**
   * @param number of this attempt, from 1
   * @param neverEnded how many before it took their process down; this one is still there
   * @param failed how many before it ended in an error
   */
  public record Attempt(int number, int neverEnded, int failed) {}

  /** Counts this attempt, and commits that. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Attempt begin(long mailId) {
    Attempt attempt =
        sql.query(
            handle ->
                handle
                    .createQuery(
                        """
                        select count(*) + 1 as number,
                               count(*) filter (where ended_at is null and node <> :node) as never_ended,
                               count(*) filter (where error is not null) as failed
                        from inbound_attempt where mail_id = :mail
                        """)
                    .bind("mail", mailId)
                    .bind("node", Node.ID)
                    .mapTo(Attempt.class)
                    .one());
    sql.run(
        handle ->
            handle.execute(
                "insert into inbound_attempt (mail_id, number, node, started_at) values (?, ?, ?, ?)",
                mailId,
                attempt.number(),
                Node.ID,
                clock.instant()));
    return attempt;
  }

  /** In the transaction of the outcome. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void ended(long mailId, Attempt attempt, String error) {
    sql.run(
        handle ->
            handle.execute(
                "update inbound_attempt set ended_at = ?, error = ? where mail_id = ? and number = ?",
                clock.instant(),
                error,
                mailId,
                attempt.number()));
  }
}
