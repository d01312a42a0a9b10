package org.handrail.ticket.change;

import org.handrail.ticket.model.Channel;
import org.handrail.ticket.model.StatusCategory;

/** A ticket at a moment of its change; whatever is null is not decided yet. */
public record TicketSnapshot(
    long id,
    long number,
    long requesterId,
    Channel channel,
    StatusCategory status,
    Long categoryId,
    Long teamId,
    Long assigneeId) {}
