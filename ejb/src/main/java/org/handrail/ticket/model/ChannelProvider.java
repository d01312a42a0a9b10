package org.handrail.ticket.model;

/** Makes the channel of an adapter known; found as a service of {@link java.util.ServiceLoader}. */
public interface ChannelProvider {

  ChannelDefinition channel();
}
