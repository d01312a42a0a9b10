package org.handrail.sla.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
import org.handrail.ticket.field.TicketField;
import org.handrail.ticket.model.HistoryKind;

/**
 * Goes back from a ticket as it is to what it was when it was opened, and forth again through all
 * that happened.
 */
final class Retracing {

  /** What a row means to timers that is no change of what policies look at. */
  private static final Map<HistoryKind, Function<HistoryRow, Optional<ClockEvent>>> EVENTS =
      Map.of(
          HistoryKind.REPLY,
          row -> Optional.of(new AgentReplied(row.at())),
          HistoryKind.STATUS,
          row -> Optional.of(new StatusEntered(row.at(), row.entered())),
          HistoryKind.REQUESTER_MESSAGE,
          Retracing::written,
          HistoryKind.ASSIGNEE,
          Retracing::owned);

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
    var facts = now.facts();
    for (var field : TicketFacts.FIELDS) {
      var changes = rowsOf(field).toList();
      facts = changes.isEmpty() ? facts : facts.with(field, before(field, changes));
    }
    return facts;
  }

  /** Before the first change it was what that change changed; several values go back one by one. */
  private Set<String> before(TicketField field, List<HistoryRow> changes) {
    if (!field.isSeveral()) {
      return texts(changes.get(0).oldValue());
    }
    var values = new HashSet<>(now.facts().of(field));
    for (int i = changes.size() - 1; i >= 0; i--) {
      change(values, changes.get(i).newValue(), changes.get(i).oldValue());
    }
    return values;
  }

  private Status firstStatus() {
    return rowsOf(HistoryKind.STATUS).findFirst().map(HistoryRow::left).orElse(now.status());
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
    var event = EVENTS.get(row.kind());
    if (event != null) {
      return event.apply(row);
    }
    return before.equals(after) ? Optional.empty() : Optional.of(new FactsChanged(row.at(), after));
  }

  private static Optional<ClockEvent> written(HistoryRow row) {
    return row.automatic() ? Optional.empty() : Optional.of(new RequesterWrote(row.at()));
  }

  private static Optional<ClockEvent> owned(HistoryRow row) {
    return row.newValue() == null ? Optional.empty() : Optional.of(new Owned(row.at()));
  }

  private static TicketFacts changed(TicketFacts facts, HistoryRow row) {
    return TicketFacts.FIELDS.stream()
        .filter(row::changes)
        .findFirst()
        .map(field -> facts.with(field, after(field, facts, row)))
        .orElse(facts);
  }

  private static Set<String> after(TicketField field, TicketFacts facts, HistoryRow row) {
    if (!field.isSeveral()) {
      return texts(row.newValue());
    }
    var values = new HashSet<>(facts.of(field));
    change(values, row.oldValue(), row.newValue());
    return values;
  }

  private static void change(Set<String> values, String off, String on) {
    values.removeAll(texts(off));
    values.addAll(texts(on));
  }

  private static Set<String> texts(String stored) {
    return stored == null ? Set.of() : Set.of(stored);
  }

  private Stream<HistoryRow> rowsOf(TicketField field) {
    return rows.stream().filter(row -> row.changes(field));
  }

  private Stream<HistoryRow> rowsOf(HistoryKind kind) {
    return rows.stream().filter(row -> row.is(kind));
  }
}
