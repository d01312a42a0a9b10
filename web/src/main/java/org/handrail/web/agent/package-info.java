/**
 * The workspace of agents: the queue, the ticket page, the ticket opened for somebody else.
 *
 * <p>Three rules. What is typed is never lost: it is a draft on the server before it is anything
 * else, and a refused change leaves the input where it is. Every change says which version of the
 * ticket its author has seen. Everything can be done by keyboard alone.
 *
 * <p>May know: the doors of ticket and its parts, team, people; web.ui and web.attachment.
 *
 * <p>Knows: kernel, kernel.html, people, security, sla.query, team, ticket, ticket.access,
 * ticket.attention, ticket.catalog, ticket.command, ticket.draft, ticket.field, ticket.model,
 * ticket.query, web.attachment, web.http, web.ui.
 */
package org.handrail.web.agent;
