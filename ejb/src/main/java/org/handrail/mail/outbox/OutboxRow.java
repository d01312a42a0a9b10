package org.handrail.mail.outbox;

import java.time.Instant;
import org.handrail.ticket.model.Channel;

/**
 * A delivery in the outbox's list.
 *
 * @param dueAt when it is tried next, if it is queued
 * @param lastError null if none
 */
public record OutboxRow(
    long id,
    Instant createdAt,
    Instant sentAt,
    Instant dueAt,
    OutboxState state,
    String kind,
    boolean automatic,
    String toAddress,
    String toName,
    Channel channel,
    String subject,
    int attempts,
    String lastError,
    Long ticketId,
    Long ticketNumber) {}
