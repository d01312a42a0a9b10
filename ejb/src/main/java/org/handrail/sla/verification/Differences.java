package org.handrail.sla.verification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.sla.tracking.ClockRow;
import org.handrail.sla.tracking.Compared;
import org.handrail.sla.tracking.SlaTickets.Look;

/** Finds what of a ticket's clocks is stored otherwise than it was rebuilt. */
final class Differences {

  private static final Map<Field, Function<ClockRow, Object>> VALUES =
      Map.of(
          Field.STATE, ClockRow::state,
          Field.POLICY, ClockRow::policy,
          Field.TARGET, ClockRow::targetMs,
          Field.CALENDAR, ClockRow::calendar,
          Field.STARTED, ClockRow::startedAt,
          Field.DUE, ClockRow::dueAt,
          Field.PAUSED_BY, ClockRow::pausedBy,
          Field.LEFT, ClockRow::leftMs,
          Field.BREACHED, ClockRow::breachedAt,
          Field.ENDED, ClockRow::endedAt);

  private static final Map<Field, Function<Look, Object>> LOOKS =
      Map.of(
          Field.POLICY, Look::policy,
          Field.FIRST_DUE, Look::dueAt,
          Field.NEXT_LOOK, Look::nextActionAt);

  private Differences() {}

  static List<Difference> of(Compared ticket) {
    var found = new ArrayList<Difference>();
    var stored = byKey(ticket.stored());
    var rebuilt = byKey(ticket.rebuilt());
    var keys = new LinkedHashSet<>(rebuilt.keySet());
    keys.addAll(stored.keySet());
    keys.forEach(key -> of(key, stored.get(key), rebuilt.get(key)).forEach(found::add));
    Stream.of(Field.values())
        .filter(LOOKS::containsKey)
        .map(field -> ofLook(field, ticket))
        .filter(Differences::differs)
        .forEach(found::add);
    return found;
  }

  private static Difference ofLook(Field field, Compared ticket) {
    var value = LOOKS.get(field);
    return new Difference(
        ticket.ticketId(),
        null,
        0,
        field,
        text(value.apply(ticket.storedLook())),
        text(value.apply(ticket.rebuiltLook())));
  }

  private static boolean differs(Difference one) {
    return !Objects.equals(one.stored(), one.rebuilt());
  }

  private static Stream<Difference> of(ClockRow.Key key, ClockRow stored, ClockRow rebuilt) {
    boolean both = stored != null && rebuilt != null;
    return Stream.of(Field.values())
        .filter(field -> both ? VALUES.containsKey(field) : field == Field.STATE)
        .map(field -> difference(key, field, stored, rebuilt))
        .filter(Differences::differs);
  }

  private static Difference difference(
      ClockRow.Key key, Field field, ClockRow stored, ClockRow rebuilt) {
    return new Difference(
        key.ticketId(),
        key.kind(),
        key.cycle(),
        field,
        value(field, stored),
        value(field, rebuilt));
  }

  private static String value(Field field, ClockRow row) {
    return row == null ? null : text(VALUES.get(field).apply(row));
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }

  private static Map<ClockRow.Key, ClockRow> byKey(List<ClockRow> rows) {
    return rows.stream().collect(Collectors.toMap(ClockRow::key, row -> row));
  }
}
