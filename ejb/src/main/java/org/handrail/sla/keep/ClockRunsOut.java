package org.handrail.sla.keep;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.handrail.sla.policy.Action.Notify;
import org.handrail.sla.policy.ClockKind;

/**
 * People are to be told of a clock, in the transaction of the step that says so.
 *
 * @param whom and whether only in their working hours
 * @param dueAt empty if the clock stands still by now
 * @param left of the target; negative after the breach
 */
public record ClockRunsOut(
    long ticketId,
    ClockKind kind,
    String policy,
    Notify whom,
    Optional<Instant> dueAt,
    Duration left,
    boolean breached,
    Instant at) {

  static ClockRunsOut of(DueStep due, Notify whom, Instant now) {
    var clock = due.clock();
    return new ClockRunsOut(
        due.ticketId(),
        clock.kind(),
        clock.policy(),
        whom,
        clock.due(),
        clock.left(now).orElse(Duration.ZERO),
        clock.isBreached(),
        now);
  }
}
