package org.handrail.web.api.ticket;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.KernelError;
import org.handrail.kernel.Storable;
import org.handrail.ticket.field.BuiltInFields;
import org.handrail.ticket.field.Criteria;
import org.handrail.ticket.field.Criterion;
import org.handrail.ticket.field.Operator;
import org.handrail.ticket.field.TicketField;
import org.handrail.ticket.field.TicketField.Use;
import org.handrail.ticket.field.TicketFields;
import org.handrail.ticket.query.CriteriaJson;
import org.handrail.ticket.query.DueIn;
import org.handrail.ticket.query.QueueFilter;
import org.handrail.ticket.query.QueueView;
import org.handrail.web.api.ApiError;

/**
 * Reads the query parameters of a list of tickets. Each field that can be one of several values is
 * a parameter: its values widen it, parameters narrow each other. One that is not known is refused:
 * ignored, it would look as if it had been obeyed.
 */
record TicketFilter(MultivaluedMap<String, String> parameters) {

  private static final Set<String> OF_THE_PAGE = Set.of("view", "sort", "limit", "cursor");

  /**
   * @throws DomainException {@code list.unknown-filter}, {@code api.parameter.malformed}, a {@link
   *     org.handrail.ticket.field.CriteriaError}
   */
  QueueFilter filter(QueueView usual) {
    var filter = QueueFilter.of(view(usual));
    for (var name : parameters.keySet()) {
      filter = OF_THE_PAGE.contains(name) ? filter : narrowed(filter, name);
    }
    return filter;
  }

  private QueueView view(QueueView usual) {
    var view = parameters.getFirst("view");
    return view == null ? usual : read("view", view, word -> constant(QueueView.class, word));
  }

  private QueueFilter narrowed(QueueFilter filter, String name) {
    var value = parameters.getFirst(name);
    return switch (name) {
      case "criteria" -> filter.with(CriteriaJson.read(value));
      case "text" -> read(name, value, filter::withText);
      case "due" -> read(name, value, word -> filter.dueIn(constant(DueIn.class, word)));
      case "changed-after" ->
          read(name, value, word -> filter.changedAfter(Storable.instant(word)));
      default -> filter.with(Criteria.allOf(criterion(field(name), name)));
    };
  }

  private static TicketField field(String name) {
    return Optional.of(name)
        .flatMap(TicketFilter::named)
        .filter(field -> field.isFor(Use.FILTER) && field.operators().contains(Operator.IN))
        .orElseThrow(() -> new DomainException(KernelError.UNKNOWN_FILTER, Map.of("filter", name)));
  }

  /** A status is asked for by what it means: administrators rename the others. */
  private static Optional<TicketField> named(String name) {
    return name.equals("status")
        ? Optional.of(BuiltInFields.STATUS_CATEGORY)
        : TicketFields.known().find(name);
  }

  private Criterion criterion(TicketField field, String name) {
    var values =
        parameters.get(name).stream()
            .flatMap(value -> Arrays.stream(value.split(",")))
            .map(value -> read(name, value, word -> checked(field, word)))
            .toList();
    return new Criterion(field, Operator.IN, values);
  }

  /** Each by itself, so that a refusal says which it is. */
  private static String checked(TicketField field, String word) {
    var value = stored(word, field.source().words().orElse(List.of()));
    return Criterion.of(field, Operator.IN, value).values().get(0);
  }

  private static String stored(String word, List<String> known) {
    return known.stream()
        .filter(one -> one.equalsIgnoreCase(word.replace('-', '_')))
        .findFirst()
        .orElse(word);
  }

  private static <T> T read(String name, String value, Function<String, T> read) {
    try {
      return read.apply(value.strip());
    } catch (IllegalArgumentException | DateTimeParseException malformed) {
      var refused =
          new DomainException(ApiError.BAD_PARAMETER, Map.of("parameter", name, "value", value));
      refused.initCause(malformed);
      throw refused;
    }
  }

  /** {@code on-hold} and {@code ON_HOLD} are the same. */
  private static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
