package org.handrail.kernel;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/**
 * Rows of one table that are kept for a limited time, which is what most things that expire are. A
 * feature extends it by saying which rows; their key is one column, whose values travel as text.
 */
public abstract class PerishableRows implements Perishable {

  private final String kind;
  private final String table;
  private final String key;
  private final String type;
  private final String expired;

  @Inject private Sql sql;

  /**
   * @param table with its alias, if {@code expired} needs one
   * @param key the column that tells them apart, and gives their order
   * @param type of that column
   * @param expired the condition on a row past its time, with {@code :before}; asked once more when
   *     it is ended
   */
  protected PerishableRows(String kind, String table, String key, String type, String expired) {
    this.kind = kind;
    this.table = table;
    this.key = key;
    this.type = type;
    this.expired = expired;
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public long count(Instant before) {
    return sql.query(
        handle ->
            handle
                .createQuery("select count(*) from %s where %s".formatted(table, expired))
                .bind("before", before)
                .mapTo(Long.class)
                .one());
  }

  @Override
  public List<String> expired(Instant before, String after, int limit) {
    var behind = after == null ? "true" : "%s > cast(:after as %s)".formatted(key, type);
    return sql.query(
        handle ->
            handle
                .createQuery(
                    // without a name of its own the text would give the order
                    "select cast(%1$s as text) as found from %2$s where %3$s and %4$s order by %1$s limit :limit"
                        .formatted(key, table, behind, expired))
                .bind("before", before)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
  }

  @Override
  public void purge(List<String> keys, Instant before) {
    var which =
        "%s = any (cast(string_to_array(:keys, ',') as %s[])) and %s".formatted(key, type, expired);
    sql.run(
        handle ->
            handle
                .createUpdate(ending(table, which))
                .bind("keys", String.join(",", keys))
                .bind("before", before)
                .execute());
  }

  /** The statement that ends the rows of this condition: it deletes them, unless overridden. */
  protected String ending(String table, String which) {
    return "delete from %s where %s".formatted(table, which);
  }
}
