package org.handrail.ticket.catalog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.LocalisedName;
import org.handrail.kernel.Sql;
import org.handrail.security.Internal;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.ticket.command.OpenTicket;
import org.handrail.ticket.model.TicketError;
import org.handrail.ticket.model.TicketRejected;
import org.handrail.ticket.model.TicketType;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Answers about categories. Read again each time: there are some tens of them, and another node's
 * change is seen at once.
 */
@Stateless
@Requires(Role.REQUESTER)
public class CategoryQueries {

  private static final String NAME = "localised(c.names, :language) as name";

  private static final String ROW =
      """
      select c.id, %s, c.icon, c.type, c.team_id, t.name as team_name,
        coalesce(t.active, false) as team_active, c.on_portal, c.active
      from category c left join team t on t.id = c.team_id
      """
          .formatted(NAME);

  @Inject private Sql sql;

  /** What requesters choose from, in the administrators' order. */
  public List<CategoryTile> onPortal(String language) {
    return list(
        "select c.id, %s, c.icon from category c where c.active and c.on_portal".formatted(NAME)
            + " order by c.position, c.id",
        language,
        CategoryTile.class);
  }

  /** What agents choose from, in the administrators' order. */
  @Requires({Role.AGENT, Role.MANAGER, Role.ADMIN})
  public List<CategoryRow> active(String language) {
    return list(ROW + " where c.active order by c.position, c.id", language, CategoryRow.class);
  }

  /** All that ever were, those in use first, in the administrators' order. */
  @Requires({Role.AGENT, Role.MANAGER, Role.ADMIN})
  public List<CategoryRow> all(String language) {
    return list(ROW + " order by c.active desc, c.position, c.id", language, CategoryRow.class);
  }

  /**
   * @throws DomainException {@code catalog.category.unknown}
   */
  @Requires(Role.ADMIN)
  public CategoryDetails details(long categoryId) {
    return sql.query(
            handle ->
                handle
                    .createQuery("select * from category where id = :id")
                    .bind("id", categoryId)
                    .map(CategoryQueries::details)
                    .findOne())
        .orElseThrow(() -> new DomainException(CatalogError.UNKNOWN_CATEGORY));
  }

  /** The team that answers for the category; empty if it has none or an inactive one. */
  @Internal("routing asks, as the system")
  public Optional<Long> team(long categoryId) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select t.id from category c join team t on t.id = c.team_id and t.active
                    where c.id = :id
                    """)
                .bind("id", categoryId)
                .mapTo(Long.class)
                .findOne());
  }

  /**
   * @throws TicketRejected {@code ticket.category.unknown} unless it is in use
   */
  @Internal("the ticket's rules ask")
  public void require(long categoryId) {
    typeOf(categoryId);
  }

  /**
   * The command with the category's type where it names none.
   *
   * @throws TicketRejected {@code ticket.category.unknown}
   */
  @Internal("the ticket's rules ask")
  public OpenTicket complete(OpenTicket command) {
    if (command.categoryId() == null) {
      return command;
    }
    var type = typeOf(command.categoryId());
    return command.type() == null ? command.withType(type) : command;
  }

  private TicketType typeOf(long categoryId) {
    return find(categoryId).orElseThrow(() -> new TicketRejected(TicketError.UNKNOWN_CATEGORY));
  }

  private Optional<TicketType> find(long categoryId) {
    return sql.query(
        handle ->
            handle
                .createQuery("select type from category where id = :id and active")
                .bind("id", categoryId)
                .mapTo(TicketType.class)
                .findOne());
  }

  private <T> List<T> list(String query, String language, Class<T> row) {
    return sql.query(
        handle -> handle.createQuery(query).bind("language", language).mapTo(row).list());
  }

  private static CategoryDetails details(ResultSet row, StatementContext context)
      throws SQLException {
    var settings =
        new CategorySettings(
            LocalisedName.parse(row.getString("names")),
            CategoryIcon.of(row.getString("icon")),
            TicketType.valueOf(row.getString("type")),
            row.getObject("team_id", Long.class),
            row.getBoolean("on_portal"),
            row.getBoolean("active"));
    return new CategoryDetails(row.getLong("id"), row.getLong("version"), settings);
  }
}
