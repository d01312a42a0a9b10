/**
 * Every message on its way out: one table for all channels, and one queue for each.
 *
 * <p>Rules: who has something to say writes what and to whom, in the transaction of what caused it,
 * and does not know how a channel sends; a key keeps the same thing from being sent twice; what an
 * adapter could not send is tried again later and later and then given up, where people see it; a
 * channel that does not answer delays no other. Mails are rows of this table too; they are sent by
 * {@code mail.outbox}, which knows servers, connections and limits.
 *
 * <p>Knows: kernel, kernel.signal, kernel.stop, kernel.work, people, security, ticket.model.
 */
package org.handrail.channel.delivery;
