/**
 * Reads what is in the ledger, knows what is special about mails, and gives what people and
 * machines say in them to {@link org.handrail.channel.Conversations}, which decides what becomes of
 * it.
 *
 * <p>Rules: each message is decided in a transaction of its own, and one that cannot be decided
 * stops no other; that a reading begins is committed before it begins, so that a message which
 * kills the process is found out; headers, Message-IDs, signatures and reports of delivery are read
 * here and nowhere else; the rules of all channels hold for mails too.
 *
 * <p>Knows: channel, kernel, kernel.html, kernel.signal, kernel.stop, kernel.work, mail.ledger,
 * mail.mailbox, mail.outbox, mail.parse, mail.thread, people, security, settings, ticket.model.
 */
package org.handrail.mail.intake;
