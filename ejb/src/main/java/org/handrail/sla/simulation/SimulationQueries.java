package org.handrail.sla.simulation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.kernel.Cursor;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Page;
import org.handrail.kernel.Sql;
import org.handrail.security.Callers;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.simulation.RateRow.By;
import org.handrail.ticket.access.Authorisation;
import org.handrail.ticket.model.Priority;

/**
 * What simulations have found. An administrator looks at all of them, a lead at those of no other
 * teams than the ones they lead.
 */
@Stateless
@Requires({Role.ADMIN, Role.LEAD})
public class SimulationQueries {

  private static final String RATES =
      """
      select grouping(r.kind) as kind_left, grouping(r.priority) as priority_left,
        r.kind, g.name as team, r.priority,
        sum(promised_met) as promised_met, sum(promised_breached) as promised_breached,
        sum(promised_open) as promised_open, sum(simulated_met) as simulated_met,
        sum(simulated_breached) as simulated_breached, sum(simulated_open) as simulated_open
      from sla_simulation_rate r left join team g on g.id = r.team_id
      where r.simulation_id = :id and (cast(:kind as text) is null or r.kind = :kind)
      group by grouping sets ((r.kind), (r.team_id, g.name), (r.priority))
      order by array_position(array['FIRST_RESPONSE', 'NEXT_RESPONSE', 'RESOLUTION',
        'TIME_TO_OWN', 'TIME_IN_TEAM'], r.kind), r.priority desc, g.name
      """;

  /** Of a simulation {@code p}. */
  private static final String SEEN =
      """
      (:all or exists (select 1 from sla_simulation_team o where o.simulation_id = p.id)
        and not exists (
          select 1 from sla_simulation_team o where o.simulation_id = p.id and not exists (
            select 1 from membership m
            where m.team_id = o.team_id and m.account_id = :viewer and m.lead)))
      """;

  @Inject private Sql sql;
  @Inject private Simulations simulations;
  @Inject private Authorisation authorisation;
  @Inject private Callers callers;

  /**
   * @throws DomainException {@code sla.simulation.unknown} also if the caller may not see it
   */
  public Simulation simulation(long id) {
    boolean seen =
        sql.query(
            handle ->
                handle
                    .createQuery(
                        "select exists (select 1 from sla_simulation p where p.id = :id and %s)"
                            .formatted(SEEN))
                    .bind("id", id)
                    .bindMap(viewer())
                    .mapTo(Boolean.class)
                    .one());
    if (!seen) {
      throw new DomainException(SimulationError.UNKNOWN_SIMULATION, Map.of("id", id));
    }
    return simulations.get(id);
  }

  private Map<String, Object> viewer() {
    var caller = callers.current();
    return Map.of(
        "all", caller.is(Role.ADMIN), "viewer", caller.isSystem() ? 0L : caller.accountId());
  }

  /** The latest first. */
  public List<Simulation> latest(int limit) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select p.* from sla_simulation p where %s
                    order by p.made_at desc, p.id desc limit :limit
                    """
                        .formatted(SEEN))
                .bind("limit", limit)
                .bindMap(viewer())
                .mapTo(Simulation.class)
                .list());
  }

  /**
   * By clock, by team and by priority.
   *
   * @param only of this clock; empty for all together
   */
  public List<RateRow> rates(long id, Optional<ClockKind> only) {
    simulation(id);
    return sql.query(
        handle ->
            handle
                .createQuery(RATES)
                .bind("id", id)
                .bind("kind", only.map(ClockKind::name).orElse(null))
                .map((row, context) -> rate(row))
                .list());
  }

  /** How many clocks the list of {@link #differing} has; it ends with the thousandth ticket. */
  public long countDiffering(long id) {
    simulation(id);
    var visible = authorisation.internallyVisible();
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) from sla_simulation_ticket d join ticket t on t.id = d.ticket_id
                    where d.simulation_id = :id and %s
                    """
                        .formatted(visible.condition()))
                .bind("id", id)
                .bindMap(visible.parameters())
                .mapTo(Long.class)
                .one());
  }

  /**
   * The clocks that end otherwise, in the order in which their tickets were opened.
   *
   * @param after where the page before ended
   * @throws DomainException {@code list.bad-cursor}
   */
  public Page<SimulationRow> differing(long id, Optional<Cursor> after, int limit) {
    simulation(id);
    var visible = authorisation.internallyVisible();
    var rows =
        sql.query(
            handle ->
                handle
                    .createQuery(
                        """
                        select d.*, t.number, t.subject
                        from sla_simulation_ticket d join ticket t on t.id = d.ticket_id
                        where d.simulation_id = :simulation and d.id > :after and %s
                        order by d.id limit :limit
                        """
                            .formatted(visible.condition()))
                    .bindMap(visible.parameters())
                    .bind("simulation", id)
                    .bind("after", after.map(Cursor::id).orElse(0L))
                    .bind("limit", limit + 1)
                    .mapTo(SimulationRow.class)
                    .list());
    return Page.of(rows, limit, row -> Cursor.of(row.id()));
  }

  private static RateRow rate(ResultSet row) throws SQLException {
    var by = by(row);
    return new RateRow(
        by,
        by == By.CLOCK ? ClockKind.valueOf(row.getString("kind")) : null,
        row.getString("team"),
        by == By.PRIORITY ? Priority.values()[row.getInt("priority") - 1] : null,
        tally(row, "promised"),
        tally(row, "simulated"));
  }

  private static By by(ResultSet row) throws SQLException {
    if (row.getInt("kind_left") == 0) {
      return By.CLOCK;
    }
    return row.getInt("priority_left") == 0 ? By.PRIORITY : By.TEAM;
  }

  private static Tally tally(ResultSet row, String side) throws SQLException {
    return new Tally(
        row.getLong(side + "_met"), row.getLong(side + "_breached"), row.getLong(side + "_open"));
  }
}
