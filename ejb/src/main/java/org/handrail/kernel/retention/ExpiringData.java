package org.handrail.kernel.retention;

/**
 * One kind of rows that are kept for a limited time. The feature that owns the table declares it by
 * a static field that CDI produces:
 *
 * <pre>{@code
 * @Produces
 * static final ExpiringData FORGOTTEN =
 *     ExpiringData.of("drafts", "draft-days", "draft", "ticket_id", "bigint", "updated_at < :before");
 * }</pre>
 *
 * <p>Besides that line a new kind needs its name in the texts of jobs ({@code job.step.…}), and a
 * setting if none of the existing ones says how long it is kept.
 *
 * @param kind what they are; names them on the job's screen and in its records
 * @param retention how long they are kept: the setting's key behind {@code handrail.retention.},
 *     which is also the parameter of the job
 * @param table with its alias, if {@code expired} needs one
 * @param key the column that gives their order; several rows with one key are deleted together
 * @param type of that column
 * @param expired the condition on a row whose retention has ended, with {@code :before}; asked once
 *     more when it is deleted
 * @param deletion the statement that deletes them, with {@code %1$s} for the table and {@code %2$s}
 *     for the condition
 */
public record ExpiringData(
    String kind,
    String retention,
    String table,
    String key,
    String type,
    String expired,
    String deletion) {

  /** Rows that are deleted as a whole. */
  public static ExpiringData of(
      String kind, String retention, String table, String key, String type, String expired) {
    return new ExpiringData(
        kind, retention, table, key, type, expired, "delete from %1$s where %2$s");
  }

  /** The same rows, of which this statement removes what must not be kept. */
  public ExpiringData deletedBy(String statement) {
    return new ExpiringData(kind, retention, table, key, type, expired, statement);
  }

  String countStatement() {
    return "select count(*) from %s where %s".formatted(table, expired);
  }

  /** The keys in their order, from the first or behind {@code :after}. */
  String keysStatement(boolean behind) {
    // without a name of its own the text would give the order
    return "select cast(%1$s as text) as found from %2$s where %3$s and %4$s order by %1$s limit :limit"
        .formatted(
            key, table, behind ? "%s > cast(:after as %s)".formatted(key, type) : "true", expired);
  }

  String lockStatement() {
    return "select 1 from %s where %s order by %s for update".formatted(table, withKeys(), key);
  }

  String deleteStatement() {
    return deletion.formatted(table, withKeys() + " and " + expired);
  }

  private String withKeys() {
    return "%s = any (cast(string_to_array(:keys, ',') as %s[]))".formatted(key, type);
  }
}
