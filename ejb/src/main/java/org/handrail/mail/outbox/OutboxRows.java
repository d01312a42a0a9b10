package org.handrail.mail.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handrail.kernel.Sql;

/** The outbox as a queue: which mail is next, and how it went. */
@ApplicationScoped
public class OutboxRows {

  @Inject private Sql sql;

  /** Holds the next mail that is due for this transaction; other nodes take the ones after it. */
  Optional<QueuedMail> claim(Instant now) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select id, message_id, mailbox_id, automatic, to_address, to_name, subject, html, text,
                           in_reply_to, mail_references, reply_to, ticket_message_id, attempts
                    from outbox_mail where state = 'QUEUED' and due_at <= :now
                    order by due_at, id limit 1 for update skip locked
                    """)
                .bind("now", now)
                .mapTo(QueuedMail.class)
                .findOne());
  }

  void sent(long id, Instant now) {
    sql.run(
        handle ->
            handle.execute(
                """
                update outbox_mail set state = 'SENT', sent_at = ?, attempts = attempts + 1,
                  last_error = null where id = ?
                """,
                now,
                id));
  }

  /**
   * @param next empty when it is given up
   */
  void notSent(long id, Optional<Instant> next, String problem) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    update outbox_mail set attempts = attempts + 1, last_error = :problem,
                      state = case when cast(:next as timestamptz) is null then 'FAILED' else state end,
                      due_at = coalesce(cast(:next as timestamptz), due_at)
                    where id = :id
                    """)
                .bind("id", id)
                .bind("next", next.orElse(null))
                .bind("problem", problem)
                .execute());
  }

  /** The files of a message, in the order they were attached. */
  List<File> files(long ticketMessageId) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select id, file_name, content_type, content_id from attachment
                    where message_id = :id order by created_at, id
                    """)
                .bind("id", ticketMessageId)
                .mapTo(File.class)
                .list());
  }

  /** A file that travels with a mail; {@code contentId} is null unless the text shows it. */
  public record File(UUID id, String fileName, String contentType, String contentId) {}
}
