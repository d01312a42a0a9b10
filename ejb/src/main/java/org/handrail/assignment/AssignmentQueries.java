package org.handrail.assignment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Sql;
import org.handrail.security.Callers;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.security.SecurityError;
import org.handrail.team.Presence;
import org.handrail.team.TeamQueries;

/** Answers about who carries what. */
@Stateless
@Requires(Role.AGENT)
public class AssignmentQueries {

  // by the index of open tickets by their assignee, once for each member
  private static final String MEMBERS =
      """
      select a.id as account_id, p.name, m.lead, coalesce(pr.state, 'OFFLINE') as state, pr.since,
        coalesce(pr.capacity, %d) as capacity,
        (select count(*) from ticket t where t.assignee_id = a.id and %s) as load,
        (select count(*) from ticket t where t.assignee_id = a.id and t.team_id = m.team_id
          and t.status_category in ('NEW', 'OPEN', 'PENDING', 'ON_HOLD')) as open
      from membership m
        join account a on a.id = m.account_id and a.active
        join person p on p.id = a.person_id
        left join presence pr on pr.account_id = a.id
      where m.team_id = :team
      order by load desc, p.name, a.id
      """
          .formatted(Presence.STANDARD_CAPACITY, Work.IN_HAND);

  @Inject private Sql sql;
  @Inject private TeamQueries teams;
  @Inject private Callers callers;

  /** How many tickets the caller works on now. */
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

  /**
   * The members of a team that the caller leads, those with the highest load first.
   *
   * @throws DomainException {@code security.not-found} of a team they do not lead
   */
  @Requires(Role.LEAD)
  public List<MemberLoad> members(long teamId) {
    if (teams.led().stream().noneMatch(team -> team.id() == teamId)) {
      throw new DomainException(SecurityError.NOT_FOUND);
    }
    return sql.query(
        handle -> handle.createQuery(MEMBERS).bind("team", teamId).mapTo(MemberLoad.class).list());
  }

  /** How many tickets each agent works on now; those who have none are left out. */
  public Map<Long, Integer> loads() {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select t.assignee_id, count(*) from ticket t
                    where t.assignee_id is not null and %s group by t.assignee_id
                    """
                        .formatted(Work.IN_HAND))
                .reduceRows(
                    new HashMap<Long, Integer>(),
                    (loads, row) -> {
                      loads.put(row.getColumn(1, Long.class), row.getColumn(2, Integer.class));
                      return loads;
                    }));
  }
}
