package org.handrail.sla.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.handrail.sla.clock.ClockEvent;
import org.handrail.sla.clock.ClockEvent.AgentReplied;
import org.handrail.sla.clock.ClockEvent.FactsChanged;
import org.handrail.sla.clock.ClockEvent.Owned;
import org.handrail.sla.clock.ClockEvent.RequesterWrote;
import org.handrail.sla.clock.ClockEvent.StatusEntered;
import org.handrail.sla.policy.Status;
import org.handrail.sla.policy.TicketFacts;
import org.handrail.ticket.model.Priority;

/**
 * Goes back from a ticket as it is to what it was when it was opened, and forth again through all
 * that happened.
 */
final class Retracing {

  private final TicketNow now;
  private final List<HistoryRow> rows;

  /**
   * @param rows of this ticket, in their order
   */
  Retracing(TicketNow now, List<HistoryRow> rows) {
    this.now = now;
    this.rows = rows;
  }

  TicketPast past() {
    var first = first();
    return new TicketPast(now.id(), now.openedAt(), first, firstStatus(), events(first));
  }

  private TicketFacts first() {
    return new TicketFacts(
        was("category", Retracing::id, now.category()),
        was("type", type -> type, now.type()),
        was("priority", Priority::valueOf, now.priority()),
        was("team", Retracing::id, now.team()),
        now.organisation(),
        now.vip(),
        now.channel(),
        firstTags());
  }

  /** Before the first change it was what that change changed; without one it is what it was. */
  private <T> T was(String kind, Function<String, T> reading, T present) {
    var change = rowsOf(kind).findFirst();
    return change.isPresent() ? read(change.get().oldValue(), reading) : present;
  }

  private Status firstStatus() {
    return rowsOf("status")
        .findFirst()
        .map(HistoryRow::left)
        .orElse(new Status(now.statusId(), now.status()));
  }

  private Set<String> firstTags() {
    var tags = new HashSet<>(now.tags());
    var back = rowsOf("tag").toList();
    for (int i = back.size() - 1; i >= 0; i--) {
      change(tags, back.get(i).newValue(), back.get(i).oldValue());
    }
    return tags;
  }

  private List<ClockEvent> events(TicketFacts first) {
    var events = new ArrayList<ClockEvent>();
    if (now.openedByAgent()) {
      events.add(new AgentReplied(now.openedAt()));
    }
    var facts = first;
    for (var row : rows) {
      var changed = changed(facts, row);
      event(row, facts, changed).ifPresent(events::add);
      facts = changed;
    }
    return events;
  }

  private static Optional<ClockEvent> event(HistoryRow row, TicketFacts before, TicketFacts after) {
    return Optional.ofNullable(
        switch (row.kind()) {
          case "reply" -> new AgentReplied(row.at());
          case "requester-message" -> row.automatic() ? null : new RequesterWrote(row.at());
          case "status" -> new StatusEntered(row.at(), row.entered());
          case "assignee" -> row.newValue() == null ? null : new Owned(row.at());
          default -> before.equals(after) ? null : new FactsChanged(row.at(), after);
        });
  }

  private static TicketFacts changed(TicketFacts facts, HistoryRow row) {
    return new TicketFacts(
        row.is("category") ? read(row.newValue(), Retracing::id) : facts.category(),
        row.is("type") ? row.newValue() : facts.type(),
        row.is("priority") ? Priority.valueOf(row.newValue()) : facts.priority(),
        row.is("team") ? read(row.newValue(), Retracing::id) : facts.team(),
        facts.organisation(),
        facts.vip(),
        facts.channel(),
        row.is("tag") ? changed(facts.tags(), row) : facts.tags());
  }

  private static Set<String> changed(Set<String> tags, HistoryRow row) {
    var changed = new HashSet<>(tags);
    change(changed, row.oldValue(), row.newValue());
    return changed;
  }

  private static void change(Set<String> tags, String off, String on) {
    if (off != null) {
      tags.remove(off);
    }
    if (on != null) {
      tags.add(on);
    }
  }

  private Stream<HistoryRow> rowsOf(String kind) {
    return rows.stream().filter(row -> row.is(kind));
  }

  private static Long id(String stored) {
    return Long.valueOf(stored);
  }

  private static <T> T read(String stored, Function<String, T> reading) {
    return stored == null ? null : reading.apply(stored);
  }
}
