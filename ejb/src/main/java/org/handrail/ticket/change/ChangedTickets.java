package org.handrail.ticket.change;

import java.util.List;
import org.handrail.ticket.event.TicketEvent;

/** The tickets of a unit of change, as its transaction sees them. */
public interface ChangedTickets {

  TicketSnapshot snapshot(long ticketId);

  /** Writes tickets and messages as they are now, so that SQL sees them. */
  void flush();

  /** The same, and what the events leave behind. */
  void write(List<TicketEvent> events);
}
