package org.handrail.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.handrail.kernel.Sql;

/** What came in by channels and what became of it: one row for each message, whatever repeats. */
@ApplicationScoped
class InboundMessages {

  @Inject private Sql sql;

  /** What became of a message; nothing yet while the outcome is null. */
  record Earlier(Received.Outcome outcome, String reason, Long ticketId) {}

  /**
   * Claims the message for this transaction, and waits for another one that is just receiving it.
   *
   * @return what became of it before, if that is not to be done again
   */
  Optional<Received> begin(Inbound message, Instant now) {
    int claimed =
        sql.query(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into inbound_message
                          (channel, external_id, thread, received_at, decided_at)
                        values (:channel, :externalId, :thread, :receivedAt, :now)
                        on conflict (channel, external_id) do nothing
                        """)
                    .bind("channel", message.channel())
                    .bind("externalId", message.externalId())
                    .bind("thread", message.thread())
                    .bind("receivedAt", message.receivedAt())
                    .bind("now", now)
                    .execute());
    return claimed == 1 ? Optional.empty() : earlier(message);
  }

  void decided(Inbound message, Received received, Instant now) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    update inbound_message
                    set outcome = :outcome, reason = :reason, ticket_id = :ticket, decided_at = :now
                    where channel = :channel and external_id = :externalId
                    """)
                .bind("channel", message.channel())
                .bind("externalId", message.externalId())
                .bind("outcome", received.outcome().name())
                .bind("reason", received.reason())
                .bind("ticket", received.ticketId())
                .bind("now", now)
                .execute());
  }

  /** The ticket that the newest message of the same thread is in. */
  Optional<Long> ticketOfThread(Inbound message) {
    return message.thread() == null
        ? Optional.empty()
        : sql.query(
            handle ->
                handle
                    .createQuery(
                        // by inbound_message_thread
                        """
                        select ticket_id from inbound_message
                        where channel = :channel and thread = :thread and ticket_id is not null
                        order by decided_at desc, external_id desc limit 1
                        """)
                    .bind("channel", message.channel())
                    .bind("thread", message.thread())
                    .mapTo(Long.class)
                    .findOne());
  }

  private Optional<Received> earlier(Inbound message) {
    return sql.query(
            handle ->
                handle
                    .createQuery(
                        """
                        select outcome, reason, ticket_id from inbound_message
                        where channel = :channel and external_id = :externalId for update
                        """)
                    .bind("channel", message.channel())
                    .bind("externalId", message.externalId())
                    .mapTo(Earlier.class)
                    .findOne())
        .filter(earlier -> earlier.outcome() != null && earlier.outcome().isSaid())
        .map(
            earlier -> new Received(earlier.outcome(), earlier.reason(), earlier.ticketId(), true));
  }
}
