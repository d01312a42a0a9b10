package org.handrail.sla.tracking;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.handrail.security.Internal;
import org.handrail.sla.tracking.SlaTickets.Look;

/** Compares what is stored of clocks with what the history of their tickets says. */
@Stateless
@Internal("the verification calls it, as the system")
public class ClockComparison {

  @Inject private SlaTickets tickets;
  @Inject private ClockRows rows;
  @Inject private ClockTracking tracking;

  /**
   * Those of the tickets that were ever computed. Something may happen to one while it is read, so
   * that it only seems to differ.
   */
  public List<Compared> compare(Collection<Long> ticketIds) {
    var looks =
        tickets.looks(ticketIds).stream().collect(Collectors.toMap(Look::ticketId, look -> look));
    var stored =
        rows.of(looks.keySet()).stream().collect(Collectors.groupingBy(ClockRow::ticketId));
    return tracking.computeAgain(computedAt(looks)).stream()
        .map(
            rebuilt ->
                compared(
                    looks.get(rebuilt.ticketId()),
                    stored.getOrDefault(rebuilt.ticketId(), List.of()),
                    rebuilt))
        .toList();
  }

  /** The same while nobody else can change their clocks, until the transaction ends. */
  public List<Compared> compareLocked(Collection<Long> ticketIds) {
    tickets.lock(ticketIds);
    return compare(ticketIds);
  }

  private Compared compared(Look look, List<ClockRow> stored, Computed rebuilt) {
    return new Compared(stored, rebuilt.rows(), look, rebuilt.look());
  }

  private static Map<Long, Instant> computedAt(Map<Long, Look> looks) {
    return looks.values().stream().collect(Collectors.toMap(Look::ticketId, Look::computedAt));
  }
}
