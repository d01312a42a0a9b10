package org.handrail.sla.simulation;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.handrail.sla.clock.Clocks;
import org.handrail.sla.definition.ApplicablePolicies;
import org.handrail.sla.history.TicketPast;
import org.handrail.sla.policy.SlaPolicies;
import org.handrail.ticket.model.Priority;

/**
 * A ticket of the past under both SLA definitions.
 *
 * @param team whose it is by now, or null
 */
record SimulatedTicket(
    long ticketId, Instant openedAt, Long team, Priority priority, List<SimulatedClock> clocks) {

  /**
   * @param now until when breaches count
   */
  static SimulatedTicket of(
      TicketPast past, ApplicablePolicies promises, SlaPolicies policies, Instant now) {
    var promised = past.clocks(promises).checked(now);
    var simulated = past.clocks(policies).checked(now);
    return new SimulatedTicket(
        past.ticketId(),
        past.openedAt(),
        promised.facts().team(),
        promised.facts().priority(),
        sideBySide(promised, simulated, now));
  }

  /**
   * Clocks start and end by what happened, never by what was promised: both sides have the same.
   */
  private static List<SimulatedClock> sideBySide(Clocks promised, Clocks simulated, Instant now) {
    return IntStream.range(0, promised.all().size())
        .mapToObj(
            place -> SimulatedClock.of(promised.all().get(place), simulated.all().get(place), now))
        .filter(SimulatedClock::counts)
        .toList();
  }

  boolean differs() {
    return clocks.stream().anyMatch(SimulatedClock::differs);
  }

  List<SimulatedClock> differing() {
    return clocks.stream().filter(SimulatedClock::differs).toList();
  }
}
