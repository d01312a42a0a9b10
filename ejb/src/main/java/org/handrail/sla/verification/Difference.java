package org.handrail.sla.verification;

import org.handrail.sla.policy.ClockKind;

/**
 * A value that is stored otherwise than it was rebuilt.
 *
 * @param kind null if it belongs to the ticket and to none of its clocks
 * @param stored null if there is none, like the other
 */
record Difference(
    long ticketId, ClockKind kind, int cycle, Field field, String stored, String rebuilt) {}
