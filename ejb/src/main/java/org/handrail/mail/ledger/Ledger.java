package org.handrail.mail.ledger;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.handrail.kernel.Sql;
import org.handrail.kernel.retention.ExpiringData;
import org.handrail.kernel.signal.Signals;
import org.handrail.security.Internal;

/** Writes down what a fetch brings; each entry is committed before the call returns. */
@Stateless
@Internal("written by the fetching timer, which acts for nobody")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Ledger {

  /** The signal that there is something to read. */
  public static final String TOPIC = "mail-received";

  // walks the index inbound_mail_raw
  private static final String DECIDED =
      """
      raw is not null and processed_at < :before
        and outcome not in ('IN_PROGRESS', 'QUARANTINED')""";

  /**
   * The bytes of messages that were decided long ago; their rows stay, for the sum. What still
   * waits for a decision keeps its bytes however old it is.
   */
  @Produces
  static final ExpiringData RAW =
      ExpiringData.of("raw-mails", "raw-mail-days", "inbound_mail", "id", "bigint", DECIDED)
          .deletedBy("update %1$s set raw = null where %2$s");

  @Inject private Sql sql;
  @Inject private Signals signals;
  @Inject private Clock clock;

  /**
   * Enters the message; as a copy if another route has brought it already. False if this very one
   * is in the ledger already.
   */
  public boolean enter(Received message) {
    boolean entered = insert(message, false) || insert(message, true);
    if (entered) {
      count(message.mailboxId());
      signals.send(TOPIC, "");
    }
    return entered;
  }

  /** Of the messages from this UID on, those that are in the ledger. */
  public Set<Long> known(long mailboxId, long uidValidity, long fromUid) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select uid from inbound_mail
                    where mailbox_id = :mailbox and uid_validity = :validity and uid >= :from
                    """)
                .bind("mailbox", mailboxId)
                .bind("validity", uidValidity)
                .bind("from", fromUid)
                .mapTo(Long.class)
                .set());
  }

  /** Entered, but not yet marked in the mailbox: the process ended in between. */
  public Set<Long> unmarked(long mailboxId, long uidValidity) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select uid from inbound_mail
                    where mailbox_id = :mailbox and uid_validity = :validity and marked_at is null
                    """)
                .bind("mailbox", mailboxId)
                .bind("validity", uidValidity)
                .mapTo(Long.class)
                .set());
  }

  public void marked(long mailboxId, long uidValidity, long uid) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    update inbound_mail set marked_at = :now
                    where mailbox_id = :mailbox and uid_validity = :validity and uid = :uid
                    """)
                .bind("mailbox", mailboxId)
                .bind("validity", uidValidity)
                .bind("uid", uid)
                .bind("now", clock.instant())
                .execute());
  }

  /**
   * The first of two copies wins by the unique key, also when two nodes bring them at the same
   * instant; what is no copy is kept out by the other keys both times.
   */
  private boolean insert(Received message, boolean copy) {
    byte[] contentKey = ContentKey.of(message.raw()).orElse(null);
    String outcome = copy ? "COPY" : "IN_PROGRESS";
    if (copy && contentKey == null) {
      return false;
    }
    return sql.query(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into inbound_mail
                          (mailbox_id, uid_validity, uid, message_id, sha256, size, received_at, raw,
                           outcome, reason, due_at, processed_at, content_key, copy)
                        values
                          (:mailbox, :validity, :uid, :messageId, :sha256, :size, :now, :raw,
                           :outcome, :refusal, :now,
                           case when :outcome = 'IN_PROGRESS' then null else cast(:now as timestamptz) end,
                           :contentKey, :copy)
                        on conflict do nothing
                        """)
                    .bind("mailbox", message.mailboxId())
                    .bind("validity", message.uidValidity())
                    .bind("uid", message.uid())
                    .bind("messageId", message.messageId())
                    .bind("sha256", message.sha256())
                    .bind("size", message.size())
                    .bind("raw", message.raw())
                    .bind("refusal", copy ? null : message.refusal())
                    .bind("outcome", outcome)
                    .bind("contentKey", contentKey)
                    .bind("copy", copy)
                    .bind("now", clock.instant())
                    .execute())
        == 1;
  }

  /**
   * In the transaction of the entry and apart from the rows, so that a lost row would be missed.
   */
  private void count(long mailboxId) {
    sql.run(
        handle ->
            handle
                .createUpdate("update mailbox set fetched = fetched + 1 where id = :id")
                .bind("id", mailboxId)
                .execute());
  }
}
