package org.handrail.ticket.query;

import java.time.format.DateTimeParseException;
import java.util.List;
import org.handrail.kernel.Cursor;
import org.handrail.kernel.DomainException;
import org.jdbi.v3.core.statement.Query;

/** The row after which a page begins, read with care: cursors come from outside. */
record KeysetStart(Object value, long id) {

  private static final int VALUES = 3;

  /** Ends a page of a list in this order, and is good for no other. */
  static Cursor end(QueueSort sort, String sortValue, long id) {
    return new Cursor(List.of(sort.word(), sortValue, String.valueOf(id)));
  }

  /**
   * @throws DomainException {@code list.bad-cursor} unless it is one of a list in this order
   */
  static KeysetStart of(String encoded, QueueSort sort) {
    var cursor = Cursor.decode(encoded, VALUES);
    if (!cursor.values().get(0).equals(sort.word())) {
      throw Cursor.badCursor(null);
    }
    try {
      return new KeysetStart(sort.order().read(cursor.values().get(1)), cursor.id());
    } catch (DateTimeParseException | NumberFormatException foreign) {
      throw Cursor.badCursor(foreign);
    }
  }

  void bindTo(Query query) {
    query.bind("after", value).bind("afterId", id);
  }
}
