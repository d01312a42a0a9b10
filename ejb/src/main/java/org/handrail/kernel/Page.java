package org.handrail.kernel;

import java.util.List;
import java.util.Optional;

/** Some rows of a list, in its order, and where the next ones begin if there are any. */
public record Page<T>(List<T> rows, Optional<Cursor> next) {

  public Page {
    rows = List.copyOf(rows);
  }
}
