package org.handrail.sla.review;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.handrail.sla.clock.Clock;
import org.handrail.sla.clock.ClockEvent.PoliciesRevised;
import org.handrail.sla.clock.Clocks;
import org.handrail.sla.definition.ApplicablePolicies;
import org.handrail.sla.history.TicketPast;

/** What a draft would do to the open clocks of one ticket. */
record TicketEffects(long ticketId, List<ClockEffect> ofClocks) {

  /** As if {@code draft} were applied to all open tickets at its instant. */
  static TicketEffects of(TicketPast past, ApplicablePolicies promises, PoliciesRevised draft) {
    var now = past.clocks(promises).checked(draft.at());
    return new TicketEffects(past.ticketId(), between(now, now.after(draft), draft.at()));
  }

  /** Revised policies neither start nor end a clock: what was at a place is there still. */
  private static List<ClockEffect> between(Clocks before, Clocks after, Instant now) {
    return IntStream.range(0, before.all().size())
        .filter(place -> before.all().get(place).isOpen())
        .mapToObj(place -> effect(before.all().get(place), after.all().get(place), now))
        .flatMap(List::stream)
        .toList();
  }

  private static List<ClockEffect> effect(Clock before, Clock after, Instant now) {
    return ClockEffect.between(before, after, now).stream().toList();
  }

  boolean any() {
    return !ofClocks.isEmpty();
  }

  long count(Move move) {
    return ofClocks.stream().filter(effect -> effect.comes(move)).count();
  }

  long breaching() {
    return ofClocks.stream().filter(ClockEffect::breaches).count();
  }
}
