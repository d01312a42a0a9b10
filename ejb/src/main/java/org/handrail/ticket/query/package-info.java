/**
 * What is read of tickets: one ticket with its conversation and history, and lists of tickets.
 *
 * <p>Rules: every query carries {@link org.handrail.ticket.access.Authorisation}'s condition,
 * counts and names of joined rows included; sort keys and filters are {@link
 * org.handrail.ticket.field.TicketField}s; every list's order ends in the id and has its index in a
 * migration.
 *
 * <p>Knows: kernel, kernel.signal, kernel.stop, security, ticket.access, ticket.field,
 * ticket.model.
 */
package org.handrail.ticket.query;
