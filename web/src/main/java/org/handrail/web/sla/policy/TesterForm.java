package org.handrail.web.sla.policy;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.sla.policy.TicketFacts;
import org.handrail.ticket.field.BuiltInFields;
import org.handrail.ticket.field.TicketField;
import org.handrail.ticket.model.Channel;
import org.handrail.ticket.model.Priority;
import org.handrail.ticket.model.TicketType;

/** A ticket that nobody has written, as its fields on the page. */
public class TesterForm implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Those that the page has a place for. */
  private static final Set<TicketField> PLACED =
      Set.of(
          BuiltInFields.PRIORITY,
          BuiltInFields.CATEGORY,
          BuiltInFields.TYPE,
          BuiltInFields.TEAM,
          BuiltInFields.ORGANISATION,
          BuiltInFields.CHANNEL,
          BuiltInFields.VIP,
          BuiltInFields.TAG);

  /** By the keys of fields; several values in one text, by commas. */
  private final Map<String, Object> values = new HashMap<>();

  private LocalDateTime opened;

  TesterForm(LocalDateTime opened) {
    this.opened = opened;
    put(BuiltInFields.TYPE, TicketType.INCIDENT);
    put(BuiltInFields.PRIORITY, Priority.NORMAL);
    put(BuiltInFields.CHANNEL, Channel.EMAIL);
    values.put(BuiltInFields.VIP.key(), false);
  }

  final void put(TicketField field, Object value) {
    values.put(field.key(), value == null ? null : value.toString());
  }

  void take(TicketFacts facts) {
    for (var field : TicketFacts.FIELDS) {
      put(field, String.join(", ", new TreeSet<>(facts.of(field))));
    }
    values.put(BuiltInFields.VIP.key(), Boolean.valueOf(facts.one(BuiltInFields.VIP)));
  }

  TicketFacts facts() {
    return new TicketFacts(
        TicketFacts.FIELDS.stream().collect(Collectors.toMap(Function.identity(), this::of)));
  }

  private Set<String> of(TicketField field) {
    var typed = Stream.ofNullable(values.get(field.key())).map(Object::toString);
    var each = field.isSeveral() ? typed.flatMap(text -> Arrays.stream(text.split(","))) : typed;
    return each.map(String::strip).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
  }

  public Map<String, Object> getValues() {
    return values;
  }

  /** The fields that have no place of their own. */
  public List<TicketField> getOthers() {
    return TicketFacts.FIELDS.stream().filter(field -> !PLACED.contains(field)).toList();
  }

  public LocalDateTime getOpened() {
    return opened;
  }

  public void setOpened(LocalDateTime opened) {
    this.opened = opened;
  }
}
