package org.handrail.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.handrail.kernel.Sql;
import org.handrail.ticket.command.NoteUndelivered;

/** The answers that did not arrive. */
@ApplicationScoped
class UndeliveredReplies {

  @Inject private Sql sql;

  /** False if that was known. */
  boolean note(NoteUndelivered command, Instant now) {
    return sql.query(
        handle ->
            handle.execute(
                    """
                    insert into message_undelivered (message_id, address, because, at)
                    select id, ?, ?, ? from message where id = ? and ticket_id = ?
                    on conflict do nothing
                    """,
                    command.address(),
                    command.because().name(),
                    now,
                    command.messageId(),
                    command.ticketId())
                == 1);
  }

  /** Whether the requester waits for nothing newer than this answer, and it was sent to them. */
  boolean isNewestForRequester(NoteUndelivered command) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (
                        select 1 from ticket t join contact_point c on c.person_id = t.requester_id
                        where t.id = :ticket and c.kind = 'email' and c.normalised = lower(:address))
                      and not exists (
                        select 1 from message m where m.ticket_id = :ticket and m.id > :message
                          and m.kind = 'PUBLIC_REPLY')
                    """)
                .bind("ticket", command.ticketId())
                .bind("message", command.messageId())
                .bind("address", command.address())
                .mapTo(Boolean.class)
                .one());
  }
}
