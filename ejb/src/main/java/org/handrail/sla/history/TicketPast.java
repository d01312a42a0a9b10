package org.handrail.sla.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.handrail.sla.clock.ClockEvent;
import org.handrail.sla.clock.ClockEvent.PoliciesRevised;
import org.handrail.sla.clock.Clocks;
import org.handrail.sla.definition.ApplicablePolicies;
import org.handrail.sla.policy.SlaPolicies;
import org.handrail.sla.policy.Status;
import org.handrail.sla.policy.TicketFacts;

/**
 * All that its clocks have to know of a ticket: what it was when it was opened, and what happened
 * since, in its order.
 */
public record TicketPast(
    long ticketId,
    Instant openedAt,
    TicketFacts factsAtOpening,
    Status statusAtOpening,
    List<ClockEvent> events) {

  public TicketPast {
    events = List.copyOf(events);
  }

  /** Its clocks, as they are by what was promised at each time. */
  public Clocks clocks(ApplicablePolicies promises) {
    return opened(promises.to(openedAt)).after(merged(promises.revisedAfter(openedAt)));
  }

  /** Its clocks, as they would be if these policies had held all the time. */
  public Clocks clocks(SlaPolicies policies) {
    return opened(policies).after(events);
  }

  /** As it was known at an instant. */
  public TicketPast knownAt(Instant now) {
    return new TicketPast(
        ticketId,
        openedAt,
        factsAtOpening,
        statusAtOpening,
        events.stream().filter(event -> !event.at().isAfter(now)).toList());
  }

  private Clocks opened(SlaPolicies policies) {
    return Clocks.opened(openedAt, policies, factsAtOpening, statusAtOpening);
  }

  /** Events keep their order, also where the clocks of two nodes did not agree. */
  private List<ClockEvent> merged(List<PoliciesRevised> versions) {
    var merged = new ArrayList<ClockEvent>();
    var waiting = new ArrayList<>(versions);
    for (var event : events) {
      while (!waiting.isEmpty() && waiting.get(0).at().isBefore(event.at())) {
        merged.add(waiting.remove(0));
      }
      merged.add(event);
    }
    merged.addAll(waiting);
    return merged;
  }
}
