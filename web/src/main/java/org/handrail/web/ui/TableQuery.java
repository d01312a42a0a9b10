package org.handrail.web.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.kernel.Cursor;

/**
 * What a table asks of its query door; keys are allow-listed before they get here.
 *
 * @param filters value by key; empty asks for all that the caller may see
 * @param order never empty; the last key is always {@code id}
 * @param after the row before the first one wanted; none asks from the beginning
 * @param limit how many rows at most
 */
public record TableQuery(
    Map<String, Object> filters, List<SortKey> order, Optional<Cursor> after, int limit) {

  public TableQuery {
    filters = Map.copyOf(filters);
    order = List.copyOf(order);
  }

  /** A column to sort by, and which way. */
  public record SortKey(String key, boolean ascending) {

    static final String ID = "id";

    boolean isId() {
      return key.equals(ID);
    }
  }
}
