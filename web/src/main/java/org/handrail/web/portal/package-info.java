/**
 * The requester's half: find an answer, ask, follow, reply, say that it is solved.
 *
 * <p>Three rules. Words of everyday life, not of the helpdesk: a status is a sentence, impact and
 * urgency are questions about the day. Only what the requester takes part in is listed, also for
 * somebody who may see more elsewhere. Every page works on a phone.
 *
 * <p>May know: kernel, security, knowledge, ticket with its commands, catalog and queries,
 * web.attachment, web.ui.
 *
 * <p>Knows: assignment, kernel, kernel.html, knowledge, people, security, ticket, ticket.catalog,
 * ticket.command, ticket.field, ticket.model, ticket.query, web.attachment, web.ui.
 */
package org.handrail.web.portal;
