package org.handrail.kernel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Some rows of a list, in its order, and where the next ones begin if there are any. */
public record Page<T>(List<T> rows, Optional<Cursor> next) {

  public Page {
    rows = List.copyOf(rows);
  }

  /**
   * A page of what was found by asking for one row more than {@code size}.
   *
   * @param cursor of a row, if it is the page's last
   */
  public static <T> Page<T> of(List<T> found, int size, Function<T, Cursor> cursor) {
    return found.size() <= size
        ? new Page<>(found, Optional.empty())
        : new Page<>(found.subList(0, size), Optional.of(cursor.apply(found.get(size - 1))));
  }
}
