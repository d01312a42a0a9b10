/**
 * Every mail that leaves, from its cause to the server that takes it.
 *
 * <p>Rules: a mail is a row written in the transaction of what caused it, text and Message-ID
 * fixed; it is sent by whichever node takes the row, and marked in the same transaction, so that a
 * crash in between repeats it with the same Message-ID and never loses it; what a machine writes is
 * limited per address; what finally failed is seen; a server that cannot be reached delays only its
 * own mails, and a mistake of ours is not taken for one of the server.
 *
 * <p>Knows: channel.delivery, kernel, kernel.retention, kernel.signal, kernel.stop, kernel.storage,
 * kernel.work, mail.mailbox, mail.thread, security, security.audit, settings, ticket,
 * ticket.attachment, ticket.command, ticket.model.
 */
package org.handrail.mail.outbox;
