/**
 * Brings messages from the mailboxes into the ledger.
 *
 * <p>Rules: ledger first, and only after its commit a mark in the mailbox; which messages are new
 * is decided by their UIDs and the ledger, never by the "seen" mark, which belongs to everybody
 * else reads that mailbox; one node at a time looks into a mailbox, by a locked row that the
 * database frees when the node dies; a message that cannot be fetched is tried again and stops no
 * other.
 *
 * <p>Knows: kernel, settings, security, mail.mailbox, mail.ledger.
 */
package org.handrail.mail.fetch;
