package org.handrail.sla.tracking;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handrail.sla.clock.Clocks;
import org.handrail.sla.tracking.SlaTickets.Look;

/** The clocks of a ticket at an instant, with the steps that were taken until then. */
record Computed(long ticketId, Instant at, Clocks clocks, Set<TakenStep> taken) {

  Agenda agenda() {
    return new Agenda(ticketId, clocks, taken);
  }

  /** With more steps that need not be taken any more. */
  Computed with(Collection<TakenStep> more) {
    var all = new HashSet<>(taken);
    all.addAll(more);
    return new Computed(ticketId, at, clocks, all);
  }

  /** What is kept of it with the ticket. */
  Look look() {
    return new Look(
        ticketId,
        clocks.terms().policy(),
        at,
        agenda().next().orElse(null),
        promisedBy().map(ClockRow::stored).orElse(null));
  }

  /** The earliest due of what the requester was promised. */
  private Optional<Instant> promisedBy() {
    return clocks.all().stream()
        .filter(clock -> clock.kind().isPromisedToRequesters())
        .flatMap(clock -> clock.due().stream())
        .min(Comparator.naturalOrder());
  }

  List<ClockRow> rows() {
    return clocks.all().stream().map(clock -> ClockRow.of(ticketId, clock, at)).toList();
  }
}
