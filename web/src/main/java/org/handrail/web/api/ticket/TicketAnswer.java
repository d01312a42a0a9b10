package org.handrail.web.api.ticket;

import java.time.Instant;
import java.util.List;
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
    String channel,
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
        ticket.classification().type(),
        ticket.classification().impact(),
        ticket.classification().urgency(),
        ticket.classification().priority(),
        new StatusAnswer(ticket.status().id(), ticket.status().category(), ticket.status().name()),
        Named.of(ticket.classification().categoryId(), ticket.classification().categoryName()),
        Named.of(ticket.responsible().teamId(), ticket.responsible().teamName()),
        Named.of(ticket.responsible().assigneeId(), ticket.responsible().assigneeName()),
        new RequesterAnswer(
            ticket.requester().id(), ticket.requester().name(), ticket.requester().email()),
        ticket.origin().channel().key(),
        ticket.classification().tags(),
        ticket.origin().followUpOfNumber() == null
            ? null
            : new TicketNumber(ticket.origin().followUpOfNumber()).toString(),
        ticket.dates().createdAt(),
        ticket.dates().updatedAt(),
        ticket.dates().firstRepliedAt(),
        ticket.dates().resolvedAt(),
        ticket.dates().autoCloseAt(),
        ticket.dates().closedAt(),
        ticket.dates().reopened());
  }
}
