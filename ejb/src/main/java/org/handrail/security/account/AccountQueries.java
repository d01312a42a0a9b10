package org.handrail.security.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.handrail.kernel.Cursor;
import org.handrail.kernel.Page;
import org.handrail.kernel.Sql;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** The accounts, for administrators. */
@Stateless
@Requires(Role.ADMIN)
public class AccountQueries {

  private static final String FROM =
      """
      from account a join person p on p.id = a.person_id
      where (cast(:role as text) is null or exists (
              select 1 from account_role r where r.account_id = a.id and r.role = :role))
        and (cast(:active as boolean) is null or a.active = :active)
        and (cast(:text as text) is null or search_form(p.name) like search_part(:text)
          or search_form(a.login) like search_part(:text)
          or exists (select 1 from contact_point c
                     where c.person_id = p.id and search_form(c.address) like search_part(:text)))
      """;

  private static final String COLUMNS =
      """
      a.id, a.version, a.person_id, p.name, a.login, a.active, a.password_hash is not null has_password,
      a.created_at, a.last_signed_in_at,
      (select c.address from contact_point c
       where c.person_id = p.id and c.kind = 'email' order by c.main desc, c.id limit 1) email,
      array(select r.role from account_role r where r.account_id = a.id order by r.role) roles,
      coalesce((select f.failures from sign_in_failure f where f.counter = 'LOGIN'
        and f.key = sha256(convert_to('account ' || a.id, 'UTF8'))), 0) failed_attempts
      """;

  @Inject private Sql sql;

  /**
   * @param after the cursor of the page before in the same order; empty for the first page
   */
  public Page<AccountRow> page(
      AccountFilter filter,
      AccountSort sort,
      boolean ascending,
      Optional<Cursor> after,
      int limit) {
    var query =
        "select %s, (%s)::text sort_value %s %s order by %s limit :limit"
            .formatted(
                COLUMNS,
                sort.expression(),
                FROM,
                after.isPresent() ? "and " + sort.follows(ascending) : "",
                sort.order(ascending));
    return paged(
        limit,
        sql.query(
            handle -> {
              var statement = bound(handle.createQuery(query), filter).bind("limit", limit + 1);
              after.ifPresent(cursor -> bind(statement, cursor));
              return statement.map(Keyed::read).list();
            }));
  }

  public long count(AccountFilter filter) {
    return sql.query(
        handle ->
            bound(handle.createQuery("select count(*) " + FROM), filter).mapTo(Long.class).one());
  }

  /** Empty if there is none by this id. */
  public Optional<AccountRow> find(long accountId) {
    return sql.query(
        handle ->
            bound(
                    handle.createQuery("select %s %s and a.id = :id".formatted(COLUMNS, FROM)),
                    AccountFilter.ALL)
                .bind("id", accountId)
                .map(AccountQueries::read)
                .findOne());
  }

  private static Query bound(Query query, AccountFilter filter) {
    return query
        .bind("role", filter.role() == null ? null : filter.role().name())
        .bind("active", filter.active())
        .bind("text", filter.words());
  }

  private static void bind(Query query, Cursor after) {
    query.bind("after", after.values().get(0)).bind("afterId", after.values().get(1));
  }

  private static Page<AccountRow> paged(int limit, List<Keyed> found) {
    var rows = found.stream().limit(limit).map(Keyed::row).toList();
    return new Page<>(
        rows, found.size() > limit ? Optional.of(found.get(limit - 1).cursor()) : Optional.empty());
  }

  private static AccountRow read(ResultSet row, StatementContext context) throws SQLException {
    return new AccountRow(
        row.getLong("id"),
        row.getLong("version"),
        row.getLong("person_id"),
        row.getString("name"),
        row.getString("login"),
        row.getString("email"),
        roles((String[]) row.getArray("roles").getArray()),
        row.getBoolean("active"),
        row.getBoolean("has_password"),
        row.getInt("failed_attempts"),
        row.getTimestamp("created_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("last_signed_in_at"))
            .map(Timestamp::toInstant)
            .orElse(null));
  }

  private static List<Role> roles(String... names) {
    return Arrays.stream(names).map(Role::valueOf).sorted().toList();
  }

  private record Keyed(AccountRow row, String sortValue) {

    static Keyed read(ResultSet row, StatementContext context) throws SQLException {
      return new Keyed(AccountQueries.read(row, context), row.getString("sort_value"));
    }

    Cursor cursor() {
      return new Cursor(List.of(sortValue, String.valueOf(row.id())));
    }
  }
}
