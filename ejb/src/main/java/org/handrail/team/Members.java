package org.handrail.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Sql;

/** The rows around teams and agents: names in use, memberships, capacities. */
@ApplicationScoped
class Members {

  @Inject private Sql sql;

  /** Anyone who names a team waits here for others who do, so that the unique key is never hit. */
  void requireFreeName(String name, Long exceptTeamId) {
    sql.run(
        handle -> handle.execute("select pg_advisory_xact_lock(hashtextextended('team name', 0))"));
    boolean taken =
        sql.query(
            handle ->
                handle
                    .createQuery(
                        """
                        select exists (
                          select 1 from team where lower(name) = lower(:name)
                            and id is distinct from cast(:except as bigint))
                        """)
                    .bind("name", name)
                    .bind("except", exceptTeamId)
                    .mapTo(Boolean.class)
                    .one());
    if (taken) {
      throw new DomainException(TeamError.NAME_TAKEN, Map.of("name", name));
    }
  }

  void put(long teamId, long accountId, boolean lead) {
    requireAgent(
        sql.query(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into membership (team_id, account_id, lead)
                        select :team, a.id, :lead from account a
                        where a.id = :account and a.active and exists (
                          select 1 from account_role r
                          where r.account_id = a.id and r.role in ('AGENT', 'LEAD'))
                        on conflict (team_id, account_id) do update set lead = excluded.lead
                        """)
                    .bind("team", teamId)
                    .bind("account", accountId)
                    .bind("lead", lead)
                    .execute()));
  }

  boolean remove(long teamId, long accountId) {
    return sql.query(
        handle ->
            handle
                    .createUpdate(
                        "delete from membership where team_id = :team and account_id = :account")
                    .bind("team", teamId)
                    .bind("account", accountId)
                    .execute()
                == 1);
  }

  void setCapacity(long accountId, int capacity, Instant now) {
    requireAgent(
        sql.query(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into presence (account_id, since, heard_at, capacity)
                        select a.id, :now, :now, :capacity from account a
                        where a.id = :account and a.active and exists (
                          select 1 from account_role r
                          where r.account_id = a.id and r.role in ('AGENT', 'LEAD'))
                        on conflict (account_id) do update set capacity = excluded.capacity
                        """)
                    .bind("account", accountId)
                    .bind("capacity", capacity)
                    .bind("now", now)
                    .execute()));
  }

  /** Whether the one leads a team that the other belongs to. */
  boolean leads(long leadId, long accountId) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (
                      select 1 from membership lead
                        join membership member on member.team_id = lead.team_id
                      where lead.account_id = :lead and lead.lead and member.account_id = :account)
                    """)
                .bind("lead", leadId)
                .bind("account", accountId)
                .mapTo(Boolean.class)
                .one());
  }

  private static void requireAgent(int rows) {
    if (rows == 0) {
      throw new DomainException(TeamError.NOT_AN_AGENT);
    }
  }
}
