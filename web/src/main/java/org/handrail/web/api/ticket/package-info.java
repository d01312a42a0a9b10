/**
 * Tickets over the API.
 *
 * <p>Rules: a ticket is addressed by its number, with or without {@code HD-}; what a record in an
 * answer does not carry, the caller may not see or there is none; a change of what others may have
 * changed needs {@code If-Match}, an addition does not.
 *
 * <p>Knows: kernel, kernel.html, people, security, sla.policy, sla.query, sla.tracking, ticket,
 * ticket.attachment, ticket.command, ticket.field, ticket.model, ticket.query, web.api,
 * web.attachment.
 */
package org.handrail.web.api.ticket;
