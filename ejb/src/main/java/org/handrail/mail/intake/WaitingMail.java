package org.handrail.mail.intake;

import java.time.Instant;

/**
 * A message of the ledger that waits to be decided, held by this transaction.
 *
 * @param released a person said that a ticket is to be made of it, whatever the limits say
 * @param reason why it was in quarantine before, or null
 * @param headerOnly it was too large to be fetched: only its header is there
 */
record WaitingMail(
    long id,
    long mailboxId,
    byte[] raw,
    boolean released,
    String reason,
    boolean headerOnly,
    Instant receivedAt) {}
