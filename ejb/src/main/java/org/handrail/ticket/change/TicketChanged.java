package org.handrail.ticket.change;

import java.util.List;
import java.util.stream.Stream;
import org.handrail.ticket.event.TicketEvent;

/**
 * A command changed a ticket. Also fired as an event when the phases are through: observe it after
 * success only, whatever belongs to the transaction is a {@link ChangeParticipant}.
 *
 * @param ticket as it is now
 * @param events what happened, in its order
 */
public record TicketChanged(TicketSnapshot ticket, List<TicketEvent> events) {

  public TicketChanged {
    events = List.copyOf(events);
  }

  /** The events of this kind, in their order. */
  public <E extends TicketEvent> Stream<E> each(Class<E> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast);
  }

  public boolean has(Class<? extends TicketEvent> kind) {
    return events.stream().anyMatch(kind::isInstance);
  }
}
