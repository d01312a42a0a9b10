package org.handrail.ticket.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.handrail.ticket.access.Visibility;
import org.handrail.ticket.model.Priority;
import org.handrail.ticket.model.TicketNumber;

/** A filter as SQL over the alias {@code t}; every value is a bind parameter. */
final class QueueCondition {

  private final List<String> parts = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  /**
   * @param visible never left out: there is no condition without it
   */
  QueueCondition(QueueFilter filter, Visibility visible, Instant now) {
    parts.add(visible.condition());
    parameters.putAll(visible.parameters());
    parts.add("(" + filter.view().condition() + ")");
    in("t.status_category", filter.statuses());
    in("t.priority", filter.priorities().stream().map(Priority::rank).toList());
    in("t.team_id", filter.teams());
    in("t.assignee_id", filter.assignees());
    in("t.category_id", filter.categories());
    ifGiven(filter.requesterId(), "t.requester_id = :requester", "requester");
    ifGiven(filter.changedAfter(), "t.updated_at > :changedAfter", "changedAfter");
    due(filter.due(), now);
    tagged(filter.tag());
    containing(filter.text());
  }

  String sql() {
    return String.join(" and ", parts);
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  private void in(String column, Collection<?> values) {
    if (values.isEmpty()) {
      return;
    }
    var names = values.stream().map(this::bound).collect(Collectors.joining(", "));
    parts.add("%s in (%s)".formatted(column, names));
  }

  private String bound(Object value) {
    var name = "filter" + parameters.size();
    parameters.put(name, value instanceof Enum<?> constant ? constant.name() : value);
    return ":" + name;
  }

  private void ifGiven(Object value, String condition, String name) {
    if (value != null) {
      parts.add(condition);
      parameters.put(name, value);
    }
  }

  private void due(DueIn due, Instant now) {
    if (due == null) {
      return;
    }
    parts.add(
        "t.id in (select fk.ticket_id from sla_ticket fk where fk.due_at > :dueAfter and fk.due_at <= :dueBy)");
    parameters.put("dueAfter", due == DueIn.OVER ? Instant.EPOCH : now);
    parameters.put("dueBy", now.plus(due.ahead()));
  }

  private void tagged(String tag) {
    ifGiven(
        tag,
        "exists (select 1 from ticket_tag ft where ft.ticket_id = t.id and ft.tag = :tag)",
        "tag");
  }

  private void containing(String text) {
    if (text == null || text.isBlank()) {
      return;
    }
    parameters.put("text", text.strip());
    var number = TicketNumber.said(text);
    number.ifPresent(found -> parameters.put("number", found.value()));
    var subject = "search_form(t.subject) like search_part(:text)";
    parts.add(number.isPresent() ? "(t.number = :number or %s)".formatted(subject) : subject);
  }
}
