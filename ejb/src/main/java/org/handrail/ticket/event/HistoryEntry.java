package org.handrail.ticket.event;

/**
 * A row of the ticket's history. Values are ids or enum names, never texts in some language: the
 * screen translates them for its reader.
 *
 * @param kind stable word, for example {@code status}
 * @param oldValue null if there was none
 * @param newValue null if there is none
 */
public record HistoryEntry(String kind, String oldValue, String newValue) {

  static HistoryEntry of(String kind, Object oldValue, Object newValue) {
    return new HistoryEntry(kind, text(oldValue), text(newValue));
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
