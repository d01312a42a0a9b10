package org.handrail.channel.delivery;

import org.handrail.people.Identity;

/**
 * A message on its way out by a channel, as its adapter sends it.
 *
 * @param id stays the same however often it is tried: an adapter may give it to its provider, so
 *     that what was taken twice is shown once
 * @param kind what it is for, for example an answer
 * @param html the same words as {@code text}, for a channel that can show them
 * @param ticketMessageId the message whose files travel with it, or null
 */
public record Delivery(
    long id,
    Identity to,
    String toName,
    String kind,
    String subject,
    String text,
    String html,
    Long ticketId,
    Long ticketMessageId) {}
