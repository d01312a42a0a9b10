package org.handrail.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.handrail.forecast.model.Remedy;
import org.handrail.forecast.model.Remedy.MoreAgents;
import org.handrail.forecast.model.Remedy.Move;
import org.handrail.forecast.model.TeamForecast;
import org.handrail.kernel.Sql;
import org.jdbi.v3.core.Handle;

/** The forecasts as screens read them; each replaces the team's last one as a whole. */
@ApplicationScoped
class ForecastTable {

  @Inject private Sql sql;

  void put(long teamId, TeamForecast forecast, Instant now) {
    sql.run(
        handle -> {
          forget(handle, "breach_forecast", teamId);
          var batch =
              handle.prepareBatch(
                  """
                  insert into breach_forecast (ticket_id, kind, cycle, team_id, probability, computed_at)
                  values (:ticket, :kind, :cycle, :team, :probability, :now)
                  on conflict (ticket_id, kind, cycle) do update set team_id = excluded.team_id,
                    probability = excluded.probability, computed_at = excluded.computed_at
                  """);
          for (var chance : forecast.chances()) {
            batch
                .bind("ticket", chance.ticket())
                .bind("kind", chance.kind())
                .bind("cycle", chance.cycle())
                .bind("team", teamId)
                .bind("probability", chance.probability())
                .bind("now", now)
                .add();
          }
          batch.execute();
        });
  }

  void putRemedies(long teamId, List<Remedy> remedies) {
    sql.run(
        handle -> {
          forget(handle, "forecast_remedy", teamId);
          int position = 0;
          for (var remedy : remedies) {
            insert(handle, teamId, position++, remedy);
          }
        });
  }

  void clear(long teamId) {
    sql.run(
        handle -> {
          forget(handle, "breach_forecast", teamId);
          forget(handle, "forecast_remedy", teamId);
        });
  }

  private static void forget(Handle handle, String table, long teamId) {
    handle
        .createUpdate("delete from " + table + " where team_id = :team")
        .bind("team", teamId)
        .execute();
  }

  private static void insert(Handle handle, long teamId, int position, Remedy remedy) {
    handle
        .createUpdate(
            """
            insert into forecast_remedy (team_id, position, agents, ticket_id, to_team_id, avoided)
            values (:team, :position, :agents, :ticket, :toTeam, :avoided)
            """)
        .bind("team", teamId)
        .bind("position", position)
        .bind("agents", remedy instanceof MoreAgents more ? more.agents() : null)
        .bind("ticket", remedy instanceof Move move ? move.ticket() : null)
        .bind("toTeam", remedy instanceof Move move ? move.toTeam() : null)
        .bind("avoided", remedy.avoided())
        .execute();
  }
}
