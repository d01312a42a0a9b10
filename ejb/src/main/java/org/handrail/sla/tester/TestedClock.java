package org.handrail.sla.tester;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.policy.Step;
import org.handrail.sla.policy.Target;

/**
 * A clock that starts when the ticket is opened and runs through. That of the next response is
 * shown as if the requester had asked then.
 *
 * @param calendar the name of the one that measures it
 * @param due null if its calendar does not open for so long
 * @param steps in their order, without those that will never come
 */
public record TestedClock(
    ClockKind kind, Duration duration, String calendar, Instant due, List<TriedStep> steps) {

  /** When a step would be taken. */
  public record TriedStep(Instant at, Step step) {}

  static TestedClock of(ClockKind kind, Target target, Instant opened) {
    return new TestedClock(
        kind,
        target.duration(),
        target.calendarName(),
        target.calendar().endOf(opened, target.duration()).orElse(null),
        target.steps().stream()
            .flatMap(
                step ->
                    target
                        .calendar()
                        .endOf(opened, step.moment().usedOf(target.duration()))
                        .map(at -> new TriedStep(at, step))
                        .stream())
            .toList());
  }
}
