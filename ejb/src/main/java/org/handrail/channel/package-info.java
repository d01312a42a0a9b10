/**
 * Conversations with people by any channel: what came in by mail, messenger or phone becomes a
 * message of a ticket.
 *
 * <p>Rules: an adapter reads what its channel brings and makes an {@link
 * org.handrail.channel.Inbound} of it; {@link org.handrail.channel.Conversations} decides by the
 * same rules for all: people are found by their identities, nobody gets into a ticket by claiming
 * things, only by our signature or by taking part in it, what a machine wrote is answered by nobody
 * and changes nothing, and a message that comes twice is one message; what is special about one
 * channel is not here.
 *
 * <p>Knows: kernel, kernel.html, people, security, settings, team, ticket, ticket.access,
 * ticket.attachment, ticket.command, ticket.model.
 */
package org.handrail.channel;
