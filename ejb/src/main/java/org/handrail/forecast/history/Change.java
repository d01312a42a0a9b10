package org.handrail.forecast.history;

import java.time.Instant;
import org.handrail.ticket.model.HistoryKind;
import org.handrail.ticket.model.Priority;
import org.handrail.ticket.model.StatusCategory;

/**
 * A row of a ticket's history.
 *
 * @param oldStatus what the status meant, of a change of it; null otherwise, like the new one
 */
public record Change(
    long ticketId,
    Instant at,
    HistoryKind kind,
    String oldValue,
    String newValue,
    StatusCategory oldStatus,
    StatusCategory newStatus) {

  boolean is(HistoryKind wanted) {
    return kind.equals(wanted);
  }

  /** How the ticket stood before. */
  Standing undone(Standing after) {
    return with(after, oldValue, oldStatus);
  }

  Standing done(Standing before) {
    return with(before, newValue, newStatus);
  }

  private Standing with(Standing other, String value, StatusCategory status) {
    return new Standing(
        is(HistoryKind.TEAM) ? id(value) : other.team(),
        is(HistoryKind.ASSIGNEE) ? id(value) : other.agent(),
        is(HistoryKind.STATUS) ? status : other.status(),
        is(HistoryKind.CATEGORY) ? text(value) : other.category(),
        is(HistoryKind.PRIORITY) ? Priority.valueOf(value) : other.priority());
  }

  private static Long id(String stored) {
    return stored == null ? null : Long.valueOf(stored);
  }

  private static String text(String stored) {
    return stored == null ? "" : stored;
  }
}
