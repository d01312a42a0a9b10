/**
 * The ticket: what somebody asked, who answers it, and everything said and done until it is closed.
 *
 * <p>Rules: {@link org.handrail.ticket.Ticket} decides what may happen to it and tells what
 * happened as an event; {@link org.handrail.ticket.TicketService} is the only door for changes, and
 * each change leaves a history row, an event and a signal in the same transaction; a closed ticket
 * never changes again, what comes after it is a follow-up.
 *
 * <p>Knows: kernel, settings, people, security, team. Its parts: {@code command} what may be asked
 * of the door, {@code event} what happened, {@code catalog} categories and statuses, {@code
 * attachment} files, {@code query} what is read.
 */
package org.handrail.ticket;
