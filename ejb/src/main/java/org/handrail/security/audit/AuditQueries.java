package org.handrail.security.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
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

  @Inject private Sql sql;

  /**
   * @param after the cursor of the page before; empty for the newest
   */
  public Page<AuditRow> page(AuditFilter filter, Optional<Cursor> after, int limit) {
    var query =
        "select r.id, r.at, r.actor, r.action, r.object, r.details %s %s order by r.id desc limit :limit"
            .formatted(FROM, after.isPresent() ? "and r.id < :after" : "");
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
        details(row.getString("details")));
  }

  private static Map<String, String> details(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      return reader.readObject().entrySet().stream()
          .collect(
              Collectors.toMap(
                  Map.Entry::getKey, entry -> ((JsonString) entry.getValue()).getString()));
    }
  }
}
