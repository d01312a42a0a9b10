package org.handrail.sla.outlook.backtest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.handrail.kernel.Sql;
import org.handrail.sla.outlook.score.Tally;
import org.handrail.sla.outlook.score.Trust;
import org.handrail.sla.policy.ClockKind;

/** The sums of a back-test, added up in the transaction of each day. */
@ApplicationScoped
public class Tallies {

  @Inject private Sql sql;

  void begin(long id, Instant from, Instant until, Instant now) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into sla_backtest (id, from_at, until_at, made_at)
                    values (:id, :from, :until, :now) on conflict do nothing
                    """)
                .bind("id", id)
                .bind("from", from)
                .bind("until", until)
                .bind("now", now)
                .execute());
  }

  /** What had been learnt by an instant from the days before it, by kind. */
  Map<ClockKind, Trust> trustsAt(long id, Instant then) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select kind, sum(together) as together, sum(spread) as spread
                    from sla_backtest_trust
                    where backtest_id = :id
                      and known_on < (cast(:then as timestamptz) at time zone 'UTC')::date
                    group by kind
                    """)
                .bind("id", id)
                .bind("then", then)
                .reduceRows(
                    new EnumMap<>(ClockKind.class),
                    (trusts, row) -> {
                      trusts.put(
                          ClockKind.valueOf(row.getColumn("kind", String.class)),
                          new Trust(
                              row.getColumn("together", Double.class),
                              row.getColumn("spread", Double.class)));
                      return trusts;
                    }));
  }

  void add(long id, Assessed day) {
    addTrusts(id, day.trusts());
    addTallies(id, day.tallies());
  }

  private void addTrusts(long id, Map<TrustKey, Trust> day) {
    sql.run(
        handle -> {
          var batch =
              handle.prepareBatch(
                  """
                  insert into sla_backtest_trust as t (backtest_id, kind, known_on, together, spread)
                  values (:id, :kind, :knownOn, :together, :spread)
                  on conflict (backtest_id, kind, known_on) do update set
                    together = t.together + excluded.together,
                    spread = t.spread + excluded.spread
                  """);
          day.forEach(
              (key, trust) ->
                  batch
                      .bind("id", id)
                      .bind("kind", key.kind())
                      .bind("knownOn", key.knownOn())
                      .bind("together", trust.together())
                      .bind("spread", trust.spread())
                      .add());
          batch.execute();
        });
  }

  private void addTallies(long id, Map<TallyKey, Tally> day) {
    sql.run(
        handle -> {
          for (var entry : day.entrySet()) {
            var tally = entry.getValue();
            handle
                .createUpdate(
                    """
                    insert into sla_backtest_tally as t (backtest_id, kind, tenth, forecasts,
                      breached, foretold, error, base_error)
                    values (:id, :kind, :tenth, :forecasts, :breached, :foretold, :error, :baseError)
                    on conflict (backtest_id, kind, tenth) do update set
                      forecasts = t.forecasts + excluded.forecasts,
                      breached = t.breached + excluded.breached,
                      foretold = t.foretold + excluded.foretold,
                      error = t.error + excluded.error,
                      base_error = t.base_error + excluded.base_error
                    """)
                .bind("id", id)
                .bind("kind", entry.getKey().kind())
                .bind("tenth", entry.getKey().tenth())
                .bind("forecasts", tally.forecasts())
                .bind("breached", tally.breached())
                .bind("foretold", tally.foretold())
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
                .createUpdate("update sla_backtest set finished_at = :now where id = :id")
                .bind("now", now)
                .bind("id", id)
                .execute());
  }
}
