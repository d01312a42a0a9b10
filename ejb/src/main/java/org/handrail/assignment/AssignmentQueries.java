package org.handrail.assignment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.handrail.kernel.Sql;
import org.handrail.security.Callers;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.team.Presence;

/** Answers about who carries what. */
@Stateless
@Requires({Role.AGENT, Role.MANAGER, Role.ADMIN})
public class AssignmentQueries {

  @Inject private Sql sql;
  @Inject private Callers callers;

  /**
   * Whom a ticket of this team can be given to: the team's members first, those who are there
   * first, then by name. Of a restricted team only members.
   *
   * @param teamId null for a ticket of no team: all agents
   */
  public List<AssignableAgent> assignable(Long teamId) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select a.id as account_id, pe.name, m.account_id is not null as member,
                      coalesce(p.state, 'OFFLINE') as state, coalesce(p.capacity, %2$d) as capacity,
                      (select count(*) from ticket t where t.assignee_id = a.id and %1$s) as load
                    from account a
                      join person pe on pe.id = a.person_id
                      left join presence p on p.account_id = a.id
                      left join membership m on m.account_id = a.id and m.team_id = :team
                    where a.active
                      and exists (select 1 from account_role r
                                  where r.account_id = a.id and r.role in ('AGENT', 'LEAD'))
                      and (m.account_id is not null or not exists (
                             select 1 from team tm where tm.id = :team and tm.restricted))
                    order by member desc,
                      array_position(array['ONLINE', 'AWAY', 'OFFLINE'], p.state), pe.name, a.id
                    """
                        .formatted(Work.IN_HAND, Presence.STANDARD_CAPACITY))
                .bind("team", teamId)
                .mapTo(AssignableAgent.class)
                .list());
  }

  /** How many tickets the caller works on now. */
  @Requires(Role.AGENT)
  public int myLoad() {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    "select count(*) from ticket t where t.assignee_id = :account and "
                        + Work.IN_HAND)
                .bind("account", callers.current().accountId())
                .mapTo(Integer.class)
                .one());
  }
}
