package org.handrail.assignment;

import org.handrail.ticket.model.Channel;

/** What routing and assignment must know of a ticket; whatever is null is not decided yet. */
record TicketAtHand(long id, Channel channel, Long categoryId, Long teamId, Long assigneeId) {}
