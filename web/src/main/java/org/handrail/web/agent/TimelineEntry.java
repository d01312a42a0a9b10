package org.handrail.web.agent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.handrail.ticket.query.HistoryRow;
import org.handrail.ticket.query.MessageRow;

/** What the conversation shows in its order: something said, or something done. One is null. */
public record TimelineEntry(MessageRow message, HistoryRow event) {

  private static final Set<String> SAID = Set.of("opened", "reply", "note", "requester-message");

  /** Messages and events by time; what the messages show already is no event beside them. */
  static List<TimelineEntry> of(List<MessageRow> messages, List<HistoryRow> history) {
    var entries = new ArrayList<TimelineEntry>();
    messages.forEach(message -> entries.add(new TimelineEntry(message, null)));
    history.stream()
        .filter(event -> !SAID.contains(event.kind()))
        .forEach(event -> entries.add(new TimelineEntry(null, event)));
    // stable: what was said comes before what was done by the same click
    entries.sort(Comparator.comparing(TimelineEntry::at));
    return List.copyOf(entries);
  }

  public Instant at() {
    return isMessage() ? message.createdAt() : event.at();
  }

  public boolean isMessage() {
    return message != null;
  }

  /** The style by which kinds are told apart: {@code internal-note}. */
  public String look() {
    return message.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
