package org.handrail.sla.replay;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.policy.Priority;

/** How often promises were kept and broken on both sides, by clock, team and priority. */
final class Rates {

  private final Map<Place, Sides> sides = new LinkedHashMap<>();

  /** Whose clocks are counted together. */
  record Place(ClockKind kind, Long team, Priority priority) {}

  /** Counts of both sides. */
  record Sides(Tally promised, Tally replayed) {

    private static final Sides NOTHING = new Sides(Tally.NOTHING, Tally.NOTHING);

    private Sides with(ReplayedClock clock) {
      return new Sides(promised.with(clock.promised()), replayed.with(clock.replayed()));
    }
  }

  static Rates of(Collection<ReplayedTicket> tickets) {
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
