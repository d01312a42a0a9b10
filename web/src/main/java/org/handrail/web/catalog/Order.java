package org.handrail.web.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The order of a list on the page, where each row can be moved by one place. */
final class Order {

  private Order() {}

  /**
   * The ids with {@code id} moved by {@code step} places; unchanged where the list ends or where it
   * is not in it any more.
   */
  static List<Long> moved(List<Long> ids, long id, int step) {
    int from = ids.indexOf(id);
    int to = from + step;
    if (from < 0 || to < 0 || to >= ids.size()) {
      return ids;
    }
    var moved = new ArrayList<>(ids);
    Collections.swap(moved, from, to);
    return moved;
  }
}
