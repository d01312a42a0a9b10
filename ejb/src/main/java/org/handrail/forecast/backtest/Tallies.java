package org.handrail.forecast.backtest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.handrail.forecast.score.Tally;
import org.handrail.kernel.Sql;

/** The sums of a back-test, added up in the transaction of each day. */
@ApplicationScoped
class Tallies {

  @Inject private Sql sql;

  void begin(long id, Instant from, Instant until, Instant now) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into forecast_backtest (id, from_at, until_at, made_at)
                    values (:id, :from, :until, :now) on conflict do nothing
                    """)
                .bind("id", id)
                .bind("from", from)
                .bind("until", until)
                .bind("now", now)
                .execute());
  }

  void add(long id, Map<TallyKey, Tally> day) {
    sql.run(
        handle -> {
          for (var entry : day.entrySet()) {
            var tally = entry.getValue();
            handle
                .createUpdate(
                    """
                    insert into forecast_backtest_tally as t (backtest_id, kind, tenth, forecasts,
                      breached, forecast, error, base_error)
                    values (:id, :kind, :tenth, :forecasts, :breached, :forecast, :error, :baseError)
                    on conflict (backtest_id, kind, tenth) do update set
                      forecasts = t.forecasts + excluded.forecasts,
                      breached = t.breached + excluded.breached,
                      forecast = t.forecast + excluded.forecast,
                      error = t.error + excluded.error,
                      base_error = t.base_error + excluded.base_error
                    """)
                .bind("id", id)
                .bind("kind", entry.getKey().kind())
                .bind("tenth", entry.getKey().tenth())
                .bind("forecasts", tally.forecasts())
                .bind("breached", tally.breached())
                .bind("forecast", tally.forecast())
                .bind("error", tally.error())
                .bind("baseError", tally.baseError())
                .execute();
          }
        });
  }

  void finish(long id, Instant now) {
    sql.run(
        handle ->
            handle
                .createUpdate("update forecast_backtest set finished_at = :now where id = :id")
                .bind("now", now)
                .bind("id", id)
                .execute());
  }
}
