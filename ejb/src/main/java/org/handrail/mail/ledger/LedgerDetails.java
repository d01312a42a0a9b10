package org.handrail.mail.ledger;

import java.time.Instant;
import java.util.List;

/**
 * A message with all that is known about it.
 *
 * @param details technical words about the reason; null if there are none
 * @param marks names of {@code MailMark}, how it was read
 * @param hasRaw whether its bytes are still kept
 * @param attempts how often its reading was begun
 */
public record LedgerDetails(
    long id,
    Instant receivedAt,
    Instant processedAt,
    String mailbox,
    long uid,
    String messageId,
    String sender,
    String subject,
    long size,
    Outcome outcome,
    String reason,
    String details,
    List<String> marks,
    boolean released,
    boolean hasRaw,
    int attempts,
    Long ticketId,
    Long ticketNumber) {}
