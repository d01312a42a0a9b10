package org.handrail.ticket.event;

import org.handrail.ticket.model.HistoryKind;

/**
 * A row of the ticket's history. Values are ids or enum names, never texts in some language: the
 * screen translates them for its reader.
 *
 * @param oldValue null if there was none
 * @param newValue null if there is none
 */
public record HistoryEntry(HistoryKind kind, String oldValue, String newValue) {

  static HistoryEntry of(HistoryKind kind, Object oldValue, Object newValue) {
    return new HistoryEntry(kind, text(oldValue), text(newValue));
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
