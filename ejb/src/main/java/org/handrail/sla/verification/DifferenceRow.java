package org.handrail.sla.verification;

import java.time.Instant;
import org.handrail.sla.policy.ClockKind;

/**
 * A difference, as administrators see it.
 *
 * @param kind null if it belongs to none of the ticket's clocks
 * @param stored null if there is none, like the other: an instant in ISO 8601, milliseconds of a
 *     duration, the name of a status, or the name of what it is
 */
public record DifferenceRow(
    long id,
    long ticketNumber,
    ClockKind kind,
    int cycle,
    Field field,
    String stored,
    String rebuilt,
    Instant foundAt) {}
