package org.handrail.notify;

import java.time.Instant;
import org.handrail.ticket.model.Priority;

/**
 * What mails say about a ticket.
 *
 * @param dueAt what was promised next to the requester; null if nothing is
 * @param mailboxId which one speaks for it; null if there is none
 */
public record TicketCard(
    long id,
    long number,
    String subject,
    String requester,
    Priority priority,
    Instant dueAt,
    Long mailboxId,
    String helpdesk) {}
