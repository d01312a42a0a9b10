package org.handrail.ticket.catalog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.LocalisedName;
import org.handrail.kernel.Sql;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.ticket.model.StatusCategory;
import org.jdbi.v3.core.statement.StatementContext;

/** Answers about statuses, read again each time like the categories. */
@Stateless
@Requires(Role.REQUESTER)
public class StatusQueries {

  private static final String ROW =
      """
      select s.id, s.category, s.standard, s.active,
        localised(s.names, :language) as name
      from ticket_status s
      """;

  @Inject private Sql sql;

  /** The statuses in use, in the administrators' order. */
  public List<StatusRow> active(String language) {
    return list(ROW + " where s.active order by s.position, s.id", language);
  }

  /** All that ever were, in the administrators' order. */
  public List<StatusRow> all(String language) {
    return list(ROW + " order by s.position, s.id", language);
  }

  /**
   * @throws DomainException {@code catalog.status.unknown}
   */
  @Requires(Role.ADMIN)
  public StatusDetails details(long statusId) {
    return sql.query(
            handle ->
                handle
                    .createQuery("select * from ticket_status where id = :id")
                    .bind("id", statusId)
                    .map(StatusQueries::details)
                    .findOne())
        .orElseThrow(() -> new DomainException(CatalogError.UNKNOWN_STATUS));
  }

  private List<StatusRow> list(String query, String language) {
    return sql.query(
        handle ->
            handle.createQuery(query).bind("language", language).mapTo(StatusRow.class).list());
  }

  private static StatusDetails details(ResultSet row, StatementContext context)
      throws SQLException {
    return new StatusDetails(
        row.getLong("id"),
        row.getLong("version"),
        StatusCategory.valueOf(row.getString("category")),
        LocalisedName.parse(row.getString("names")),
        row.getBoolean("standard"),
        row.getBoolean("active"));
  }
}
