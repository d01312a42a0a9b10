package org.handrail.ticket.query;

import java.time.format.DateTimeParseException;
import org.handrail.kernel.Cursor;
import org.handrail.kernel.DomainException;
import org.jdbi.v3.core.statement.Query;

/** The row after which a page begins, read with care: cursors come from outside. */
record KeysetStart(Object value, long id) {

  /**
   * @throws DomainException {@code list.bad-cursor} unless it is one of a list in this order
   */
  static KeysetStart of(String encoded, QueueSort sort) {
    var values = Cursor.decode(encoded, 2).values();
    try {
      return new KeysetStart(sort.key().read(values.get(0)), Long.parseLong(values.get(1)));
    } catch (DateTimeParseException | NumberFormatException foreign) {
      throw Cursor.badCursor(foreign);
    }
  }

  void bindTo(Query query) {
    query.bind("after", value).bind("afterId", id);
  }
}
