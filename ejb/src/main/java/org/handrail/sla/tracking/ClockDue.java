package org.handrail.sla.tracking;

import java.time.Instant;
import org.handrail.sla.policy.Action.Notify;
import org.handrail.sla.policy.ClockKind;

/**
 * People are to be told of a clock that runs out, or has, in the transaction of the step that says
 * so.
 *
 * @param cycle the how many-th of its kind in its ticket
 * @param whom and whether only in their working hours
 */
public record ClockDue(long ticketId, ClockKind kind, int cycle, Notify whom, Instant at) {

  static ClockDue of(DueStep due, Notify whom, Instant now) {
    var clock = due.clock();
    return new ClockDue(due.ticketId(), clock.kind(), clock.cycle(), whom, now);
  }
}
