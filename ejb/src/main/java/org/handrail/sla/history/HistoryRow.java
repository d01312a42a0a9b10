package org.handrail.sla.history;

import java.time.Instant;
import org.handrail.sla.policy.Status;
import org.handrail.ticket.field.TicketField;
import org.handrail.ticket.model.HistoryKind;
import org.handrail.ticket.model.StatusCategory;

/**
 * A row of a ticket's history that something is computed from.
 *
 * @param automatic of a message: whether a machine wrote it
 * @param oldStatus what it meant, of a change of status; null otherwise, like the new one
 */
public record HistoryRow(
    long ticketId,
    Instant at,
    HistoryKind kind,
    String oldValue,
    String newValue,
    boolean automatic,
    StatusCategory oldStatus,
    StatusCategory newStatus) {

  boolean is(HistoryKind wanted) {
    return kind.equals(wanted);
  }

  boolean changes(TicketField field) {
    return field.historyKind().filter(this::is).isPresent();
  }

  Status entered() {
    return new Status(Long.parseLong(newValue), newStatus);
  }

  Status left() {
    return new Status(Long.parseLong(oldValue), oldStatus);
  }
}
