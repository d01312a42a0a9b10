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
public class ClockTracking {

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
    versions.hold();
    var firstLooks = tickets.lock(ticketIds);
    var computed =
        compute(ticketIds, now).stream()
            .map(one -> firstLooks.contains(one.ticketId()) ? withoutPast(one, now) : one)
            .toList();
    rows.replace(ticketIds, computed.stream().flatMap(one -> one.rows().stream()).toList());
    lookNext(computed);
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
    var at = ClockRow.stored(promises.lastApplied().filter(now::isBefore).orElse(now));
    return compute(ticketIds, promises, ticket -> at);
  }

  /** What they ought to have been when they were last computed, by ticket; nothing is written. */
  List<Computed> computeAgain(Map<Long, Instant> computedAt) {
    return compute(computedAt.keySet(), versions.promises(), computedAt::get);
  }

  private List<Computed> compute(
      Collection<Long> ticketIds, ApplicablePolicies promises, LongFunction<Instant> when) {
    var taken = steps.of(ticketIds);
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
