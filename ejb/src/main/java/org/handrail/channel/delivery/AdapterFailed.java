package org.handrail.channel.delivery;

/**
 * An adapter threw something: a mistake in its code, not a fault of its provider.
 *
 * @param words the kind of failure, without what it quotes
 */
public record AdapterFailed(String channel, String words) {}
