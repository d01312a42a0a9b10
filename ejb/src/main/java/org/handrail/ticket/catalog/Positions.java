package org.handrail.ticket.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.handrail.kernel.Sql;

/**
 * The order administrators gave to a list. Two rows may share a position for a while when two
 * administrators add at once; the id then decides.
 */
@ApplicationScoped
class Positions {

  private static final int STEP = 10;

  @Inject private Sql sql;

  /**
   * A place behind all others of {@code table}, which is a name from this code, never from input.
   */
  int next(String table) {
    return sql.query(
        handle ->
            handle
                .createQuery("select coalesce(max(position), 0) + :step from " + table)
                .bind("step", STEP)
                .mapTo(Integer.class)
                .one());
  }

  /** Gives the rows of {@code table} with these ids ascending positions; no version changes. */
  void arrange(String table, List<Long> ids) {
    sql.run(
        handle -> {
          var batch =
              handle.prepareBatch(
                  "update %s set position = :position where id = :id".formatted(table));
          for (int index = 0; index < ids.size(); index++) {
            batch.bind("id", ids.get(index)).bind("position", (index + 1) * STEP).add();
          }
          batch.execute();
        });
  }
}
