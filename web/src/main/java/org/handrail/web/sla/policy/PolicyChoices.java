package org.handrail.web.sla.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.sla.policy.Action.Audience;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.policy.Status;
import org.handrail.sla.query.PolicyQueries;
import org.handrail.team.TeamQueries;
import org.handrail.ticket.catalog.CategoryQueries;
import org.handrail.ticket.catalog.StatusQueries;
import org.handrail.ticket.catalog.StatusRow;
import org.handrail.ticket.field.BuiltInFields;
import org.handrail.ticket.field.FieldType;
import org.handrail.ticket.field.TicketField;
import org.handrail.ticket.field.TicketFields;
import org.handrail.ticket.field.ValueSource;
import org.handrail.ticket.field.ValueSource.Catalogue;
import org.handrail.ticket.model.Priority;
import org.handrail.web.ui.FieldWords;
import org.handrail.web.ui.Reader;
import org.handrail.web.ui.ReaderTexts;

/** What a policy may name, with the words for it; each list is asked once for a page. */
@Named
@RequestScoped
public class PolicyChoices {

  /** The most pressing first, as people look for it. */
  static final List<Priority> PRIORITIES =
      List.of(Priority.URGENT, Priority.HIGH, Priority.NORMAL, Priority.LOW);

  static final List<ClockKind> PROMISES =
      List.of(ClockKind.FIRST_RESPONSE, ClockKind.NEXT_RESPONSE, ClockKind.RESOLUTION);

  @Inject private CategoryQueries categories;
  @Inject private TeamQueries teams;
  @Inject private StatusQueries statuses;
  @Inject private PolicyQueries policies;
  @Inject private Reader reader;
  @Inject private ReaderTexts texts;
  @Inject private FieldWords words;

  private final Map<TicketField, List<Choice>> inUse = new HashMap<>();
  private final Map<TicketField, Map<String, String>> labels = new HashMap<>();
  private List<StatusRow> statusRows;

  /** What may be chosen now, and what has been chosen already, whatever has become of it. */
  public List<Choice> of(TicketField field, Collection<String> chosen) {
    var choices = new ArrayList<>(of(field));
    chosen.stream()
        .sorted()
        .filter(value -> choices.stream().noneMatch(choice -> choice.value().equals(value)))
        .map(value -> new Choice(value, label(field, value)))
        .forEach(choices::add);
    return choices;
  }

  /** What may be chosen now for the field with this key. */
  public List<Choice> offered(String key) {
    return of(TicketFields.known().get(key));
  }

  private List<Choice> of(TicketField field) {
    return inUse.computeIfAbsent(field, this::read);
  }

  /** The name of a value; of what is not in use any more it says so. */
  public String label(TicketField field, String value) {
    if (field.source() instanceof ValueSource.Anything) {
      return value;
    }
    var known = labels.computeIfAbsent(field, this::readLabels).get(value);
    return known == null ? texts.with("sla.policy.gone", value) : known;
  }

  /** The statuses in which a clock may run. */
  public List<StatusRow> getStatuses() {
    if (statusRows == null) {
      statusRows =
          statuses.active(language()).stream()
              .filter(status -> !status(status).isResolved())
              .toList();
    }
    return statusRows;
  }

  static Status status(StatusRow row) {
    return new Status(row.id(), row.category());
  }

  public List<Choice> getCalendars() {
    return policies.newestDefinition().calendars().stream()
        .map(calendar -> new Choice(String.valueOf(calendar.id()), calendar.name()))
        .toList();
  }

  public List<Choice> getTeams() {
    return of(BuiltInFields.TEAM);
  }

  public List<Choice> getAgents() {
    return teams.agents().stream()
        .map(agent -> new Choice(String.valueOf(agent.accountId()), agent.name()))
        .toList();
  }

  public List<Priority> getPriorities() {
    return PRIORITIES;
  }

  public List<ClockKind> getPromises() {
    return PROMISES;
  }

  public List<ClockKind> getOlaClocks() {
    return OlaForm.CLOCKS;
  }

  public List<ClockKind> getClocks() {
    return List.of(ClockKind.values());
  }

  public List<Audience> getAudiences() {
    return List.of(Audience.values());
  }

  private List<Choice> read(TicketField field) {
    return field.source() instanceof ValueSource.Rows rows
        ? rows(rows.of())
        : choices(words(field), word -> word, word -> words.value(field, word));
  }

  private Stream<String> words(TicketField field) {
    var words = new ArrayList<>(field.source().words().orElse(List.of()));
    if (field.type() == FieldType.RANK) {
      Collections.reverse(words);
    }
    return words.stream();
  }

  private List<Choice> rows(Catalogue catalogue) {
    return switch (catalogue) {
      case CATEGORY ->
          choices(categories.active(language()).stream(), row -> row.id(), row -> row.name());
      case TEAM -> choices(teams.active().stream(), row -> row.id(), row -> row.name());
      case ORGANISATION ->
          choices(policies.organisations().stream(), row -> row.id(), row -> row.name());
      case STATUS -> choices(getStatuses().stream(), row -> row.id(), row -> row.name());
      case AGENT -> getAgents();
      case PERSON -> List.of();
    };
  }

  private Map<String, String> readLabels(TicketField field) {
    return all(field).stream().collect(Collectors.toMap(Choice::value, Choice::label));
  }

  private List<Choice> all(TicketField field) {
    if (field.equals(BuiltInFields.CATEGORY)) {
      return choices(
          categories.all(language()).stream(),
          row -> row.id(),
          row -> named(row.name(), row.active()));
    }
    return field.equals(BuiltInFields.TEAM)
        ? choices(teams.all().stream(), row -> row.id(), row -> named(row.name(), row.active()))
        : of(field);
  }

  private String named(String name, boolean active) {
    return active ? name : texts.with("sla.policy.not-in-use", name);
  }

  String priority(Priority priority) {
    return texts.word("ticket.priority.", priority.name());
  }

  private String language() {
    return reader.getLanguage().tag();
  }

  private static <T> List<Choice> choices(
      Stream<T> rows, Function<T, ?> value, Function<T, String> label) {
    return rows.map(row -> new Choice(String.valueOf(value.apply(row)), label.apply(row))).toList();
  }
}
