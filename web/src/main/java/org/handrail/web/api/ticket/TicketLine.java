package org.handrail.web.api.ticket;

import java.time.Instant;
import org.handrail.ticket.model.Priority;
import org.handrail.ticket.model.TicketType;
import org.handrail.ticket.query.QueueRow;

/** A ticket in a list. */
public record TicketLine(
    String number,
    long version,
    String subject,
    TicketType type,
    Priority priority,
    StatusAnswer status,
    Named team,
    Named assignee,
    Named requester,
    boolean requesterWaits,
    Instant createdAt,
    Instant updatedAt) {

  static TicketLine of(QueueRow row) {
    return new TicketLine(
        row.shownNumber(),
        row.version(),
        row.subject(),
        row.type(),
        row.priority(),
        new StatusAnswer(null, row.statusCategory(), row.statusName()),
        Named.of(row.teamId(), row.teamName()),
        Named.of(row.assigneeId(), row.assigneeName()),
        Named.of(row.requesterId(), row.requesterName()),
        row.requesterWaits(),
        row.createdAt(),
        row.updatedAt());
  }
}
