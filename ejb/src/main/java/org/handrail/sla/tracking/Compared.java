package org.handrail.sla.tracking;

import java.time.Instant;
import java.util.List;
import org.handrail.sla.tracking.SlaTickets.Look;

/**
 * The clocks of a ticket twice: as they are stored, and as they ought to be stored since they were
 * last computed.
 *
 * @param storedLook what is kept with the ticket of all its clocks together
 * @param latestLook until then nobody may look, because there was trouble with it
 */
public record Compared(
    List<ClockRow> stored,
    List<ClockRow> rebuilt,
    Look storedLook,
    Look rebuiltLook,
    Instant latestLook) {

  public Compared {
    stored = List.copyOf(stored);
    rebuilt = List.copyOf(rebuilt);
  }

  public long ticketId() {
    return storedLook.ticketId();
  }

  /** Whether it is looked at later than it should be only because there was trouble with it. */
  public boolean isPostponed() {
    return rebuiltLook.nextActionAt() != null
        && storedLook.nextActionAt() != null
        && storedLook.nextActionAt().isAfter(rebuiltLook.nextActionAt())
        && !storedLook.nextActionAt().isAfter(latestLook);
  }
}
