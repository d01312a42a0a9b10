/**
 * Reads what is in the ledger and decides what becomes of it: a new ticket, a word in an old one,
 * or nothing.
 *
 * <p>Rules: each message is decided in a transaction of its own, and one that cannot be decided
 * stops no other; that a reading begins is committed before it begins, so that a message which
 * kills the process is found out; nobody gets into a ticket by claiming things, only by our
 * signature or by taking part in it; what a machine wrote is answered by nobody and changes
 * nothing.
 *
 * <p>Knows: kernel, people, security, team, ticket, mail.parse, mail.thread, mail.mailbox,
 * mail.ledger.
 */
package org.handrail.mail.intake;
