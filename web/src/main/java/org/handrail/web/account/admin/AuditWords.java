package org.handrail.web.account.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.handrail.mail.mailbox.AfterFetch;
import org.handrail.security.Role;
import org.handrail.security.audit.AuditRow;
import org.handrail.sla.definition.Scope;
import org.handrail.team.model.AssignmentStrategy;
import org.handrail.ticket.model.StatusCategory;
import org.handrail.ticket.model.TicketType;
import org.handrail.web.ui.ReaderTexts;

/** The records of the audit trail as a reader wants to know them: names, words, and old → new. */
@RequestScoped
public class AuditWords {

  /** Details that say which one by its id. */
  private static final Set<String> REFERENCES = Set.of("account", "team", "calendar");

  private static final Map<String, Class<? extends Enum<?>>> CONSTANTS =
      Map.of(
          "roles", Role.class,
          "strategy", AssignmentStrategy.class,
          "type", TicketType.class,
          "category", StatusCategory.class,
          "afterFetch", AfterFetch.class,
          "scope", Scope.class);

  /** The ids of all of a kind, as a list is written. */
  private static final String ORDER = "order";

  private static final String KIND = "account.audit.object.";
  private static final String FIELD = "account.audit.field.";

  @Inject private ReaderTexts texts;

  /** What the records name by kind and id. */
  Set<String> named(Collection<AuditRow> rows) {
    var named = new HashSet<String>();
    for (var row : rows) {
      named.add(row.object());
      for (var details : List.of(row.details(), row.before())) {
        details.forEach((key, value) -> named.add(key + " " + value));
        ids(details.get(ORDER)).forEach(id -> named.add(row.object() + " " + id));
      }
    }
    return named;
  }

  String object(AuditRow row, Map<String, String> names) {
    var words = row.object().split(" ", 2);
    var kind = known(KIND, words[0]);
    return words.length == 1
        ? kind
        : names.containsKey(row.object())
            ? kind + ": " + names.get(row.object())
            : kind + " " + words[1];
  }

  List<String> details(AuditRow row, Map<String, String> names) {
    if (row.details().keySet().equals(Set.of("before", "after"))) {
      return List.of(
          changed(row, "roles", row.details().get("before"), row.details().get("after"), names));
    }
    var lines = new ArrayList<String>();
    new TreeMap<>(row.details())
        .forEach(
            (key, value) -> {
              var before = row.before().get(key);
              if (before == null) {
                lines.add(known(FIELD, key) + ": " + value(row, key, value, names));
              } else if (!before.equals(value)) {
                lines.add(changed(row, key, before, value, names));
              }
            });
    return lines;
  }

  private String changed(
      AuditRow row, String key, String before, String after, Map<String, String> names) {
    return "%s: %s → %s"
        .formatted(
            known(FIELD, key), value(row, key, before, names), value(row, key, after, names));
  }

  private String value(AuditRow row, String key, String value, Map<String, String> names) {
    if (key.equals(ORDER)) {
      return ids(value).stream()
          .map(id -> names.getOrDefault(row.object() + " " + id, id))
          .collect(Collectors.joining(", "));
    }
    if (value.isEmpty() || value.equals("null")) {
      return "–";
    }
    if (value.equals("true") || value.equals("false")) {
      return texts.get(value.equals("true") ? "account.audit.yes" : "account.audit.no");
    }
    if (REFERENCES.contains(key)) {
      return names.getOrDefault(key + " " + value, value);
    }
    if (key.equals("job")) {
      return known("job.title.", value);
    }
    var constants = CONSTANTS.get(key);
    return constants == null
        ? value
        : Arrays.stream(value.split(", "))
            .map(word -> constant(constants, word))
            .collect(Collectors.joining(", "));
  }

  private static List<String> ids(String list) {
    return list == null ? List.of() : List.of(list.replaceAll("[\\[\\] ]", "").split(","));
  }

  private String constant(Class<? extends Enum<?>> constants, String name) {
    return Arrays.stream(constants.getEnumConstants())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .map(texts::of)
        .orElse(name);
  }

  /** What a newer version has written, met after going back to this one, is shown as stored. */
  private String known(String prefix, String word) {
    var key = prefix + word.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    return texts.has(key) ? texts.get(key) : word;
  }
}
