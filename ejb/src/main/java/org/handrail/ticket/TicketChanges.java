package org.handrail.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import org.handrail.kernel.Signals;
import org.handrail.kernel.Sql;
import org.handrail.ticket.event.HistoryEntry;
import org.handrail.ticket.event.TicketEvent;

/**
 * What every change of a ticket leaves behind, in its transaction: a history row, the event for the
 * other features, and the signals for the browsers of all nodes: one for the helpdesk, and one for
 * the requester if they may know of it.
 */
@ApplicationScoped
public class TicketChanges {

  @Inject private TicketRepository tickets;
  @Inject private Sql sql;
  @Inject private Event<TicketEvent> events;
  @Inject private Signals signals;

  /** Nothing if it is as it was. */
  void record(Optional<? extends TicketEvent> event) {
    event.ifPresent(this::record);
  }

  void record(TicketEvent event) {
    tickets.flush();
    write(event.history(), event);
    signals.send("ticket", String.valueOf(event.ticketId()));
    if (event.isPublic()) {
      signals.send("request", String.valueOf(event.ticketId()));
    }
    events.fire(event);
  }

  private void write(HistoryEntry entry, TicketEvent event) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into ticket_history
                      (ticket_id, ticket_version, at, actor_id, actor, kind, old_value, new_value)
                    select t.id, t.version, :at, :actorId, :actor, :kind, :oldValue, :newValue
                    from ticket t where t.id = :ticket
                    """)
                .bind("ticket", event.ticketId())
                .bind("at", event.at())
                .bind("actorId", event.by().personId())
                .bind("actor", event.by().name())
                .bind("kind", entry.kind())
                .bind("oldValue", entry.oldValue())
                .bind("newValue", entry.newValue())
                .execute());
  }
}
