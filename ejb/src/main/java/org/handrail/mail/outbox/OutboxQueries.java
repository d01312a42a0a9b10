package org.handrail.mail.outbox;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.handrail.kernel.Cursor;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Page;
import org.handrail.kernel.Sql;
import org.handrail.security.Requires;
import org.handrail.security.Role;

/** Answers about the mails that leave, for administrators. */
@Stateless
@Requires(Role.ADMIN)
public class OutboxQueries {

  private static final String ROW =
      """
      o.id, o.created_at, o.sent_at, o.due_at, o.state, o.kind, o.automatic, o.to_address, o.to_name,
      o.channel, o.subject, o.attempts, o.last_error, o.ticket_id, t.number as ticket_number
      """;

  private static final String MATCHES =
      """
      (cast(:state as text) is null or o.state = :state)
      and (cast(:ticket as bigint) is null or o.ticket_id = :ticket)
      and (:words = '' or position(lower(:words) in lower(o.to_address || ' ' || o.subject)) > 0)
      """;

  @Inject private Sql sql;

  /** Newest first; a page after the cursor, or the first. */
  public Page<OutboxRow> page(OutboxFilter filter, Optional<Cursor> after, int size) {
    var rows =
        sql.query(
            handle ->
                handle
                    .createQuery(
                        """
                        select %s from delivery o left join ticket t on t.id = o.ticket_id
                        where %s
                          and (cast(:lastId as bigint) is null
                               or (o.created_at, o.id) < (cast(:lastAt as timestamptz), :lastId))
                        order by o.created_at desc, o.id desc limit :limit
                        """
                            .formatted(ROW, MATCHES))
                    .bind("state", filter.state().map(OutboxState::name).orElse(null))
                    .bind("ticket", filter.ticketId().orElse(null))
                    .bind("words", filter.words())
                    .bind("lastAt", after.map(cursor -> cursor.instant(0)).orElse(null))
                    .bind("lastId", after.map(Cursor::id).orElse(null))
                    .bind("limit", size + 1)
                    .mapTo(OutboxRow.class)
                    .list());
    return Page.of(rows, size, row -> Cursor.of(row.createdAt(), row.id()));
  }

  public long count(OutboxFilter filter) {
    return sql.query(
        handle ->
            handle
                .createQuery("select count(*) from delivery o where " + MATCHES)
                .bind("state", filter.state().map(OutboxState::name).orElse(null))
                .bind("ticket", filter.ticketId().orElse(null))
                .bind("words", filter.words())
                .mapTo(Long.class)
                .one());
  }

  /**
   * What the mail says, without the tokens of its links: anyone who reads the outbox must not be
   * able to set somebody's password.
   *
   * @throws DomainException {@code mail.outbox.unknown}
   */
  public OutboxDetails details(long mailId) {
    return sql.query(
        handle -> {
          var row =
              handle
                  .createQuery(
                      "select %s from delivery o left join ticket t on t.id = o.ticket_id where o.id = :id"
                          .formatted(ROW))
                  .bind("id", mailId)
                  .mapTo(OutboxRow.class)
                  .findOne()
                  .orElseThrow(() -> new DomainException(OutboxError.UNKNOWN));
          return handle
              .createQuery(
                  """
                  select b.name, coalesce(o.message_id, o.external_id, ''),
                    regexp_replace(o.text, 'token=[A-Za-z0-9_-]+', 'token=…', 'g')
                  from delivery o
                    left join mailbox b on b.id = o.mailbox_id where o.id = :id
                  """)
              .bind("id", mailId)
              .map(
                  (result, context) ->
                      new OutboxDetails(
                          row, result.getString(1), result.getString(2), result.getString(3)))
              .one();
        });
  }

  /** What nobody has settled yet, newest first; there are few, since the same only counts up. */
  public List<AlarmRow> alarms() {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select id, kind, subject, times, first_at, last_at from mail_alarm
                    where settled_at is null order by last_at desc, id desc limit 200
                    """)
                .mapTo(AlarmRow.class)
                .list());
  }
}
