package org.handrail.forecast;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.handrail.kernel.Sql;
import org.handrail.security.Callers;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.ticket.access.Authorisation;

/**
 * Answers what is to be expected of open clocks, as it was last computed. A lead sees the teams
 * they belong to, a manager those they manage, administrators all.
 */
@Stateless
@Requires({Role.LEAD, Role.MANAGER, Role.ADMIN})
public class ForecastQueries {

  private static final int MOST_CLOCKS = 100;

  private static final String SEEN =
      """
      (:all or exists (
          select 1 from membership m where m.team_id = t.id and m.account_id = :account)
        or :manager and exists (
          select 1 from team_manager g where g.team_id = t.id and g.account_id = :account))
      """;

  @Inject private Authorisation authorisation;
  @Inject private Callers callers;
  @Inject private Sql sql;

  /** The teams, those with the most breaches to be expected first. */
  public List<TeamForecastRow> teams() {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select t.id as team_id, t.name, o.state, o.agents, o.computed_at,
                      o.threshold_percent as own_threshold,
                      coalesce(o.threshold_percent, s.threshold_percent) as threshold,
                      count(c.ticket_id) as clocks,
                      count(c.ticket_id) filter (where c.probability * 100
                        >= coalesce(o.threshold_percent, s.threshold_percent)) as endangered,
                      coalesce(sum(c.probability), 0) as expected
                    from team t
                      cross join forecast_standard s
                      left join forecast_team o on o.team_id = t.id
                      left join breach_forecast c on c.team_id = t.id
                    where t.active and %s
                    group by t.id, o.team_id, s.threshold_percent
                    order by expected desc, t.level, t.name, t.id
                    """
                        .formatted(SEEN))
                .bindMap(viewer())
                .mapTo(TeamForecastRow.class)
                .list());
  }

  /**
   * The team's clocks that are likeliest to be breached, a hundred at most, without the sure ones.
   */
  public List<ClockForecastRow> clocks(long teamId) {
    var visible = authorisation.internallyVisible();
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select t.number, t.subject, t.priority, c.kind, c.probability,
                      k.due_at, p.name as agent
                    from breach_forecast c
                      join ticket t on t.id = c.ticket_id
                      join sla_clock k on k.ticket_id = c.ticket_id and k.kind = c.kind
                        and k.cycle = c.cycle and k.state in ('RUNNING', 'PAUSED')
                      left join account a on a.id = t.assignee_id
                      left join person p on p.id = a.person_id
                    where c.team_id = :team and c.probability > 0 and %s
                    order by c.probability desc, k.due_at nulls last, c.ticket_id, c.kind
                    limit :most
                    """
                        .formatted(visible.condition()))
                .bind("team", teamId)
                .bind("most", MOST_CLOCKS)
                .bindMap(visible.parameters())
                .mapTo(ClockForecastRow.class)
                .list());
  }

  /** What would help the team, the most helpful first. */
  public List<RemedyRow> remedies(long teamId) {
    var visible = authorisation.internallyVisible();
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select r.agents, t.number, n.name as to_team, r.avoided
                    from forecast_remedy r
                      left join ticket t on t.id = r.ticket_id
                      left join team n on n.id = r.to_team_id
                    where r.team_id = :team and (t.id is null or %s)
                      and exists (select 1 from team t where t.id = r.team_id and %s)
                    order by r.position
                    """
                        .formatted(visible.condition(), SEEN))
                .bind("team", teamId)
                .bindMap(viewer())
                .bindMap(visible.parameters())
                .mapTo(RemedyRow.class)
                .list());
  }

  /** From which probability on, in per cent, leads of teams without an own one are told. */
  public int standardThreshold() {
    return sql.query(
        handle ->
            handle
                .createQuery("select threshold_percent from forecast_standard")
                .mapTo(Integer.class)
                .one());
  }

  private Map<String, Object> viewer() {
    var caller = callers.current();
    return Map.of(
        "all", caller.is(Role.ADMIN),
        "manager", caller.is(Role.MANAGER),
        "account", caller.isSystem() ? 0L : caller.accountId());
  }
}
