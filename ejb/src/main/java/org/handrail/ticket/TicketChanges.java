package org.handrail.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.kernel.signal.Signal;
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
    history.add(events, events.stream().flatMap(TicketChanges::signals).distinct().toList());
  }

  private static Stream<Signal> signals(TicketEvent event) {
    var ticket = String.valueOf(event.ticketId());
    var forHelpdesk = new Signal("ticket", ticket);
    return event.isPublic()
        ? Stream.of(forHelpdesk, new Signal("request", ticket))
        : Stream.of(forHelpdesk);
  }
}
