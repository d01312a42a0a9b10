package org.handrail.assignment;

import org.handrail.ticket.model.Channel;

/** The team that answers for a channel when nothing else says so. */
public record ChannelTeam(Channel channel, long teamId) {}
