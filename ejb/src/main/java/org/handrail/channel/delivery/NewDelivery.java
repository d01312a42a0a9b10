package org.handrail.channel.delivery;

import org.handrail.people.Identity;
import org.handrail.ticket.model.Channel;

/**
 * What is to be said to whom, by a channel that is not mail.
 *
 * @param uniqueKey of what caused it and whom it is for: a second one with this key is not sent
 * @param automatic nobody wrote it
 * @param ticketId null if it is about no ticket
 * @param ticketMessageId the message that it brings, or null
 */
public record NewDelivery(
    Channel channel,
    String uniqueKey,
    Identity to,
    String toName,
    String kind,
    boolean automatic,
    String subject,
    String text,
    String html,
    Long ticketId,
    Long ticketMessageId) {}
