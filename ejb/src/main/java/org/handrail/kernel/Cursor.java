package org.handrail.kernel;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;

/**
 * Where a page of a keyset-ordered list ended: the last row's sort values, its id among them. To
 * callers an opaque text that is only good for the same list in the same order.
 */
public record Cursor(List<String> values) {

  private static final String SEPARATOR = "\u001f";

  public Cursor {
    values = List.copyOf(values);
  }

  /** Of a list that is ordered by the id alone. */
  public static Cursor of(long id) {
    return new Cursor(List.of(String.valueOf(id)));
  }

  /** Of a list that is ordered by an instant, then the id. */
  public static Cursor of(Instant at, long id) {
    return new Cursor(List.of(at.toString(), String.valueOf(id)));
  }

  /**
   * The value of a list that is ordered by an instant there.
   *
   * @throws DomainException {@code list.bad-cursor} if it is none
   */
  public Instant instant(int place) {
    try {
      return Storable.instant(values.get(place));
    } catch (DateTimeParseException | IndexOutOfBoundsException foreign) {
      throw badCursor(foreign);
    }
  }

  /** The id, which is always the last value; refused as by {@link #instant}. */
  public long id() {
    try {
      return Long.parseLong(values.get(values.size() - 1));
    } catch (NumberFormatException | IndexOutOfBoundsException foreign) {
      throw badCursor(foreign);
    }
  }

  /** The text a client gives back to go on after this row. */
  public String encoded() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads what {@link #encoded()} wrote.
   *
   * @param size how many values this list's order has
   * @throws DomainException {@code list.bad-cursor} for anything else
   */
  public static Cursor decode(String encoded, int size) {
    try {
      var text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
      var values = List.of(text.split(SEPARATOR, -1));
      if (values.size() == size && Storable.isText(text)) {
        return new Cursor(values);
      }
    } catch (IllegalArgumentException notBase64) {
      throw badCursor(notBase64);
    }
    throw badCursor(null);
  }

  /** Refuses a cursor whose values do not fit the list; {@code cause} may be null. */
  public static DomainException badCursor(RuntimeException cause) {
    var refused = new DomainException(KernelError.BAD_CURSOR);
    refused.initCause(cause);
    return refused;
  }
}
