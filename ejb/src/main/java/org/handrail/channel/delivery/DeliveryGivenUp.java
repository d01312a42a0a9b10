package org.handrail.channel.delivery;

/** Somebody was not reached: refused for good, or tried for three days. */
public record DeliveryGivenUp(String channel, String recipient) {}
