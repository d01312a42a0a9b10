package org.handrail.sla.simulation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.handrail.sla.policy.ClockKind;
import org.handrail.ticket.model.Priority;

/** How often promises were kept and broken on both sides, by clock, team and priority. */
final class Rates {

  private final Map<Place, Sides> sides = new LinkedHashMap<>();

  /** Whose clocks are counted together. */
  record Place(ClockKind kind, Long team, Priority priority) {}

  /** Counts of both sides. */
  record Sides(Tally promised, Tally simulated) {

    private static final Sides NOTHING = new Sides(Tally.NOTHING, Tally.NOTHING);

    private Sides with(SimulatedClock clock) {
      return new Sides(promised.with(clock.promised()), simulated.with(clock.simulated()));
    }
  }

  static Rates of(Collection<SimulatedTicket> tickets) {
    var rates = new Rates();
    for (var ticket : tickets) {
      for (var clock : ticket.clocks()) {
        var place = new Place(clock.kind(), ticket.team(), ticket.priority());
        rates.sides.put(place, rates.sides.getOrDefault(place, Sides.NOTHING).with(clock));
      }
    }
    return rates;
  }

  Map<Place, Sides> byPlace() {
    return sides;
  }
}
