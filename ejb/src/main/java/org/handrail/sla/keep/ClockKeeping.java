package org.handrail.sla.keep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import org.handrail.sla.book.Promises;
import org.handrail.sla.book.Revisions;
import org.handrail.sla.history.TicketPasts;

/** Reckons the clocks of tickets from their history and writes down what has become of them. */
@ApplicationScoped
public class ClockKeeping {

  @Inject private SlaTickets tickets;
  @Inject private ClockRows rows;
  @Inject private TakenSteps steps;
  @Inject private TicketPasts pasts;
  @Inject private Revisions revisions;

  /**
   * What there is to do about tickets, in no order, after their clocks were written; these are
   * locked until the transaction ends.
   */
  List<Reckoned> keep(Collection<Long> ticketIds, Instant now) {
    revisions.hold();
    var firstLooks = tickets.lock(ticketIds);
    var reckoned =
        reckon(ticketIds, now).stream()
            .map(one -> firstLooks.contains(one.ticketId()) ? withoutPast(one, now) : one)
            .toList();
    rows.replace(ticketIds, reckoned.stream().flatMap(one -> one.rows().stream()).toList());
    lookNext(reckoned);
    return reckoned;
  }

  /** Writes when to look next, after steps were taken by which no clock has changed yet. */
  void lookNext(List<Reckoned> reckoned) {
    tickets.write(reckoned.stream().map(Reckoned::look).toList());
  }

  /**
   * What should have been done before clocks were kept is not made up for: nobody wants to be told
   * today of all that was late last year.
   */
  private Reckoned withoutPast(Reckoned reckoned, Instant now) {
    var past = reckoned.agenda().steps(now);
    steps.addPast(past, now);
    return reckoned.with(past.stream().map(DueStep::asTaken).toList());
  }

  /**
   * What they ought to be; nothing is written. Whoever knows of a revision knows that it has been
   * applied, also where the clock of the node that did so is ahead.
   */
  List<Reckoned> reckon(Collection<Long> ticketIds, Instant now) {
    var promises = revisions.promises();
    var at = ClockRow.stored(promises.lastApplied().filter(now::isBefore).orElse(now));
    return reckon(ticketIds, promises, ticket -> at);
  }

  /** What they ought to have been when they were last reckoned, by ticket; nothing is written. */
  List<Reckoned> reckonAgain(Map<Long, Instant> reckonedAt) {
    return reckon(reckonedAt.keySet(), revisions.promises(), reckonedAt::get);
  }

  private List<Reckoned> reckon(
      Collection<Long> ticketIds, Promises promises, LongFunction<Instant> when) {
    var taken = steps.of(ticketIds);
    return pasts.of(ticketIds).stream()
        .map(
            past -> {
              var at = when.apply(past.ticketId());
              return new Reckoned(
                  past.ticketId(),
                  at,
                  past.clocks(promises.knownAt(at)).checked(at),
                  taken.getOrDefault(past.ticketId(), Set.of()));
            })
        .toList();
  }
}
