package org.handrail.sla.replay;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.handrail.sla.book.Promises;
import org.handrail.sla.clock.Clocks;
import org.handrail.sla.history.TicketPast;
import org.handrail.sla.policy.Priority;
import org.handrail.sla.policy.SlaPolicies;

/**
 * A ticket of the past under both books.
 *
 * @param team whose it is by now, or null
 */
record ReplayedTicket(
    long ticketId, Instant openedAt, Long team, Priority priority, List<ReplayedClock> clocks) {

  /**
   * @param now until when breaches count
   */
  static ReplayedTicket of(TicketPast past, Promises promises, SlaPolicies policies, Instant now) {
    var promised = past.clocks(promises).checked(now);
    var replayed = past.clocks(policies).checked(now);
    return new ReplayedTicket(
        past.ticketId(),
        past.openedAt(),
        promised.facts().team(),
        promised.facts().priority(),
        sideBySide(promised, replayed, now));
  }

  /**
   * Clocks start and end by what happened, never by what was promised: both sides have the same.
   */
  private static List<ReplayedClock> sideBySide(Clocks promised, Clocks replayed, Instant now) {
    return IntStream.range(0, promised.all().size())
        .mapToObj(
            place -> ReplayedClock.of(promised.all().get(place), replayed.all().get(place), now))
        .filter(ReplayedClock::counts)
        .toList();
  }

  boolean differs() {
    return clocks.stream().anyMatch(ReplayedClock::differs);
  }

  List<ReplayedClock> differing() {
    return clocks.stream().filter(ReplayedClock::differs).toList();
  }
}
