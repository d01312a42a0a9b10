package org.handrail.ticket.verification;

/**
 * A value that is stored otherwise than it was rebuilt.
 *
 * <p>Public because its parts are bound to SQL by reflection.
 *
 * @param stored null if there is none, like the other
 */
public record TicketDifference(long ticketId, VerifiedField field, String stored, String rebuilt) {}
