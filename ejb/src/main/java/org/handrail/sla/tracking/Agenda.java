package org.handrail.sla.tracking;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.handrail.sla.clock.Clock;
import org.handrail.sla.clock.Clocks;
import org.handrail.sla.policy.Moment.AfterBreach;

/**
 * What is still to be done about the clocks of a ticket, and when: their breaches to be recorded,
 * their steps to be taken. A closed ticket's clocks have all ended, so nothing is.
 */
final class Agenda {

  /** A due is kept until it has passed: what follows from a breach comes this much later. */
  private static final Duration PAST = Duration.ofNanos(1000);

  private final long ticketId;
  private final Clocks clocks;
  private final Set<TakenStep> taken;

  Agenda(long ticketId, Clocks clocks, Set<TakenStep> taken) {
    this.ticketId = ticketId;
    this.clocks = clocks;
    this.taken = taken;
  }

  /** When somebody has to look next; empty if nothing will happen by itself. */
  Optional<Instant> next() {
    var dues =
        clocks.all().stream()
            .filter(clock -> !clock.isBreached())
            .flatMap(clock -> clock.due().stream())
            .map(Agenda::past);
    return Stream.concat(dues, steps().map(DueStep::at)).min(Comparator.naturalOrder());
  }

  /** The first step whose time has come, of all clocks. */
  Optional<DueStep> firstStep(Instant now) {
    return steps(now).stream().min(Comparator.comparing(DueStep::at));
  }

  /** All steps whose time has come, in no order. */
  List<DueStep> steps(Instant now) {
    return steps().filter(step -> !step.at().isAfter(now)).toList();
  }

  private Stream<DueStep> steps() {
    return clocks.all().stream()
        .filter(Clock::isOpen)
        .flatMap(clock -> clock.plan().stream().map(planned -> due(clock, planned)))
        .filter(step -> !taken.contains(step.asTaken()));
  }

  private DueStep due(Clock clock, Clock.PlannedStep planned) {
    var at = ClockRow.stored(planned.at());
    boolean afterBreach = planned.step().moment() instanceof AfterBreach;
    return new DueStep(ticketId, clock, planned.step(), afterBreach ? past(at) : at);
  }

  private static Instant past(Instant due) {
    return ClockRow.stored(due).plus(PAST);
  }
}
