package org.handrail.mail.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.handrail.kernel.Sql;

/** The ledger's waiting rows: which one is next, and what became of it. */
@ApplicationScoped
class IntakeRows {

  @Inject private Sql sql;

  /**
   * Holds the next message for this transaction. Those whose reading never ended come last, so that
   * one which kills the process does not keep the others from being read. The lock is the weaker
   * one, because the record of attempts refers to this row from another transaction.
   */
  Optional<WaitingMail> claim(Instant now) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select m.id, m.mailbox_id, m.raw, m.released, m.reason,
                           m.size > length(m.raw) as header_only, m.received_at
                    from inbound_mail m
                    where m.outcome = 'IN_PROGRESS' and m.due_at <= :now
                    order by (select count(*) from inbound_attempt a where a.mail_id = m.id), m.due_at, m.id
                    limit 1 for no key update of m skip locked
                    """)
                .bind("now", now)
                .mapTo(WaitingMail.class)
                .findOne());
  }

  void decide(long mailId, Decision decision, Instant now) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    update inbound_mail set
                      outcome = :outcome, reason = :reason, details = :details, ticket_id = :ticket,
                      sender = coalesce(:sender, sender), subject = coalesce(:subject, subject),
                      marks = :marks, processed_at = :now
                    where id = :id
                    """)
                .bind("id", mailId)
                .bind("outcome", decision.outcome().name())
                .bind("reason", decision.reason())
                .bind("details", decision.details())
                .bind("ticket", decision.ticketId())
                .bind("sender", decision.sender())
                .bind("subject", decision.subject())
                .bindArray("marks", String.class, decision.marks())
                .bind("now", now)
                .execute());
  }

  void postpone(long mailId, Instant dueAt) {
    sql.run(
        handle -> handle.execute("update inbound_mail set due_at = ? where id = ?", dueAt, mailId));
  }
}
