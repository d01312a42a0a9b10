package org.handrail.sla.tracking;

import org.handrail.sla.policy.ClockKind;

/**
 * A step that was taken.
 *
 * @param name see {@link StepName}
 */
record TakenStep(long ticketId, ClockKind kind, int cycle, String name) {}
