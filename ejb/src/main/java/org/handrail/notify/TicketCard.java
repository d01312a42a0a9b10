package org.handrail.notify;

/**
 * What mails say about a ticket.
 *
 * @param mailboxId which one speaks for it; null if there is none
 */
public record TicketCard(
    long id, long number, String subject, String requester, Long mailboxId, String helpdesk) {}
