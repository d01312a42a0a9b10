package org.handrail.web.agent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.handrail.ticket.query.HistoryRow;
import org.handrail.ticket.query.MessageRow;

/**
 * What the conversation shows in its order: something said, or what was done between two messages.
 *
 * @param message null for what was done
 * @param events the oldest first; empty for a message
 * @param first the message that opened the ticket: what it quotes stands nowhere above
 */
public record TimelineEntry(MessageRow message, List<HistoryRow> events, boolean first) {

  public TimelineEntry {
    events = List.copyOf(events);
  }

  /**
   * Messages and events by time, neighbouring events together; what the messages show already is no
   * event beside them.
   */
  static List<TimelineEntry> of(List<MessageRow> messages, List<HistoryRow> history) {
    var entries = new ArrayList<TimelineEntry>();
    messages.forEach(
        message -> entries.add(new TimelineEntry(message, List.of(), message == messages.get(0))));
    history.stream()
        .filter(event -> !event.kind().isMessage())
        .forEach(event -> entries.add(new TimelineEntry(null, List.of(event), false)));
    // stable: what was said comes before what was done by the same click
    entries.sort(Comparator.comparing(TimelineEntry::at));
    return folded(entries);
  }

  private static List<TimelineEntry> folded(List<TimelineEntry> entries) {
    var folded = new ArrayList<TimelineEntry>();
    for (var entry : entries) {
      var last = folded.isEmpty() ? null : folded.get(folded.size() - 1);
      if (last == null || last.isMessage() || entry.isMessage()) {
        folded.add(entry);
      } else {
        folded.set(folded.size() - 1, last.and(entry));
      }
    }
    return List.copyOf(folded);
  }

  private TimelineEntry and(TimelineEntry next) {
    var both = new ArrayList<>(events);
    both.addAll(next.events);
    return new TimelineEntry(null, both, false);
  }

  public Instant at() {
    return isMessage() ? message.createdAt() : events.get(events.size() - 1).at();
  }

  public boolean isMessage() {
    return message != null;
  }

  /** The style by which kinds are told apart: {@code internal-note}. */
  public String look() {
    return message.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
