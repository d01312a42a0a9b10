package org.handrail.channel.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handrail.kernel.Sql;
import org.handrail.people.Identity;

/** The deliveries as a queue for each channel. */
@ApplicationScoped
public class DeliveryRows {

  private static final String SELECT =
      """
      select id, channel, identity_kind, to_address, to_name, kind, subject, text, html, ticket_id,
        ticket_message_id, attempts
      from delivery
      """;

  private static final Duration AFTER_THE_LAST = Duration.ofHours(1);

  @Inject private Sql sql;

  /** A delivery that is being sent, and how often it was tried before. */
  record Claimed(Delivery delivery, String channel, int attempts) {}

  void add(NewDelivery delivery, Instant now) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into delivery (channel, unique_key, identity_kind, to_address, to_name, kind,
                      automatic, subject, text, html, ticket_id, ticket_message_id, state, due_at,
                      created_at)
                    values (:channel, :key, :identityKind, :address, :name, :kind, :automatic, :subject,
                      :text, :html, :ticket, :message, 'QUEUED', :now, :now)
                    on conflict (unique_key) do nothing
                    """)
                .bind("channel", delivery.channel().key())
                .bind("key", delivery.uniqueKey())
                .bind("identityKind", delivery.to().kind())
                .bind("address", delivery.to().value())
                .bind("name", delivery.toName())
                .bind("kind", delivery.kind())
                .bind("automatic", delivery.automatic())
                .bind("subject", delivery.subject())
                .bind("text", delivery.text())
                .bind("html", delivery.html())
                .bind("ticket", delivery.ticketId())
                .bind("message", delivery.ticketMessageId())
                .bind("now", now)
                .execute());
  }

  /** Of these channels, those with something due; longest waiting first. */
  List<String> due(List<String> channels, Instant now) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select channel from delivery
                    where state = 'QUEUED' and due_at <= :now and channel = any(:channels)
                    group by channel order by min(due_at)
                    """)
                .bind("now", now)
                .bindArray("channels", String.class, channels)
                .mapTo(String.class)
                .list());
  }

  /** Holds the next one that is due for this transaction; other nodes take those after it. */
  Optional<Claimed> next(String channel, Instant now) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + """
                        where state = 'QUEUED' and channel = :channel and due_at <= :now
                        order by due_at, id limit 1 for update skip locked
                        """)
                .bind("channel", channel)
                .bind("now", now)
                .map((row, context) -> claimed(row))
                .findOne());
  }

  /** Holds this one for this transaction; empty if it is not to be sent any more. */
  Optional<Claimed> hold(long id) {
    return sql.query(
        handle ->
            handle
                .createQuery(SELECT + "where id = :id and state = 'QUEUED' for update skip locked")
                .bind("id", id)
                .map((row, context) -> claimed(row))
                .findOne());
  }

  /**
   * @param next when it is tried again if nothing is heard of this attempt; empty for the last
   */
  void tried(long id, Optional<Instant> next, Instant now) {
    sql.run(
        handle ->
            handle.execute(
                "update delivery set attempts = attempts + 1, due_at = ? where id = ?",
                next.orElse(now.plus(AFTER_THE_LAST)),
                id));
  }

  void sent(long id, String externalId, Instant at) {
    sql.run(
        handle ->
            handle.execute(
                """
                update delivery set state = 'SENT', sent_at = ?, external_id = ?, last_error = null
                where id = ?
                """,
                at,
                externalId,
                id));
  }

  void notSent(long id, boolean givenUp, String problem) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    update delivery set last_error = :problem,
                      state = case when :givenUp then 'FAILED' else state end
                    where id = :id
                    """)
                .bind("id", id)
                .bind("givenUp", givenUp)
                .bind("problem", problem)
                .execute());
  }

  private static Claimed claimed(ResultSet row) throws SQLException {
    var delivery =
        new Delivery(
            row.getLong("id"),
            new Identity(row.getString("identity_kind"), row.getString("to_address")),
            row.getString("to_name"),
            row.getString("kind"),
            row.getString("subject"),
            row.getString("text"),
            row.getString("html"),
            row.getObject("ticket_id", Long.class),
            row.getObject("ticket_message_id", Long.class));
    return new Claimed(delivery, row.getString("channel"), row.getInt("attempts"));
  }
}
