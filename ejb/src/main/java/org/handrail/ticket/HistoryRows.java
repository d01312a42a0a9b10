package org.handrail.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import org.handrail.kernel.signal.Signal;
import org.handrail.kernel.signal.Signals;
import org.handrail.ticket.event.TicketEvent;
import org.jdbi.v3.core.statement.Query;

/** The rows that changes leave in the history of tickets. */
@ApplicationScoped
class HistoryRows {

  private static final String ADD =
      """
      with added as (
        insert into ticket_history
          (ticket_id, ticket_version, at, actor_id, actor, kind, old_value, new_value)
        select t.id, t.version, e.at::timestamptz, e.actor_id, e.actor, e.kind,
          e.old_value, e.new_value
        from unnest(:ticket, :at, :actorId, :actor, :kind, :oldValue, :newValue)
            with ordinality
            as e(ticket_id, at, actor_id, actor, kind, old_value, new_value, place)
          join ticket t on t.id = e.ticket_id
        order by e.place)
      """;

  @Inject private Signals signals;

  /** In their order, with the version that their ticket has by now, and the signals with them. */
  void add(List<TicketEvent> events, List<Signal> hints) {
    signals.sendWith(ADD, query -> bound(query, events), hints);
  }

  private static Query bound(Query query, List<TicketEvent> events) {
    return query
        .bindArray("ticket", Long.class, column(events, TicketEvent::ticketId))
        .bindArray("at", String.class, column(events, event -> event.at().toString()))
        .bindArray("actorId", Long.class, column(events, event -> event.by().personId()))
        .bindArray("actor", String.class, column(events, event -> event.by().name()))
        .bindArray("kind", String.class, column(events, event -> event.history().kind().key()))
        .bindArray("oldValue", String.class, column(events, event -> event.history().oldValue()))
        .bindArray("newValue", String.class, column(events, event -> event.history().newValue()));
  }

  private static List<Object> column(
      List<TicketEvent> events, Function<TicketEvent, Object> value) {
    return events.stream().map(value).toList();
  }
}
