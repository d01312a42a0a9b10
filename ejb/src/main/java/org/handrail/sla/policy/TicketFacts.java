package org.handrail.sla.policy;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.ticket.field.BuiltInFields;
import org.handrail.ticket.field.TicketField;
import org.handrail.ticket.field.TicketField.Use;
import org.handrail.ticket.field.TicketFields;
import org.handrail.ticket.field.TicketValues;
import org.handrail.ticket.model.Priority;

/**
 * What is known of a ticket when its policy is looked for: the values of the {@linkplain #FIELDS
 * fields of SLA policies}.
 *
 * @param values as history and criteria write them; a field without values is not there
 */
public record TicketFacts(Map<TicketField, Set<String>> values) implements TicketValues {

  /** What policies may look at. */
  public static final List<TicketField> FIELDS = TicketFields.known().usedFor(Use.SLA);

  public TicketFacts {
    values =
        values.entrySet().stream()
            .filter(entry -> !entry.getValue().isEmpty())
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
  }

  /**
   * Of a ticket that has nothing but this.
   *
   * @param category its id, or null
   * @param type for example {@code INCIDENT}
   * @param team the id of the team in whose queue it is, or null
   * @param organisation the id of the requester's organisation, or null
   * @param vip whether the requester is one
   * @param channel by which it came, for example {@code EMAIL}
   */
  public TicketFacts(
      Long category,
      String type,
      Priority priority,
      Long team,
      Long organisation,
      boolean vip,
      String channel,
      Set<String> tags) {
    this(
        Map.of(
            BuiltInFields.CATEGORY, texts(category),
            BuiltInFields.TYPE, texts(type),
            BuiltInFields.PRIORITY, texts(priority),
            BuiltInFields.TEAM, texts(team),
            BuiltInFields.ORGANISATION, texts(organisation),
            BuiltInFields.VIP, texts(vip),
            BuiltInFields.CHANNEL, texts(channel),
            BuiltInFields.TAG, tags));
  }

  private static Set<String> texts(Object value) {
    return Stream.ofNullable(value).map(Object::toString).collect(Collectors.toSet());
  }

  /** The same with other values of one field. */
  public TicketFacts with(TicketField field, Collection<String> others) {
    var all = new HashMap<>(values);
    all.put(field, Set.copyOf(others));
    return new TicketFacts(all);
  }

  @Override
  public Set<String> of(TicketField field) {
    return values.getOrDefault(field, Set.of());
  }

  /** The only value; null if there is none. */
  public String one(TicketField field) {
    return of(field).stream().findFirst().orElse(null);
  }

  public Priority priority() {
    return Priority.valueOf(one(BuiltInFields.PRIORITY));
  }

  /** The id of the team in whose queue it is, or null. */
  public Long team() {
    var team = one(BuiltInFields.TEAM);
    return team == null ? null : Long.valueOf(team);
  }

  public Set<String> tags() {
    return of(BuiltInFields.TAG);
  }
}
