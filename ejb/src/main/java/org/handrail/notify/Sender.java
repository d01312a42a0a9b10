package org.handrail.notify;

/**
 * Who a mail is from.
 *
 * @param mailboxId null for the configured sender
 * @param helpdesk what the helpdesk calls itself there
 */
public record Sender(Long mailboxId, String helpdesk) {}
