package org.handrail.web.agent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.handrail.team.AgentRow;
import org.handrail.team.TeamRow;
import org.handrail.ticket.catalog.CategoryRow;
import org.handrail.web.ui.FilterChip;
import org.handrail.web.ui.ReaderTexts;

/** The filters in force in words. */
@Named
@RequestScoped
public class QueueChips {

  @Inject private TicketQueueView queue;
  @Inject private Choices choices;
  @Inject private ReaderTexts texts;

  public List<FilterChip> getList() {
    return queue.getModel().filters().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(filter -> chip(filter.getKey(), filter.getValue()))
        .toList();
  }

  private FilterChip chip(String key, Object value) {
    return new FilterChip(key, texts.get("agent.property." + key), words(key, value));
  }

  private String words(String key, Object value) {
    return switch (key) {
      case "team" -> name(choices.getTeams(), TeamRow::id, TeamRow::name, value);
      case "assignee" -> name(choices.getAgents(), AgentRow::accountId, AgentRow::name, value);
      case "category" -> name(choices.getCategories(), CategoryRow::id, CategoryRow::name, value);
      default -> value instanceof Enum<?> constant ? texts.of(constant) : String.valueOf(value);
    };
  }

  private static <T> String name(
      List<T> rows, Function<T, Long> id, Function<T, String> name, Object value) {
    return rows.stream()
        .filter(row -> Objects.equals(id.apply(row), value))
        .map(name)
        .findFirst()
        .orElseGet(() -> String.valueOf(value));
  }
}
