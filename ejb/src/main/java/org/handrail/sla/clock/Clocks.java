package org.handrail.sla.clock;

import static org.handrail.sla.policy.ClockKind.FIRST_RESPONSE;
import static org.handrail.sla.policy.ClockKind.NEXT_RESPONSE;
import static org.handrail.sla.policy.ClockKind.RESOLUTION;
import static org.handrail.sla.policy.ClockKind.TIME_IN_TEAM;
import static org.handrail.sla.policy.ClockKind.TIME_TO_OWN;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.policy.SlaPolicies;
import org.handrail.sla.policy.Status;
import org.handrail.sla.policy.Terms;
import org.handrail.sla.policy.TicketFacts;
import org.handrail.ticket.model.StatusCategory;

/**
 * All clocks of a ticket, those that ended too, with what decides how they go on: the policies,
 * what is known of the ticket, and its status. In a resolved ticket nothing runs, in a closed one
 * nothing is open.
 *
 * <p>A breach is as good as its due: whatever happens at an instant, first the clocks are checked
 * by what was promised before, and afterwards by what is promised then.
 *
 * @param policies those that apply to this ticket: of the day it was opened, or of a later version
 * @param all of each kind in the order of their cycles
 */
public record Clocks(SlaPolicies policies, TicketFacts facts, Status status, List<Clock> all) {

  public Clocks {
    all = List.copyOf(all);
  }

  /** The clocks of a ticket that has just been created. */
  public static Clocks opened(Instant at, SlaPolicies policies, TicketFacts facts, Status status) {
    return new Clocks(policies, facts, status, List.of())
        .started(FIRST_RESPONSE, at)
        .started(RESOLUTION, at)
        .queued(at);
  }

  /** What has become of them after an event. */
  public Clocks after(ClockEvent event) {
    return event.changed(checked(event.at())).checked(event.at());
  }

  /** What has become of them after all that happened, in its order. */
  public Clocks after(List<ClockEvent> history) {
    var clocks = this;
    for (var event : history) {
      clocks = clocks.after(event);
    }
    return clocks;
  }

  /** With the breaches that have happened by now. */
  public Clocks checked(Instant now) {
    return each(clock -> clock.checked(now));
  }

  /** The clock of a kind, open or ended: that of the last cycle. */
  public Optional<Clock> latest(ClockKind kind) {
    return of(kind).reduce((earlier, later) -> later);
  }

  /** What the ticket's policy says. */
  public Terms terms() {
    return policies.termsFor(facts);
  }

  /** Until the first answer the first response's clock speaks for all messages. */
  Clocks requesterWrote(Instant at) {
    return isAnswered() && !isOpen(NEXT_RESPONSE) ? started(NEXT_RESPONSE, at) : this;
  }

  Clocks agentReplied(Instant at) {
    return met(FIRST_RESPONSE, at).met(NEXT_RESPONSE, at);
  }

  Clocks owned(Instant at) {
    return met(TIME_TO_OWN, at);
  }

  Clocks statusEntered(Instant at, Status next) {
    var entered = new Clocks(policies, facts, next, all);
    if (next.isResolved()) {
      var resolved = entered.met(RESOLUTION, at).met(TIME_IN_TEAM, at);
      return next.isClosed() ? resolved.gone(at) : resolved.turned(at);
    }
    return status.isResolved()
        ? entered.reopened(status).committed(at).turned(at)
        : entered.turned(at);
  }

  /** Working time so far is kept, the time spent resolved does not count. */
  private Clocks reopened(Status endedIn) {
    return changed(RESOLUTION, clock -> clock.reopened(endedIn))
        .changed(TIME_IN_TEAM, clock -> clock.reopened(endedIn));
  }

  Clocks factsChanged(Instant at, TicketFacts next) {
    return Objects.equals(facts.team(), next.team())
        ? revised(at, policies, next)
        : met(TIME_IN_TEAM, at)
            .changed(TIME_TO_OWN, clock -> clock.dropped(at))
            .revised(at, policies, next)
            .queued(at);
  }

  Clocks policiesRevised(Instant at, SlaPolicies next) {
    return revised(at, next, facts);
  }

  /** Of two open clocks of a kind the stricter one goes on; the other is kept with its breach. */
  Clocks mergedWith(Instant at, Clocks other) {
    var theirs = other.checked(at);
    var merged =
        Arrays.stream(ClockKind.values()).flatMap(kind -> merged(kind, theirs, at)).toList();
    var clocks = new Clocks(policies, facts, status, merged).turned(at);
    // a question that came along unanswered waits for its answer from now on
    return theirs.isOpen(FIRST_RESPONSE) ? clocks.requesterWrote(at) : clocks;
  }

  /** Whatever it was, it is as good as closed. */
  Clocks gone(Instant at) {
    var closed = new Status(status.id(), StatusCategory.CLOSED);
    return new Clocks(policies, facts, closed, all).each(clock -> clock.dropped(at));
  }

  private Stream<Clock> merged(ClockKind kind, Clocks other, Instant at) {
    boolean theirs = other.goesOnInsteadOf(this, kind, at);
    var left = (theirs ? this : other).of(kind).map(clock -> clock.dropped(at));
    var kept = (theirs ? other : this).of(kind);
    var cycle = new AtomicInteger();
    return Stream.concat(left, kept).map(clock -> clock.numbered(cycle.incrementAndGet()));
  }

  private boolean goesOnInsteadOf(Clocks surviving, ClockKind kind, Instant at) {
    if (!isOpen(kind) || !surviving.isOpen(kind)) {
      return isOpen(kind) && kind == NEXT_RESPONSE;
    }
    return dueIfRunningFrom(at, kind).isBefore(surviving.dueIfRunningFrom(at, kind));
  }

  private Instant dueIfRunningFrom(Instant at, ClockKind kind) {
    return latest(kind).flatMap(clock -> clock.dueIfRunningFrom(at)).orElse(Instant.MAX);
  }

  private boolean isAnswered() {
    return latest(FIRST_RESPONSE).filter(Clock::isMet).isPresent();
  }

  private boolean isOpen(ClockKind kind) {
    return latest(kind).filter(Clock::isOpen).isPresent();
  }

  private Clocks queued(Instant at) {
    return facts.team() == null ? this : started(TIME_TO_OWN, at).started(TIME_IN_TEAM, at);
  }

  private Clocks started(ClockKind kind, Instant at) {
    if (status.isClosed()) {
      return this;
    }
    int cycle = (int) of(kind).count() + 1;
    var clock = Clock.started(kind, cycle, at, pause(kind), commitment(kind, at));
    return withAll(Stream.concat(all.stream(), Stream.of(clock)));
  }

  private Clocks met(ClockKind kind, Instant at) {
    return changed(kind, clock -> clock.met(at));
  }

  /** Everything open keeps its spans and gets the new promise, for all of its time. */
  private Clocks revised(Instant at, SlaPolicies nextPolicies, TicketFacts nextFacts) {
    var next = new Clocks(nextPolicies, nextFacts, status, all);
    return next.terms().equals(terms()) ? next : next.committed(at).turned(at);
  }

  private Clocks committed(Instant at) {
    return each(clock -> clock.committed(commitment(clock.kind(), at)));
  }

  private Clocks turned(Instant at) {
    return each(clock -> clock.turned(at, pause(clock.kind())));
  }

  /** The status if it is one in which the clock is paused, else null. */
  private Status pause(ClockKind kind) {
    return terms().pause(kind, status) ? status : null;
  }

  private Commitment commitment(ClockKind kind, Instant since) {
    var terms = terms();
    return new Commitment(since, terms.policy(), terms.target(kind).orElse(null));
  }

  private Stream<Clock> of(ClockKind kind) {
    return all.stream().filter(clock -> clock.kind() == kind);
  }

  private Clocks changed(ClockKind kind, UnaryOperator<Clock> change) {
    var latest = latest(kind).orElse(null);
    return each(clock -> clock == latest ? change.apply(clock) : clock);
  }

  private Clocks each(UnaryOperator<Clock> change) {
    return withAll(all.stream().map(change));
  }

  private Clocks withAll(Stream<Clock> clocks) {
    return new Clocks(policies, facts, status, clocks.toList());
  }
}
