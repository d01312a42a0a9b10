package org.handrail.ticket.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.KernelError;
import org.handrail.kernel.Storable;

/** In which order a list of tickets comes; equal ones follow by id in the same direction. */
public record QueueSort(Key key, boolean ascending) {

  /** The last touched first. */
  public static final QueueSort NEWEST_CHANGE = new QueueSort(Key.UPDATED, false);

  private static final String AS_IS = "(%s)::text";
  private static final String INSTANT =
      "to_char(%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";

  /** What can be sorted by. */
  public enum Key {
    UPDATED("t.updated_at", INSTANT, Storable::instant),
    CREATED("t.created_at", INSTANT, Storable::instant),
    PRIORITY("t.priority", AS_IS, Integer::valueOf),
    NUMBER("t.number", AS_IS, Long::valueOf),
    SUBJECT("lower(t.subject)", AS_IS, text -> text),
    REQUESTER(
        "lower(r.name)", "t.id", AS_IS, text -> text, "join person r on r.id = t.requester_id"),
    STATUS(
        "s.position",
        "t.id",
        AS_IS,
        Integer::valueOf,
        "join ticket_status s on s.id = t.status_id"),
    /**
     * When the helpdesk has to act; what has no due is due last of all. Each ticket has had its row
     * there since it was opened.
     */
    DUE(
        "coalesce(k.due_at, timestamptz '9999-01-01 00:00Z')",
        "k.ticket_id",
        INSTANT,
        Storable::instant,
        "join sla_ticket k on k.ticket_id = t.id");

    private final String expression;
    private final String id;
    private final String asText;
    private final Function<String, Object> ofText;
    private final String join;

    Key(String expression, String asText, Function<String, Object> ofText) {
      this(expression, "t.id", asText, ofText, "");
    }

    /** The id is that of the table which has the expression: an index knows only its own. */
    Key(String expression, String id, String asText, Function<String, Object> ofText, String join) {
      this.expression = expression;
      this.id = id;
      this.asText = asText;
      this.ofText = ofText;
      this.join = join;
    }

    /** The row's place in this order as text, for the cursor. */
    String cursorValue() {
      return asText.formatted(expression);
    }

    String expression() {
      return expression;
    }

    /** What this order needs beside the ticket. */
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

  /** Whether it tells what only the helpdesk may know. */
  boolean isInternal() {
    return key == Key.DUE;
  }

  /** The inverse of {@link #parse}. */
  String word() {
    return ascending ? key.word() : "-" + key.word();
  }

  String orderBy() {
    return orderBy(key.expression, key.id);
  }

  /** The same order by columns that hold what it goes by. */
  String orderBy(String value, String id) {
    var direction = ascending ? "asc" : "desc";
    return "%s %s, %s %s".formatted(value, direction, id, direction);
  }

  /**
   * What comes after the row whose sort value and id are bound as {@code after}, {@code afterId}.
   */
  String afterCursor() {
    return "(%s, %s) %s (:after, :afterId)"
        .formatted(key.expression, key.id, ascending ? ">" : "<");
  }

  private static DomainException unknown(String word) {
    return new DomainException(KernelError.UNKNOWN_SORT, Map.of("sort", word));
  }
}
