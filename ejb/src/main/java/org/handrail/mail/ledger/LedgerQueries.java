package org.handrail.mail.ledger;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.handrail.kernel.Cursor;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Page;
import org.handrail.kernel.Sql;
import org.handrail.mail.ledger.Outcome.Share;
import org.handrail.security.Requires;
import org.handrail.security.Role;

/** Answers about every message that came, for administrators. */
@Stateless
@Requires(Role.ADMIN)
public class LedgerQueries {

  private static final String MATCHES =
      """
      (cast(:outcome as text) is null or m.outcome = :outcome)
      and (cast(:mailbox as bigint) is null or m.mailbox_id = :mailbox)
      and (:words = '' or position(lower(:words) in lower(
            coalesce(m.sender, '') || ' ' || coalesce(m.subject, '') || ' ' || m.message_id)) > 0)
      """;

  @Inject private Sql sql;

  /** Newest first; a page after the cursor, or the first. */
  public Page<LedgerRow> page(LedgerFilter filter, Optional<Cursor> after, int size) {
    var rows =
        sql.query(
            handle ->
                handle
                    .createQuery(
                        """
                        select m.id, m.received_at, b.name as mailbox,
                               coalesce(m.sender, o.sender) as sender,
                               coalesce(m.subject, o.subject) as subject, m.size,
                               m.outcome, m.reason, t.id as ticket_id, t.number as ticket_number
                        from inbound_mail m
                          join mailbox b on b.id = m.mailbox_id
                          left join inbound_mail o on m.copy and not o.copy
                            and o.mailbox_id = m.mailbox_id and o.content_key = m.content_key
                          left join ticket t on t.id = coalesce(m.ticket_id, o.ticket_id)
                        where %s
                          and (cast(:lastId as bigint) is null
                               or (m.received_at, m.id) < (cast(:lastAt as timestamptz), :lastId))
                        order by m.received_at desc, m.id desc limit :limit
                        """
                            .formatted(MATCHES))
                    .bind("outcome", filter.outcome().map(Outcome::name).orElse(null))
                    .bind("mailbox", filter.mailboxId().orElse(null))
                    .bind("words", filter.words())
                    .bind("lastAt", after.map(cursor -> cursor.instant(0)).orElse(null))
                    .bind("lastId", after.map(Cursor::id).orElse(null))
                    .bind("limit", size + 1)
                    .mapTo(LedgerRow.class)
                    .list());
    return Page.of(rows, size, row -> Cursor.of(row.receivedAt(), row.id()));
  }

  /** How many there are of each kind, for the filter's chips. */
  public long count(LedgerFilter filter) {
    return sql.query(
        handle ->
            handle
                .createQuery("select count(*) from inbound_mail m where " + MATCHES)
                .bind("outcome", filter.outcome().map(Outcome::name).orElse(null))
                .bind("mailbox", filter.mailboxId().orElse(null))
                .bind("words", filter.words())
                .mapTo(Long.class)
                .one());
  }

  /**
   * @throws DomainException {@code mail.ledger.unknown}
   */
  public LedgerDetails details(long mailId) {
    return sql.query(
            handle ->
                handle
                    .createQuery(
                        """
                        select m.id, m.received_at, m.processed_at, b.name as mailbox, m.uid,
                               m.message_id, coalesce(m.sender, o.sender) as sender,
                               coalesce(m.subject, o.subject) as subject, m.size, m.outcome, m.reason,
                               m.details, m.marks, m.released, m.raw is not null as has_raw,
                               (select count(*) from inbound_attempt a where a.mail_id = m.id) as attempts,
                               t.id as ticket_id, t.number as ticket_number
                        from inbound_mail m
                          join mailbox b on b.id = m.mailbox_id
                          left join inbound_mail o on m.copy and not o.copy
                            and o.mailbox_id = m.mailbox_id and o.content_key = m.content_key
                          left join ticket t on t.id = coalesce(m.ticket_id, o.ticket_id)
                        where m.id = :id
                        """)
                    .bind("id", mailId)
                    .mapTo(LedgerDetails.class)
                    .findOne())
        .orElseThrow(() -> new DomainException(LedgerError.UNKNOWN));
  }

  /**
   * The message as it came.
   *
   * @throws DomainException {@code mail.ledger.raw-not-kept} beyond retention
   */
  public byte[] raw(long mailId) {
    return sql.query(
            handle ->
                handle
                    .createQuery("select raw from inbound_mail where id = :id and raw is not null")
                    .bind("id", mailId)
                    .mapTo(byte[].class)
                    .findOne())
        .orElseThrow(() -> new DomainException(LedgerError.NOT_KEPT));
  }

  /** The sum rule over all mailboxes, read in one snapshot. */
  public LedgerSums sums() {
    return sql.query(
        handle -> {
          Map<Share, Long> shares = new EnumMap<>(Share.class);
          long fetched = 0;
          for (var row :
              handle
                  .createQuery(
                      """
                  select outcome, count(*) as mails, (select coalesce(sum(fetched), 0) from mailbox)
                    as fetched from inbound_mail group by outcome
                  """)
                  .mapTo(OutcomeCount.class)
                  .list()) {
            shares.merge(row.outcome().share(), row.mails(), Long::sum);
            fetched = row.fetched();
          }
          return sums(fetched, shares);
        });
  }

  /** One line of the sum; the counter is repeated in each, so that all are of one instant. */
  public record OutcomeCount(Outcome outcome, long mails, long fetched) {}

  private static LedgerSums sums(long fetched, Map<Share, Long> shares) {
    return new LedgerSums(
        fetched,
        shares.getOrDefault(Share.TICKETED, 0L),
        shares.getOrDefault(Share.ATTACHED, 0L),
        shares.getOrDefault(Share.REFUSED, 0L),
        shares.getOrDefault(Share.QUARANTINED, 0L),
        shares.getOrDefault(Share.IN_PROGRESS, 0L));
  }
}
