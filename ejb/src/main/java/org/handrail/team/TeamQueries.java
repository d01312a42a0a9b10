package org.handrail.team;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Sql;
import org.handrail.security.Callers;
import org.handrail.security.Internal;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.team.model.AssignmentStrategy;

/**
 * Answers about teams and agents. An agent is an active account with that role; teams and agents
 * are counted in tens, so lists come whole.
 */
@Stateless
@Requires({Role.AGENT, Role.MANAGER, Role.ADMIN})
public class TeamQueries {

  private static final String TEAM_ROW =
      """
      select t.id, t.name, t.level, t.strategy, t.restricted, t.active,
        count(a.id) as members,
        count(a.id) filter (where p.state = 'ONLINE') as online
      from team t
        left join membership m on m.team_id = t.id
        left join account a on a.id = m.account_id and a.active
        left join presence p on p.account_id = a.id
      """;

  private static final String AGENT_ROW =
      """
      select a.id as account_id, pe.name, coalesce(m.lead, false) as lead,
        coalesce(p.state, 'OFFLINE') as state, coalesce(p.capacity, %d) as capacity
      from account a
        join person pe on pe.id = a.person_id
        left join presence p on p.account_id = a.id
        left join membership m on m.account_id = a.id and m.team_id = :team
      where a.active and exists (
        select 1 from account_role r
        where r.account_id = a.id and r.role in ('AGENT', 'LEAD'))
      """
          .formatted(Presence.STANDARD_CAPACITY);

  @Inject private Sql sql;
  @Inject private WorkingDays workingDays;
  @Inject private Callers callers;

  /** The team's agreements; the standard ones for no team ({@code null}) or an unknown one. */
  @Internal("the ticket's rules ask, no matter who acts on the ticket")
  @Requires(Role.REQUESTER)
  public TeamRules rules(Long teamId) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select reopen_days, auto_close_working_days, time_zone from team where id = :id
                    """)
                .bind("id", teamId)
                .map(
                    (row, context) ->
                        new TeamRules(row.getInt(1), row.getInt(2), ZoneId.of(row.getString(3))))
                .findOne()
                .orElse(TeamRules.STANDARD));
  }

  /**
   * When a ticket that was resolved closes by itself, if nobody writes any more: so many working
   * days later by the team's business calendar, at the same local time.
   *
   * @param teamId null for no team, which has the standard rules and the standard calendar
   */
  @Internal("the ticket's rules ask, no matter who acts on the ticket")
  @Requires(Role.REQUESTER)
  public Instant autoCloseAt(Long teamId, Instant resolvedAt) {
    var days = rules(teamId).autoCloseWorkingDays();
    return workingDays.after(resolvedAt, days, calendar(teamId).orElse(null));
  }

  /**
   * The team's own business calendar; empty if the standard one holds for it.
   *
   * @param teamId null for no team, which has none of its own
   */
  @Internal("anyone who computes in a team's hours asks, no matter who acts")
  @Requires(Role.REQUESTER)
  public Optional<Long> calendar(Long teamId) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    "select calendar_id from team where id = :id and calendar_id is not null")
                .bind("id", teamId)
                .mapTo(Long.class)
                .findOne());
  }

  /** The teams that get new tickets, level by level, then by name. */
  public List<TeamRow> active() {
    return teams("where t.active", Map.of());
  }

  /** All teams, those in use first, then level by level and by name. */
  public List<TeamRow> all() {
    return teams("", Map.of());
  }

  /** The active teams the caller belongs to, in the same order. */
  @Requires(Role.AGENT)
  public List<TeamRow> mine() {
    return teams(
        """
        where t.active and exists (
          select 1 from membership mine
          where mine.team_id = t.id and mine.account_id = :account)
        """,
        Map.of("account", callers.current().accountId()));
  }

  /** The active teams the caller leads, in the same order; an administrator leads none by that. */
  @Requires(Role.LEAD)
  public List<TeamRow> led() {
    return teams(
        """
        where t.active and exists (
          select 1 from membership mine
          where mine.team_id = t.id and mine.account_id = :account and mine.lead)
        """,
        Map.of("account", callers.current().accountId()));
  }

  /** The active managers who read what the team does, by name. */
  @Requires(Role.ADMIN)
  public List<ManagerRow> managers(long teamId) {
    return managers(teamId, "");
  }

  /** The active managers who do not, by name. */
  @Requires(Role.ADMIN)
  public List<ManagerRow> managersOutside(long teamId) {
    return managers(teamId, "not");
  }

  private List<ManagerRow> managers(long teamId, String not) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select a.id as account_id, p.name
                    from account a join person p on p.id = a.person_id
                    where a.active
                      and exists (select 1 from account_role r
                                  where r.account_id = a.id and r.role = 'MANAGER')
                      and %s exists (select 1 from team_manager g
                                     where g.account_id = a.id and g.team_id = :team)
                    order by p.name, a.id
                    """
                        .formatted(not))
                .bind("team", teamId)
                .mapTo(ManagerRow.class)
                .list());
  }

  /**
   * @throws DomainException {@code team.unknown}
   */
  public TeamDetails details(long teamId) {
    return sql.query(
            handle ->
                handle
                    .createQuery("select * from team where id = :id")
                    .bind("id", teamId)
                    .map(TeamMapping::details)
                    .findOne())
        .orElseThrow(() -> new DomainException(TeamError.UNKNOWN_TEAM));
  }

  /** The members of a team, leads first, then by name. */
  public List<AgentRow> agents(long teamId) {
    return agents("and m.account_id is not null order by m.lead desc, pe.name, a.id", teamId);
  }

  /** All agents by name; {@link AgentRow#lead()} is false for all. */
  public List<AgentRow> agents() {
    return agents("order by pe.name, a.id", null);
  }

  /** The agents who do not belong to the team, by name. */
  public List<AgentRow> agentsOutside(long teamId) {
    return agents("and m.account_id is null order by pe.name, a.id", teamId);
  }

  /** The caller's own presence. */
  @Requires(Role.AGENT)
  public Presence myPresence() {
    return presenceOf(callers.current().accountId());
  }

  /** Whether this agent is there, and how much they can carry. */
  public Presence presenceOf(long accountId) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    "select state, since, capacity from presence where account_id = :account")
                .bind("account", accountId)
                .mapTo(Presence.class)
                .findOne()
                .orElse(Presence.NEVER_SEEN));
  }

  /** Whether the team exists and gets new tickets. */
  public boolean isActive(long teamId) {
    return strategy(teamId).isPresent();
  }

  /** How the team's tickets find their agent; empty if the team is unknown or inactive. */
  public Optional<AssignmentStrategy> strategy(long teamId) {
    return sql.query(
        handle ->
            handle
                .createQuery("select strategy from team where id = :id and active")
                .bind("id", teamId)
                .mapTo(AssignmentStrategy.class)
                .findOne());
  }

  /**
   * Whether the account may be given tickets of this team: an active agent, and a member if the
   * team is restricted. Whether they are present or full is the strategies' question; people may
   * decide otherwise.
   *
   * @param teamId null for a ticket of no team
   */
  public boolean mayServe(long accountId, Long teamId) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (
                      select 1 from account a
                      where a.id = :account and a.active
                        and exists (
                          select 1 from account_role r
                          where r.account_id = a.id and r.role in ('AGENT', 'LEAD'))
                        and not exists (
                          select 1 from team t
                          where t.id = :team and t.restricted and not exists (
                            select 1 from membership m
                            where m.team_id = t.id and m.account_id = a.id)))
                    """)
                .bind("account", accountId)
                .bind("team", teamId)
                .mapTo(Boolean.class)
                .one());
  }

  private List<TeamRow> teams(String condition, Map<String, Object> parameters) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    TEAM_ROW
                        + condition
                        + " group by t.id order by t.active desc, t.level, t.name, t.id")
                .bindMap(parameters)
                .mapTo(TeamRow.class)
                .list());
  }

  private List<AgentRow> agents(String rest, Long teamId) {
    return sql.query(
        handle ->
            handle.createQuery(AGENT_ROW + rest).bind("team", teamId).mapTo(AgentRow.class).list());
  }
}
