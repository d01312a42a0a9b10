package org.handrail.mail.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handrail.kernel.Sql;

/** The outbox as a queue: which mail is next, and how it went. */
@ApplicationScoped
class OutboxRows {

  private static final String MAIL =
      """
      select o.id, o.message_id, o.mailbox_id, o.kind, o.automatic, o.to_address, o.to_name, o.subject,
             o.html, o.text, o.in_reply_to, o.mail_references, o.reply_to, o.ticket_message_id,
             o.attempts
      from outbox_mail o
      """;

  private static final Duration AFTER_THE_LAST = Duration.ofHours(1);

  @Inject private Sql sql;

  /**
   * Holds the next mail that is due by this server for this transaction; other nodes take the ones
   * after it.
   */
  Optional<QueuedMail> next(String server, Instant now) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    MAIL
                        + """
                        where o.state = 'QUEUED' and o.due_at <= :now and %s = :server
                        order by o.due_at, o.id limit 1 for update of o skip locked
                        """
                            .formatted(OutgoingServers.OF_MAIL))
                .bind("server", server)
                .bind("now", now)
                .mapTo(QueuedMail.class)
                .findOne());
  }

  /** Holds this mail for this transaction; empty if it is not to be sent any more. */
  Optional<QueuedMail> hold(long id) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    MAIL + "where o.id = :id and o.state = 'QUEUED' for update of o skip locked")
                .bind("id", id)
                .mapTo(QueuedMail.class)
                .findOne());
  }

  /**
   * @param next when it is tried again if nothing is heard of this attempt; empty for the last
   */
  void tried(long id, Optional<Instant> next, Instant now) {
    sql.run(
        handle ->
            handle.execute(
                "update outbox_mail set attempts = attempts + 1, due_at = ? where id = ?",
                next.orElse(now.plus(AFTER_THE_LAST)),
                id));
  }

  void sent(long id, Instant at) {
    sql.run(
        handle ->
            handle.execute(
                "update outbox_mail set state = 'SENT', sent_at = ?, last_error = null where id = ?",
                at,
                id));
  }

  void notSent(long id, boolean givenUp, String problem) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    update outbox_mail set last_error = :problem,
                      state = case when :givenUp then 'FAILED' else state end
                    where id = :id
                    """)
                .bind("id", id)
                .bind("givenUp", givenUp)
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
