package org.handrail.sla.keep;

import java.time.Instant;
import java.util.List;

/**
 * The clocks of a ticket twice: as they are stored, and as they ought to be stored since they were
 * last reckoned.
 *
 * @param storedLook when it is looked at next; null for never, like the other
 * @param latestLook until then nobody may look, because there was trouble with it
 */
public record Compared(
    long ticketId,
    List<ClockRow> stored,
    List<ClockRow> rebuilt,
    Instant storedLook,
    Instant rebuiltLook,
    Instant latestLook) {

  public Compared {
    stored = List.copyOf(stored);
    rebuilt = List.copyOf(rebuilt);
  }

  /** Whether something would be missed; a look too early does no harm. */
  public boolean isLookedAtTooLate() {
    return rebuiltLook != null
        && (storedLook == null
            || storedLook.isAfter(rebuiltLook) && storedLook.isAfter(latestLook));
  }
}
