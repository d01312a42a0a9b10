package org.handrail.sla.verification;

import org.handrail.sla.policy.ClockKind;

/**
 * A value that is stored otherwise than it was rebuilt.
 *
 * <p>Public because its parts are bound to SQL by reflection.
 *
 * @param kind null if it belongs to the ticket and to none of its clocks
 * @param stored null if there is none, like the other
 */
public record Difference(
    long ticketId, ClockKind kind, int cycle, Field field, String stored, String rebuilt) {}
