package org.handrail.forecast;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.handrail.forecast.score.Trust;
import org.handrail.kernel.Sql;
import org.handrail.sla.policy.ClockKind;

/**
 * How far forecasts can be believed, as back-tests learnt it. Anyone who asks, a back-test of
 * itself or the live forecast, is told what was known by the end of the day before.
 */
@ApplicationScoped
public class TrustTable {

  @Inject private Sql sql;

  /** What the back-test that was finished last had learnt, by kind; nothing if none was. */
  Map<ClockKind, Trust> latest(Instant now) {
    return sql.query(
            handle ->
                handle
                    .createQuery(
                        """
                        select id from forecast_backtest where finished_at is not null
                        order by finished_at desc, id desc limit 1
                        """)
                    .mapTo(Long.class)
                    .findOne())
        .map(backTest -> learnt(backTest, now))
        .orElse(Map.of());
  }

  /** What a back-test has learnt so far of what was known by then, by kind. */
  public Map<ClockKind, Trust> learnt(long backTest, Instant then) {
    return sql
        .query(
            handle ->
                handle
                    .createQuery(
                        """
                        select kind, sum(together) as together, sum(spread) as spread
                        from forecast_backtest_trust
                        where backtest_id = :backTest
                          and known_on < (cast(:then as timestamptz) at time zone 'UTC')::date
                        group by kind
                        """)
                    .bind("backTest", backTest)
                    .bind("then", then)
                    .mapTo(Row.class)
                    .list())
        .stream()
        .collect(toMap(Row::kind, Row::trust));
  }

  /** Adds what came of the forecasts of a day. */
  public void add(long backTest, Map<TrustKey, Trust> day) {
    sql.run(
        handle -> {
          var batch =
              handle.prepareBatch(
                  """
                  insert into forecast_backtest_trust as t (backtest_id, kind, known_on, together, spread)
                  values (:backTest, :kind, :knownOn, :together, :spread)
                  on conflict (backtest_id, kind, known_on) do update set
                    together = t.together + excluded.together,
                    spread = t.spread + excluded.spread
                  """);
          day.forEach(
              (key, trust) ->
                  batch
                      .bind("backTest", backTest)
                      .bind("kind", key.kind())
                      .bind("knownOn", key.knownOn())
                      .bind("together", trust.together())
                      .bind("spread", trust.spread())
                      .add());
          batch.execute();
        });
  }

  /** The sums of a kind, as they are stored. */
  public record Row(ClockKind kind, double together, double spread) {

    Trust trust() {
      return new Trust(together, spread);
    }
  }
}
