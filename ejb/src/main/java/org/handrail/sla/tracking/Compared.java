package org.handrail.sla.tracking;

import java.util.List;
import org.handrail.sla.tracking.SlaTickets.Look;

/**
 * The clocks of a ticket twice: as they are stored, and as they ought to be stored since they were
 * last computed.
 *
 * @param storedLook what is kept with the ticket of all its clocks together
 */
public record Compared(
    List<ClockRow> stored, List<ClockRow> rebuilt, Look storedLook, Look rebuiltLook) {

  public Compared {
    stored = List.copyOf(stored);
    rebuilt = List.copyOf(rebuilt);
  }

  public long ticketId() {
    return storedLook.ticketId();
  }
}
