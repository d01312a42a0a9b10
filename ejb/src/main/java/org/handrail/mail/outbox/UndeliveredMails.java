package org.handrail.mail.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.handrail.kernel.Sql;
import org.handrail.ticket.InternalTicketService;
import org.handrail.ticket.command.NoteUndelivered;
import org.handrail.ticket.model.Undeliverable;

/**
 * What becomes of a mail of ours that did not arrive, whether our own server said so or a report
 * came back: an answer is marked in its ticket, of everything else an administrator hears. Each
 * mail counts once. Call as the system, in a transaction.
 */
@ApplicationScoped
public class UndeliveredMails {

  @Inject private Sql sql;
  @Inject private InternalTicketService tickets;
  @Inject private Alarms alarms;
  @Inject private Clock clock;

  /** A mail of the outbox; {@code ticketMessageId} is null unless it brought an answer. */
  public record Mail(long id, String toAddress, Long ticketId, Long ticketMessageId) {}

  /** The mail that we sent under this Message-ID. */
  public Optional<Mail> find(String messageId) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select id, to_address, ticket_id, ticket_message_id from outbox_mail
                    where message_id = :id
                    """)
                .bind("id", messageId)
                .mapTo(Mail.class)
                .findOne());
  }

  public void note(Mail mail, Undeliverable because) {
    if (!mark(mail, because)) {
      return;
    }
    if (mail.ticketId() == null || mail.ticketMessageId() == null) {
      alarms.raise("MAIL_FAILED", mail.toAddress(), clock.instant());
    } else {
      tickets.noteUndelivered(
          new NoteUndelivered(mail.ticketId(), mail.ticketMessageId(), mail.toAddress(), because));
    }
  }

  private boolean mark(Mail mail, Undeliverable because) {
    return sql.query(
        handle ->
            handle.execute(
                    """
                    update outbox_mail set undelivered_at = ?, undelivered_because = ?
                    where id = ? and undelivered_at is null
                    """,
                    clock.instant(),
                    because.name(),
                    mail.id())
                == 1);
  }
}
