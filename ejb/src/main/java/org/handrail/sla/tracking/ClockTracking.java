package org.handrail.sla.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import org.handrail.sla.definition.ApplicablePolicies;
import org.handrail.sla.definition.DefinitionVersions;
import org.handrail.sla.history.TicketPasts;

/** Computes the clocks of tickets from their history and writes down what has become of them. */
@ApplicationScoped
class ClockTracking {

  @Inject private SlaTickets tickets;
  @Inject private ClockRows rows;
  @Inject private TakenSteps steps;
  @Inject private TicketPasts pasts;
  @Inject private DefinitionVersions versions;

  /**
   * What there is to do about tickets, in no order, after their clocks were written; these are
   * locked until the transaction ends.
   */
  List<Computed> keep(Collection<Long> ticketIds, Instant now) {
    var promises = versions.heldPromises();
    var held = tickets.lock(ticketIds);
    var computed =
        compute(ticketIds, steps.of(held.stepped()), promises, instant(promises, now)).stream()
            .map(one -> held.fresh().contains(one.ticketId()) ? withoutPast(one, now) : one)
            .toList();
    rows.replace(
        ticketIds,
        computed.stream().flatMap(one -> one.rows().stream()).toList(),
        computed.stream().map(Computed::look).toList());
    return computed;
  }

  /** Writes when to look next, after steps were taken by which no clock has changed yet. */
  void lookNext(List<Computed> computed) {
    tickets.write(computed.stream().map(Computed::look).toList());
  }

  /**
   * What should have been done before clocks were kept is not made up for: nobody wants to be told
   * today of all that was late last year.
   */
  private Computed withoutPast(Computed computed, Instant now) {
    var past = computed.agenda().steps(now);
    steps.addPast(past, now);
    return computed.with(past.stream().map(DueStep::asTaken).toList());
  }

  /**
   * What they ought to be; nothing is written. Who sees a version knows that it has been applied,
   * also where the clock of the node that did so is ahead.
   */
  List<Computed> compute(Collection<Long> ticketIds, Instant now) {
    var promises = versions.promises();
    return compute(ticketIds, steps.of(ticketIds), promises, instant(promises, now));
  }

  private static LongFunction<Instant> instant(ApplicablePolicies promises, Instant now) {
    var at = ClockRow.stored(promises.lastApplied().filter(now::isBefore).orElse(now));
    return ticket -> at;
  }

  /** What they ought to have been when they were last computed, by ticket; nothing is written. */
  List<Computed> computeAgain(Map<Long, Instant> computedAt) {
    var tickets = computedAt.keySet();
    return compute(tickets, steps.of(tickets), versions.promises(), computedAt::get);
  }

  private List<Computed> compute(
      Collection<Long> ticketIds,
      Map<Long, Set<TakenStep>> taken,
      ApplicablePolicies promises,
      LongFunction<Instant> when) {
    return pasts.of(ticketIds).stream()
        .map(
            past -> {
              var at = when.apply(past.ticketId());
              return new Computed(
                  past.ticketId(),
                  at,
                  past.clocks(promises.knownAt(at)).checked(at),
                  taken.getOrDefault(past.ticketId(), Set.of()));
            })
        .toList();
  }
}
