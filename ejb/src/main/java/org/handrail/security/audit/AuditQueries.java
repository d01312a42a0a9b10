package org.handrail.security.audit;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.kernel.Cursor;
import org.handrail.kernel.Page;
import org.handrail.kernel.Sql;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** The audit trail, the newest first. */
@Stateless
@Requires(Role.ADMIN)
public class AuditQueries {

  private static final String FROM =
      """
      from audit_record r
      where (cast(:action as text) is null or r.action = :action)
        and (cast(:pattern as text) is null or r.actor ilike :pattern or r.object ilike :pattern)
        and (cast(:from as timestamptz) is null or r.at >= :from)
        and (cast(:until as timestamptz) is null or r.at < :until)
      """;

  /** What a change has changed is what the same object's last change, or its making, has set. */
  private static final String BEFORE =
      """
      select p.details from audit_record p
      where r.action like '%-changed' and p.object = r.object and p.id < r.id
        and p.action in (r.action, replace(r.action, '-changed', '-created'))
      order by p.id desc limit 1
      """;

  private static final String NAMES =
      """
      select o.object, case split_part(o.object, ' ', 1) %s end as name
      from (select object, cast(split_part(object, ' ', 2) as bigint) as id
            from unnest(cast(:objects as text[])) object
            where object ~ '^[a-z-]+ [0-9]{1,18}$') o
      """;

  private static final String NAME = "when '%s' then (%s)";

  @Inject private Sql sql;
  @Inject private Instance<NamedObjects> named;

  /**
   * @param after the cursor of the page before; empty for the newest
   */
  public Page<AuditRow> page(AuditFilter filter, Optional<Cursor> after, int limit) {
    var query =
        "select r.id, r.at, r.actor, r.action, r.object, r.details, (%s) as before %s %s order by r.id desc limit :limit"
            .formatted(BEFORE, FROM, after.isPresent() ? "and r.id < :after" : "");
    var found =
        sql.query(
            handle -> {
              var statement = bound(handle.createQuery(query), filter).bind("limit", limit + 1);
              after.ifPresent(cursor -> statement.bind("after", cursor.id()));
              return statement.map(AuditQueries::read).list();
            });
    return Page.of(found, limit, row -> Cursor.of(row.id()));
  }

  public long count(AuditFilter filter) {
    return sql.query(
        handle ->
            bound(handle.createQuery("select count(*) " + FROM), filter).mapTo(Long.class).one());
  }

  /**
   * How people know what the records name by kind and id.
   *
   * @param objects as {@code team 3}
   * @param language of names that have one in each
   * @return without those that have no name, or are not there any more
   */
  public Map<String, String> names(Set<String> objects, String language) {
    return sql.query(
        handle ->
            handle
                .createQuery(NAMES.formatted(nameOfEach()))
                .bind("objects", objects.toArray(String[]::new))
                .bind("language", language)
                .reduceRows(
                    new HashMap<>(),
                    (names, row) -> {
                      Optional.ofNullable(row.getColumn("name", String.class))
                          .ifPresent(
                              name -> names.put(row.getColumn("object", String.class), name));
                      return names;
                    }));
  }

  private String nameOfEach() {
    return named.stream()
        .flatMap(objects -> objects.names().entrySet().stream())
        .map(name -> NAME.formatted(name.getKey(), name.getValue()))
        .collect(Collectors.joining(" "));
  }

  private static Query bound(Query query, AuditFilter filter) {
    return query
        .bind("action", filter.action())
        .bind("pattern", filter.pattern())
        .bind("from", filter.from())
        .bind("until", filter.until());
  }

  private static AuditRow read(ResultSet row, StatementContext context) throws SQLException {
    return new AuditRow(
        row.getLong("id"),
        row.getTimestamp("at").toInstant(),
        row.getString("actor"),
        row.getString("action"),
        row.getString("object"),
        details(row.getString("details")),
        details(row.getString("before")));
  }

  private static Map<String, String> details(String json) {
    if (json == null) {
      return Map.of();
    }
    try (var reader = Json.createReader(new StringReader(json))) {
      return reader.readObject().entrySet().stream()
          .collect(
              Collectors.toMap(
                  Map.Entry::getKey, entry -> ((JsonString) entry.getValue()).getString()));
    }
  }
}
