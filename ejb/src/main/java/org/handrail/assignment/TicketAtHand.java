package org.handrail.assignment;

import org.handrail.ticket.change.TicketSnapshot;
import org.handrail.ticket.model.Channel;

/** What routing and assignment must know of a ticket; whatever is null is not decided yet. */
record TicketAtHand(long id, Channel channel, Long categoryId, Long teamId, Long assigneeId) {

  static TicketAtHand of(TicketSnapshot ticket) {
    return new TicketAtHand(
        ticket.id(), ticket.channel(), ticket.categoryId(), ticket.teamId(), ticket.assigneeId());
  }

  /** Whether nobody has begun to work on it. */
  boolean isNobodys() {
    return teamId == null && assigneeId == null;
  }
}
