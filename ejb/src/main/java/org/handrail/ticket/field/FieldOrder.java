package org.handrail.ticket.field;

import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.handrail.kernel.Storable;

/**
 * How lists are ordered by a field; equal ones follow by id.
 *
 * @param expression what the order goes by, never null
 * @param id the id of the table that has the expression, since an index knows only its own
 * @param join what the order needs beside the ticket {@code t}; empty for a column of its own
 */
public record FieldOrder(String expression, String id, String join, Key key) {

  /** How a row's place in the order is written into a cursor and read from it. */
  public enum Key {
    TEXT("(%s)::text", text -> text),
    INTEGER("(%s)::text", Integer::valueOf),
    LONG("(%s)::text", Long::valueOf),
    INSTANT(
        "to_char(%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')", Storable::instant);

    private final String asText;
    private final Function<String, Object> ofText;

    Key(String asText, Function<String, Object> ofText) {
      this.asText = asText;
      this.ofText = ofText;
    }
  }

  static FieldOrder of(String expression, Key key) {
    return new FieldOrder(expression, "t.id", "", key);
  }

  /** The row's place in this order as text. */
  public String cursorValue() {
    return key.asText.formatted(expression);
  }

  /**
   * The inverse of {@link #cursorValue()}.
   *
   * @throws NumberFormatException for what it has not written
   * @throws DateTimeParseException likewise
   */
  public Object read(String cursorValue) {
    return key.ofText.apply(cursorValue);
  }
}
