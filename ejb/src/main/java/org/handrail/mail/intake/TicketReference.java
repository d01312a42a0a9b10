package org.handrail.mail.intake;

/**
 * The ticket that a mail belongs to.
 *
 * @param signed proven by our own signature; else the sender only names it
 */
record TicketReference(long ticketId, boolean signed) {}
