package org.handrail.people.card;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.handrail.kernel.Cursor;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Page;
import org.handrail.kernel.Sql;
import org.handrail.people.EmailAddress;
import org.handrail.people.PeopleError;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** The people, for administrators, by name. */
@Stateless
@Requires(Role.ADMIN)
public class CardQueries {

  private static final String FROM =
      """
      from person p
        left join organisation o on o.id = p.organisation_id
        left join account a on a.person_id = p.id
      where (cast(:organisation as bigint) is null or p.organisation_id = :organisation)
        and (cast(:vip as boolean) is null or (p.vip or coalesce(o.vip, false)) = :vip)
        and (cast(:account as boolean) is null or (a.id is not null) = :account)
        and (cast(:pattern as text) is null or p.name ilike :pattern
          or exists (select 1 from contact_point c
                     where c.person_id = p.id and c.normalised ilike :pattern))
      """;

  private static final String ROW =
      """
      p.id, p.name, o.name as organisation, p.vip or coalesce(o.vip, false) as vip, a.login,
      (select c.address from contact_point c
       where c.person_id = p.id and c.kind = 'email' order by c.main desc, c.id limit 1) as email
      """;

  @Inject private Sql sql;

  /**
   * @param after the cursor of the page before; empty for the first page
   */
  public Page<CardRow> page(CardFilter filter, Optional<Cursor> after, int limit) {
    var query =
        "select %s %s %s order by lower(p.name), p.id limit :limit"
            .formatted(
                ROW,
                FROM,
                after.isPresent() ? "and (lower(p.name), p.id) > (lower(:after), :afterId)" : "");
    var found =
        sql.query(
            handle -> {
              var statement = bound(handle.createQuery(query), filter).bind("limit", limit + 1);
              after.ifPresent(
                  cursor ->
                      statement.bind("after", cursor.values().get(0)).bind("afterId", cursor.id()));
              return statement.mapTo(CardRow.class).list();
            });
    return Page.of(found, limit, row -> new Cursor(List.of(row.name(), String.valueOf(row.id()))));
  }

  public long count(CardFilter filter) {
    return sql.query(
        handle ->
            bound(handle.createQuery("select count(*) " + FROM), filter).mapTo(Long.class).one());
  }

  /** Empty if there is nobody by this id. */
  public Optional<CardRow> find(long personId) {
    return sql.query(
        handle ->
            bound(
                    handle.createQuery("select %s %s and p.id = :id".formatted(ROW, FROM)),
                    CardFilter.ALL)
                .bind("id", personId)
                .mapTo(CardRow.class)
                .findOne());
  }

  /**
   * @throws DomainException {@code people.unknown}
   */
  public CardDetails details(long personId) {
    return sql.query(
            handle ->
                handle
                    .createQuery(
                        """
                        select p.id, p.version, p.name, p.language, p.time_zone, p.organisation_id,
                          p.vip, p.created_at, o.name as organisation_name,
                          coalesce(o.vip, false) as vip_by_organisation, a.id as account_id,
                          a.login,
                          array(select c.address from contact_point c
                                where c.person_id = p.id and c.kind = 'email'
                                order by c.main desc, c.id) as addresses
                        from person p
                          left join organisation o on o.id = p.organisation_id
                          left join account a on a.person_id = p.id
                        where p.id = :id
                        """)
                    .bind("id", personId)
                    .map(CardQueries::details)
                    .findOne())
        .orElseThrow(() -> new DomainException(PeopleError.UNKNOWN_PERSON));
  }

  private static Query bound(Query query, CardFilter filter) {
    return query
        .bind("organisation", filter.organisation())
        .bind("vip", filter.vip())
        .bind("account", filter.account())
        .bind("pattern", filter.pattern());
  }

  private static CardDetails details(ResultSet row, StatementContext context) throws SQLException {
    var addresses =
        Arrays.stream((String[]) row.getArray("addresses").getArray())
            .map(EmailAddress::new)
            .toList();
    var settings =
        new CardSettings(
            row.getString("name"),
            addresses,
            row.getString("language"),
            ZoneId.of(row.getString("time_zone")),
            row.getObject("organisation_id", Long.class),
            row.getBoolean("vip"));
    return new CardDetails(
        row.getLong("id"),
        row.getLong("version"),
        settings,
        row.getString("organisation_name"),
        row.getBoolean("vip_by_organisation"),
        row.getObject("account_id", Long.class),
        row.getString("login"),
        Sql.instant(row, "created_at"));
  }
}
