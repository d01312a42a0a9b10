/**
 * Brings messages from the mailboxes into the ledger.
 *
 * <p>Rules: ledger first, and only after its commit a mark in the mailbox; which messages are new
 * is decided by their UIDs and the ledger, never by the "seen" mark, which belongs to everybody
 * else reads that mailbox; one node at a time looks into a mailbox, which it claims for a while and
 * again with each message, and a fixed number of mailboxes is looked into together; a message that
 * cannot be fetched is tried again and stops no other.
 *
 * <p>Knows: kernel, kernel.stop, kernel.work, mail.ledger, mail.mailbox, security, settings.
 */
package org.handrail.mail.fetch;
