package org.handrail.mail.ledger;

import java.time.Instant;

/**
 * A message in the ledger's list.
 *
 * @param sender as claimed; null before it was read
 * @param reason why it was refused or quarantined, as a word with a text; null else
 * @param ticketNumber null if it is in no ticket
 */
public record LedgerRow(
    long id,
    Instant receivedAt,
    String mailbox,
    String sender,
    String subject,
    long size,
    Outcome outcome,
    String reason,
    Long ticketId,
    Long ticketNumber) {}
