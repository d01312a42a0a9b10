/**
 * The ticket: what somebody asked, who answers it, and every message and change until it is closed.
 *
 * <p>Rules: {@link org.handrail.ticket.Ticket} decides what may happen to it and tells what
 * happened as an event; agents change tickets through {@link org.handrail.ticket.TicketService},
 * requesters through {@link org.handrail.ticket.RequesterTicketService}, Handrail itself through
 * {@link org.handrail.ticket.InternalTicketService}, and each change leaves a history row, an event
 * and a signal in the same transaction; the events of a command pass through the phases of {@code
 * change} when it ends; a closed ticket never changes again, what comes after it is a follow-up.
 *
 * <p>Knows: kernel, kernel.html, kernel.signal, kernel.work, people, security, security.audit,
 * team, ticket.access, ticket.attachment, ticket.catalog, ticket.change, ticket.command,
 * ticket.event, ticket.model. Its parts: {@code command} the commands, {@code event} what happened,
 * {@code change} who acts on it, {@code catalog} categories and statuses, {@code attachment} files,
 * {@code query} what is read.
 */
package org.handrail.ticket;
