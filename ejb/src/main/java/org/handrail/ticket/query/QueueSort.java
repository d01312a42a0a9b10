package org.handrail.ticket.query;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.KernelError;

/** In which order a list of tickets comes; equal ones follow by id in the same direction. */
public record QueueSort(Key key, boolean ascending) {

  /** The last touched first. */
  public static final QueueSort NEWEST_CHANGE = new QueueSort(Key.UPDATED, false);

  private static final String AS_IS = "(%s)::text";
  private static final String INSTANT =
      "to_char(%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";

  /** What can be sorted by. */
  public enum Key {
    UPDATED("t.updated_at", INSTANT, Instant::parse),
    CREATED("t.created_at", INSTANT, Instant::parse),
    PRIORITY("t.priority", AS_IS, Integer::valueOf),
    NUMBER("t.number", AS_IS, Long::valueOf),
    SUBJECT("lower(t.subject)", AS_IS, text -> text),
    REQUESTER("lower(r.name)", AS_IS, text -> text),
    STATUS("s.position", AS_IS, Integer::valueOf),
    /** When the helpdesk has to act; what has no due is due last of all. */
    DUE(
        "coalesce(k.due_at, timestamptz '9999-01-01 00:00Z')",
        INSTANT,
        Instant::parse,
        "left join sla_ticket k on k.ticket_id = t.id and k.due_at is not null");

    private final String expression;
    private final String asText;
    private final Function<String, Object> ofText;
    private final String join;

    Key(String expression, String asText, Function<String, Object> ofText) {
      this(expression, asText, ofText, "");
    }

    Key(String expression, String asText, Function<String, Object> ofText, String join) {
      this.expression = expression;
      this.asText = asText;
      this.ofText = ofText;
      this.join = join;
    }

    /** The row's place in this order as text, for the cursor. */
    String cursorValue() {
      return asText.formatted(expression);
    }

    /** What only this order needs beside the tables of all lists. */
    String join() {
      return join;
    }

    /** What {@link #cursorValue()} wrote; throws for anything else. */
    Object read(String cursorValue) {
      return ofText.apply(cursorValue);
    }

    /** The word for it in addresses and table columns. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws DomainException {@code list.unknown-sort}
     */
    public static Key of(String word) {
      return Arrays.stream(values())
          .filter(key -> key.word().equals(word))
          .findFirst()
          .orElseThrow(() -> unknown(word));
    }
  }

  /**
   * Reads {@code priority} as ascending and {@code -priority} as descending.
   *
   * @throws DomainException {@code list.unknown-sort}
   */
  public static QueueSort parse(String word) {
    return word.startsWith("-")
        ? new QueueSort(Key.of(word.substring(1)), false)
        : new QueueSort(Key.of(word), true);
  }

  String orderBy() {
    var direction = ascending ? "asc" : "desc";
    return "%s %s, t.id %s".formatted(key.expression, direction, direction);
  }

  /**
   * What comes after the row whose sort value and id are bound as {@code after}, {@code afterId}.
   */
  String afterCursor() {
    return "(%s, t.id) %s (:after, :afterId)".formatted(key.expression, ascending ? ">" : "<");
  }

  private static DomainException unknown(String word) {
    return new DomainException(KernelError.UNKNOWN_SORT, Map.of("sort", word));
  }
}
