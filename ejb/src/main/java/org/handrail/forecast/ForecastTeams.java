package org.handrail.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handrail.kernel.Sql;
import org.handrail.kernel.work.WorkFailures;

/** Which team is the next to have its forecast computed: one row for each team. */
@ApplicationScoped
class ForecastTeams {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Inject private Sql sql;

  /** A new team gets its row with the first sweep after it. */
  void enrol(Instant now) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into forecast_team (team_id, next_at)
                    select id, :now from team where active
                    on conflict do nothing
                    """)
                .bind("now", now)
                .execute());
  }

  /** Locks the team that has waited longest until the transaction ends; empty if none waits. */
  Optional<DueTeam> claimDue(Instant now) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select o.team_id as id, o.helped_at,
                      coalesce(o.threshold_percent, s.threshold_percent) as threshold_percent
                    from forecast_team o
                      cross join forecast_standard s
                    where o.next_at <= :now and %s
                    order by o.next_at, o.team_id limit 1
                    for update of o skip locked
                    """
                        .formatted(WorkFailures.mayBeTried(ForecastQueue.NAME, "o.team_id")))
                .bind("now", now)
                .mapTo(DueTeam.class)
                .findOne());
  }

  /** Other teams that could take tickets: somebody is there, and anybody may see their tickets. */
  List<Long> helpers(long teamId, int most) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select t.id from team t
                    where t.active and not t.restricted and t.id <> :team and exists (
                      select 1 from membership m
                        join presence p on p.account_id = m.account_id and p.state = 'ONLINE'
                      where m.team_id = t.id)
                    order by (
                        select count(*) from ticket k
                        where k.team_id = t.id
                          and k.status_category in ('NEW', 'OPEN', 'PENDING', 'ON_HOLD')),
                      t.id
                    limit :most
                    """)
                .bind("team", teamId)
                .bind("most", most)
                .mapTo(Long.class)
                .list());
  }

  /** Its next computation is a minute after this one, however late this one was. */
  void done(long teamId, Instant now, ForecastState state, int agents) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    update forecast_team
                    set computed_at = :now, next_at = :next, state = :state, agents = :agents
                    where team_id = :team
                    """)
                .bind("now", now)
                .bind("next", now.plus(MINUTE))
                .bind("state", state)
                .bind("agents", agents)
                .bind("team", teamId)
                .execute());
  }

  void helped(long teamId, Instant now) {
    sql.run(
        handle ->
            handle
                .createUpdate("update forecast_team set helped_at = :now where team_id = :team")
                .bind("now", now)
                .bind("team", teamId)
                .execute());
  }
}
