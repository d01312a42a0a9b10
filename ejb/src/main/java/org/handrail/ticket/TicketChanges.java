package org.handrail.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.handrail.kernel.Signals;
import org.handrail.ticket.change.ChangedTickets;
import org.handrail.ticket.change.TicketSnapshot;
import org.handrail.ticket.change.UnitsOfChange;
import org.handrail.ticket.event.TicketEvent;

/**
 * Every change of a ticket joins the unit of its command, and leaves a history row and signals for
 * the browsers of all nodes in its transaction: one for the helpdesk, and one for the requester if
 * they may know of it.
 */
@ApplicationScoped
class TicketChanges implements ChangedTickets {

  @Inject private UnitsOfChange units;
  @Inject private TicketRepository tickets;
  @Inject private HistoryRows history;
  @Inject private Signals signals;

  /** Nothing if it is as it was. */
  void record(Optional<? extends TicketEvent> event) {
    event.ifPresent(this::record);
  }

  void record(TicketEvent event) {
    units.add(event);
  }

  @Override
  public TicketSnapshot snapshot(long ticketId) {
    return tickets.known(ticketId).snapshot();
  }

  @Override
  public void flush() {
    tickets.flush();
  }

  @Override
  public void write(List<TicketEvent> events) {
    tickets.flush();
    history.add(events);
    signals.send("ticket", keys(events));
    var open = events.stream().filter(TicketEvent::isPublic).toList();
    if (!open.isEmpty()) {
      signals.send("request", keys(open));
    }
  }

  private static List<String> keys(List<TicketEvent> events) {
    return events.stream().map(event -> String.valueOf(event.ticketId())).distinct().toList();
  }
}
