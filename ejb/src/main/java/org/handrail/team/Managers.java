package org.handrail.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.handrail.kernel.Sql;

/** The rows that say which managers read what a team does. */
@ApplicationScoped
class Managers {

  @Inject private Sql sql;

  /** False if they do already, or are no manager. */
  boolean add(long teamId, long accountId) {
    return sql.query(
        handle ->
            handle
                    .createUpdate(
                        """
                        insert into team_manager (team_id, account_id)
                        select :team, a.id from account a
                        where a.id = :account and a.active and exists (
                          select 1 from account_role r
                          where r.account_id = a.id and r.role = 'MANAGER')
                        on conflict do nothing
                        """)
                    .bind("team", teamId)
                    .bind("account", accountId)
                    .execute()
                == 1);
  }

  boolean remove(long teamId, long accountId) {
    return sql.query(
        handle ->
            handle
                    .createUpdate(
                        "delete from team_manager where team_id = :team and account_id = :account")
                    .bind("team", teamId)
                    .bind("account", accountId)
                    .execute()
                == 1);
  }

  boolean has(long teamId, long accountId) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (select 1 from team_manager
                      where team_id = :team and account_id = :account)
                    """)
                .bind("team", teamId)
                .bind("account", accountId)
                .mapTo(Boolean.class)
                .one());
  }

  Optional<String> nameOf(long accountId) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select p.name from account a join person p on p.id = a.person_id
                    where a.id = :account
                    """)
                .bind("account", accountId)
                .mapTo(String.class)
                .findOne());
  }
}
