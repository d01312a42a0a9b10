/**
 * Who of the helpdesk is looking at a ticket or writing in it right now, so that two do not answer
 * the same one.
 *
 * <p>Rules: attention runs out by itself; it is kept in the database, since the other agent may be
 * on another node; it tells names only to those who may see the ticket's internal side.
 *
 * <p>Knows: kernel, kernel.signal, security, ticket.access.
 */
package org.handrail.ticket.attention;
