package org.handrail.web.api.ticket;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.KernelError;
import org.handrail.kernel.Storable;
import org.handrail.ticket.model.Priority;
import org.handrail.ticket.model.StatusCategory;
import org.handrail.ticket.query.DueIn;
import org.handrail.ticket.query.QueueFilter;
import org.handrail.ticket.query.QueueView;
import org.handrail.web.api.ApiError;

/**
 * Reads the query parameters of a list of tickets. Several values of one parameter widen it,
 * parameters narrow each other. One that is not known is refused: ignored, it would look as if it
 * had been obeyed.
 */
record TicketFilter(MultivaluedMap<String, String> parameters) {

  private static final Set<String> OF_THE_PAGE = Set.of("sort", "limit", "cursor");
  private static final Set<String> KNOWN =
      Set.of(
          "view",
          "status",
          "priority",
          "team",
          "assignee",
          "category",
          "due",
          "text",
          "tag",
          "requester",
          "changed-after");

  /**
   * @throws DomainException {@code list.unknown-filter}, {@code api.parameter.malformed}
   */
  QueueFilter filter(QueueView usual) {
    parameters.keySet().forEach(TicketFilter::requireKnown);
    return new QueueFilter(
        one("view", word -> constant(QueueView.class, word), usual),
        set("status", word -> constant(StatusCategory.class, word)),
        set("priority", word -> constant(Priority.class, word)),
        set("team", Long::valueOf),
        set("assignee", Long::valueOf),
        set("category", Long::valueOf),
        one("due", word -> constant(DueIn.class, word), null),
        parameters.getFirst("text"),
        parameters.getFirst("tag"),
        one("requester", Long::valueOf, null),
        one("changed-after", Storable::instant, null));
  }

  private static void requireKnown(String name) {
    if (!KNOWN.contains(name) && !OF_THE_PAGE.contains(name)) {
      throw new DomainException(KernelError.UNKNOWN_FILTER, Map.of("filter", name));
    }
  }

  private <T> Set<T> set(String name, Function<String, T> read) {
    return parameters.getOrDefault(name, List.of()).stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(value -> read(name, value, read))
        .collect(Collectors.toUnmodifiableSet());
  }

  private <T> T one(String name, Function<String, T> read, T usual) {
    var value = parameters.getFirst(name);
    return value == null ? usual : read(name, value, read);
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
