package org.handrail.kernel.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.handrail.kernel.Sql;

/** Finds and deletes the rows of a kind whose retention has ended, in the caller's transaction. */
@ApplicationScoped
public class ExpiredRows {

  @Inject private Sql sql;

  /** How many there are. */
  public long count(ExpiringData kind, Instant before) {
    return sql.query(
        handle ->
            handle
                .createQuery(kind.countStatement())
                .bind("before", before)
                .mapTo(Long.class)
                .one());
  }

  /**
   * The next keys of rows whose retention ended before {@code before}, exclusive.
   *
   * @param after the last key of the page before, exclusive; null for the first
   */
  public List<String> keys(ExpiringData kind, Instant before, String after, int limit) {
    return sql.query(
        handle ->
            handle
                .createQuery(kind.keysStatement(after != null))
                .bind("before", before)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
  }

  /**
   * Deletes those with these keys that are still expired. They are locked first, and the condition
   * is asked by a second statement: it sees what was done by those who held a lock before, for
   * example the attachment of an upload that found its content already stored.
   */
  public void delete(ExpiringData kind, List<String> keys, Instant before) {
    var text = String.join(",", keys);
    sql.run(
        handle -> {
          handle.createQuery(kind.lockStatement()).bind("keys", text).mapTo(Integer.class).list();
          handle
              .createUpdate(kind.deleteStatement())
              .bind("keys", text)
              .bind("before", before)
              .execute();
        });
  }
}
