package org.handrail.web.api.ticket;

import java.time.Instant;
import java.util.List;
import org.handrail.ticket.model.Channel;
import org.handrail.ticket.model.Level;
import org.handrail.ticket.model.Priority;
import org.handrail.ticket.model.TicketNumber;
import org.handrail.ticket.model.TicketType;
import org.handrail.ticket.query.TicketDetails;

/** A ticket without what was said in it. */
public record TicketAnswer(
    String number,
    long version,
    String subject,
    TicketType type,
    Level impact,
    Level urgency,
    Priority priority,
    StatusAnswer status,
    Named category,
    Named team,
    Named assignee,
    RequesterAnswer requester,
    Channel channel,
    List<String> tags,
    String followUpOf,
    Instant createdAt,
    Instant updatedAt,
    Instant firstRepliedAt,
    Instant resolvedAt,
    Instant autoCloseAt,
    Instant closedAt,
    int reopened) {

  static TicketAnswer of(TicketDetails ticket) {
    return new TicketAnswer(
        ticket.shownNumber(),
        ticket.version(),
        ticket.subject(),
        ticket.type(),
        ticket.impact(),
        ticket.urgency(),
        ticket.priority(),
        new StatusAnswer(ticket.statusId(), ticket.statusCategory(), ticket.statusName()),
        Named.of(ticket.categoryId(), ticket.categoryName()),
        Named.of(ticket.teamId(), ticket.teamName()),
        Named.of(ticket.assigneeId(), ticket.assigneeName()),
        new RequesterAnswer(ticket.requesterId(), ticket.requesterName(), ticket.requesterEmail()),
        ticket.channel(),
        ticket.tags(),
        ticket.followUpOfNumber() == null
            ? null
            : new TicketNumber(ticket.followUpOfNumber()).toString(),
        ticket.createdAt(),
        ticket.updatedAt(),
        ticket.firstRepliedAt(),
        ticket.resolvedAt(),
        ticket.autoCloseAt(),
        ticket.closedAt(),
        ticket.reopened());
  }
}
