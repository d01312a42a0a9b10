package org.handrail.sla.tracking;

import java.time.Instant;
import org.handrail.sla.clock.Clock;
import org.handrail.sla.policy.Step;

/**
 * A step of a clock.
 *
 * @param at when it is to be taken
 */
record DueStep(long ticketId, Clock clock, Step step, Instant at) {

  TakenStep asTaken() {
    return new TakenStep(ticketId, clock.kind(), clock.cycle(), StepName.of(step));
  }
}
