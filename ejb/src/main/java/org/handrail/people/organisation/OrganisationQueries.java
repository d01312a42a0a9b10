package org.handrail.people.organisation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.kernel.Cursor;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Page;
import org.handrail.kernel.Sql;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** The organisations, by name. */
@Stateless
@Requires(Role.ADMIN)
public class OrganisationQueries {

  // a domain is stored as DNS writes it; anyone who looks for müller finds it by its ASCII form
  private static final String FROM =
      """
      from organisation o
      where (cast(:active as boolean) is null or o.active = :active)
        and (cast(:pattern as text) is null or o.name ilike :pattern
          or exists (select 1 from organisation_domain d
                     where d.organisation_id = o.id
                       and (d.domain ilike :pattern or d.domain = :domain)))
      """;

  private static final String COLUMNS =
      """
      o.id, o.version, o.name, o.notes, o.vip, o.active,
      array(select d.domain from organisation_domain d
            where d.organisation_id = o.id order by d.domain) domains,
      (select count(*) from person p where p.organisation_id = o.id) members
      """;

  @Inject private Sql sql;

  /**
   * @param after the cursor of the page before; empty for the first page
   */
  public Page<OrganisationRow> page(OrganisationFilter filter, Optional<Cursor> after, int limit) {
    var query =
        "select %s %s %s order by lower(o.name), o.id limit :limit"
            .formatted(
                COLUMNS,
                FROM,
                after.isPresent() ? "and (lower(o.name), o.id) > (lower(:after), :afterId)" : "");
    var found =
        sql.query(
            handle -> {
              var statement = bound(handle.createQuery(query), filter).bind("limit", limit + 1);
              after.ifPresent(
                  cursor ->
                      statement.bind("after", cursor.values().get(0)).bind("afterId", cursor.id()));
              return statement.map(OrganisationQueries::row).list();
            });
    return Page.of(found, limit, row -> new Cursor(List.of(row.name(), String.valueOf(row.id()))));
  }

  public long count(OrganisationFilter filter) {
    return sql.query(
        handle ->
            bound(handle.createQuery("select count(*) " + FROM), filter).mapTo(Long.class).one());
  }

  /** Empty if there is none by this id. */
  public Optional<OrganisationRow> find(long organisationId) {
    return one(organisationId, OrganisationQueries::row);
  }

  /**
   * @throws DomainException {@code people.organisation.unknown}
   */
  public OrganisationDetails details(long organisationId) {
    return one(organisationId, OrganisationQueries::details)
        .orElseThrow(() -> new DomainException(OrganisationError.UNKNOWN));
  }

  /**
   * For a list to choose from, those in use by name.
   *
   * @param chosen is among them whatever has become of it; null for none
   */
  public List<OrganisationChoice> choices(Long chosen) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select o.id, o.name from organisation o where o.active or o.id = :chosen
                    order by lower(o.name), o.id
                    """)
                .bind("chosen", chosen)
                .mapTo(OrganisationChoice.class)
                .list());
  }

  /**
   * How many people would join it: who has an address in one of its domains, or below one, and
   * belongs to no organisation.
   */
  public long joining(long organisationId) {
    return sql.query(
        handle ->
            handle
                .createQuery("select count(*) from person p where " + Joining.WOULD_JOIN)
                .bind("organisation", organisationId)
                .mapTo(Long.class)
                .one());
  }

  private <T> Optional<T> one(long organisationId, RowMapper<T> mapper) {
    return sql.query(
        handle ->
            handle
                .createQuery("select %s from organisation o where o.id = :id".formatted(COLUMNS))
                .bind("id", organisationId)
                .map(mapper)
                .findOne());
  }

  private static Query bound(Query query, OrganisationFilter filter) {
    return query
        .bind("active", filter.active())
        .bind("pattern", filter.pattern())
        .bind("domain", MailDomain.find(filter.text()).map(MailDomain::ascii).orElse(null));
  }

  private static OrganisationRow row(ResultSet row, StatementContext context) throws SQLException {
    return new OrganisationRow(
        row.getLong("id"),
        row.getString("name"),
        domains(row).map(MailDomain::shown).toList(),
        row.getBoolean("vip"),
        row.getBoolean("active"),
        row.getLong("members"));
  }

  private static OrganisationDetails details(ResultSet row, StatementContext context)
      throws SQLException {
    Set<MailDomain> domains = domains(row).collect(Collectors.toSet());
    var settings =
        new OrganisationSettings(
            row.getString("name"),
            domains,
            row.getString("notes"),
            row.getBoolean("vip"),
            row.getBoolean("active"));
    return new OrganisationDetails(
        row.getLong("id"), row.getLong("version"), settings, row.getLong("members"));
  }

  private static Stream<MailDomain> domains(ResultSet row) throws SQLException {
    return Arrays.stream((String[]) row.getArray("domains").getArray()).map(MailDomain::new);
  }
}
