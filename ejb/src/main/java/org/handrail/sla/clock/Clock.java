package org.handrail.sla.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.policy.Status;
import org.handrail.sla.policy.Step;
import org.handrail.sla.policy.Target;

/**
 * One measurement of a ticket: the spans in which it ran and in which it stood still. It is
 * <em>open</em> until what it measures has happened (then it is <em>met</em>) or nobody waits for
 * that any more, and while it is open it <em>runs</em> or is <em>paused</em>.
 *
 * <p>Time is computed with the calendar of the commitment in force, also for the spans before it. A
 * clock without a target only keeps its spans: a later commitment may ask for them.
 *
 * @param cycle the how many-th of its kind in its ticket, from 1
 * @param commitments never empty; the last one is in force
 * @param breach null if the promise has been kept so far; there is one at most
 * @param end null while it is open
 */
public record Clock(
    ClockKind kind, int cycle, Spans spans, List<Commitment> commitments, Breach breach, End end) {

  public Clock {
    commitments = List.copyOf(commitments);
  }

  /** When the clock says that a step is to be taken, or was. */
  public record PlannedStep(Instant at, Step step) {}

  /**
   * @param pausedBy the status in which it does not run yet, or null
   */
  static Clock started(
      ClockKind kind, int cycle, Instant at, Status pausedBy, Commitment commitment) {
    return new Clock(kind, cycle, Spans.from(at, pausedBy), List.of(commitment), null, null);
  }

  public Instant startedAt() {
    return spans.first().from();
  }

  public boolean isOpen() {
    return end == null;
  }

  public boolean isRunning() {
    return isOpen() && spans.last().isRunning();
  }

  public boolean isPaused() {
    return isOpen() && !spans.last().isRunning();
  }

  public boolean isMet() {
    return !isOpen() && end.met();
  }

  public boolean isBreached() {
    return breach != null;
  }

  /** The status in which it is paused; empty unless it is paused. */
  public Optional<Status> pausedBy() {
    return isOpen() ? Optional.ofNullable(spans.last().pausedBy()) : Optional.empty();
  }

  /** The name of the policy that promises what is promised now. */
  public String policy() {
    return commitment().policy();
  }

  /** What is promised now, if anything. */
  public Optional<Target> target() {
    return Optional.ofNullable(commitment().target());
  }

  /** Working time used until now, or until its end; empty without a target. */
  public Optional<Duration> used(Instant now) {
    return target()
        .map(
            target ->
                spans
                    .running()
                    .map(span -> span.endedBy(now))
                    .map(span -> target.calendar().between(span.from(), span.until()))
                    .reduce(Duration.ZERO, Duration::plus));
  }

  /** What is left of the target; negative when it is late. */
  public Optional<Duration> left(Instant now) {
    return used(now).map(used -> commitment().target().duration().minus(used));
  }

  /** When the target will be used up, or was; empty unless it runs. */
  public Optional<Instant> due() {
    return isRunning() ? whenUsedUp() : Optional.empty();
  }

  /** When it would be due if it ran from now on. */
  Optional<Instant> dueIfRunningFrom(Instant now) {
    return turned(now, null).due();
  }

  /** The steps that its spans lead to, in their order, those that are past too. */
  public List<PlannedStep> plan() {
    return target().stream()
        .flatMap(target -> target.steps().stream().flatMap(step -> planned(target, step)))
        .toList();
  }

  private Stream<PlannedStep> planned(Target target, Step step) {
    return whenUsed(step.moment().usedOf(target.duration())).stream()
        .map(at -> new PlannedStep(at, step));
  }

  /** What people are told who ask why it is due when it is. */
  public Explanation explained(Instant now) {
    return Explanation.of(this, now);
  }

  /** From now on it is paused in a status, or runs if that is null. */
  Clock turned(Instant at, Status pausedBy) {
    return isOpen()
        ? new Clock(kind, cycle, spans.turned(at, pausedBy), commitments, breach, null)
        : this;
  }

  /** What it measures has happened. */
  Clock met(Instant at) {
    return ended(at, true);
  }

  /** Nobody waits any more for what it measures. */
  Clock dropped(Instant at) {
    return ended(at, false);
  }

  private Clock ended(Instant at, boolean met) {
    if (!isOpen()) {
      return this;
    }
    var ended = spans.ended(at);
    return new Clock(kind, cycle, ended, commitments, breach, new End(ended.last().until(), met));
  }

  /** What had happened is undone: it is paused since its end by the status in which it was. */
  Clock reopened(Status endedIn) {
    return isOpen()
        ? this
        : new Clock(kind, cycle, spans.followedBy(endedIn), commitments, breach, null);
  }

  /** From now on something else is promised. */
  Clock committed(Commitment next) {
    if (!isOpen() || commitment().promisesTheSameAs(next)) {
      return this;
    }
    var all = new ArrayList<>(commitments);
    all.add(next);
    return new Clock(kind, cycle, spans, all, breach, null);
  }

  /** Records a breach if the due has passed: as of the due, and once. */
  Clock checked(Instant now) {
    if (!isOpen() || isBreached()) {
      return this;
    }
    return whenUsedUp()
        .filter(due -> due.isBefore(now))
        .map(due -> new Breach(due, commitment().policy(), commitment().target().duration()))
        .map(found -> new Clock(kind, cycle, spans, commitments, found, null))
        .orElse(this);
  }

  Clock numbered(int number) {
    return new Clock(kind, number, spans, commitments, breach, end);
  }

  Commitment commitment() {
    return commitments.get(commitments.size() - 1);
  }

  private Optional<Instant> whenUsedUp() {
    return target().flatMap(target -> whenUsed(target.duration()));
  }

  /**
   * The instant at which so much of it is used. What is used up just when a span ends is not late
   * yet: it is due when the next one begins, and never if there is none.
   */
  private Optional<Instant> whenUsed(Duration worked) {
    var calendar = commitment().target().calendar();
    var left = worked;
    for (var span : spans.running().toList()) {
      var end = calendar.endOf(span.from(), left);
      if (span.lasts() || end.filter(span.until()::isAfter).isPresent()) {
        return end;
      }
      left = left.minus(calendar.between(span.from(), span.until()));
    }
    return Optional.empty();
  }
}
