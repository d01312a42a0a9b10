package org.handrail.ticket.verification;

/**
 * A value that is stored otherwise than it was rebuilt.
 *
 * @param stored null if there is none, like the other
 */
record TicketDifference(long ticketId, VerifiedField field, String stored, String rebuilt) {}
