package org.handrail.security.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handrail.kernel.Sql;
import org.handrail.security.ActiveAccount;
import org.handrail.security.ActiveAccounts;
import org.handrail.security.Caller;
import org.handrail.security.Role;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Accounts by the rows of the account, its roles and its person, with one query on primary keys.
 */
@ApplicationScoped
public class StoredAccounts implements ActiveAccounts {

  @Inject private Sql sql;

  @Override
  public Optional<ActiveAccount> find(long accountId) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select a.id, a.person_id, a.stamp, p.name, p.language, p.time_zone,
                      array(select r.role from account_role r where r.account_id = a.id) roles
                    from account a join person p on p.id = a.person_id
                    where a.id = :id and a.active
                    """)
                .bind("id", accountId)
                .map(StoredAccounts::read)
                .findOne());
  }

  @Override
  public Optional<ActiveAccount> ofPerson(long personId) {
    return sql.query(
            handle ->
                handle
                    .createQuery("select id from account where person_id = :person and active")
                    .bind("person", personId)
                    .mapTo(Long.class)
                    .findOne())
        .flatMap(this::find);
  }

  private static ActiveAccount read(ResultSet row, StatementContext context) throws SQLException {
    var caller =
        Caller.account(
            row.getLong("id"),
            row.getLong("person_id"),
            row.getString("name"),
            roles((String[]) row.getArray("roles").getArray()),
            row.getString("language"),
            ZoneId.of(row.getString("time_zone")));
    return new ActiveAccount(caller, row.getObject("stamp", UUID.class));
  }

  private static List<Role> roles(String... names) {
    return Arrays.stream(names).map(Role::valueOf).toList();
  }
}
