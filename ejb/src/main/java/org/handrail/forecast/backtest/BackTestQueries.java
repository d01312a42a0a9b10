package org.handrail.forecast.backtest;

import static java.util.stream.Collectors.toMap;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.handrail.forecast.score.Tally;
import org.handrail.kernel.Sql;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.sla.policy.ClockKind;

/** Answers how good the forecast has been. */
@Stateless
@Requires({Role.LEAD, Role.MANAGER, Role.ADMIN})
public class BackTestQueries {

  @Inject private Sql sql;

  /** The back-test that was finished last; empty if none was. */
  public Optional<BackTestResult> latest() {
    return sql.query(
            handle ->
                handle
                    .createQuery(
                        """
                        select id, from_at, until_at, made_at from forecast_backtest
                        where finished_at is not null order by finished_at desc, id desc limit 1
                        """)
                    .mapTo(Test.class)
                    .findOne())
        .map(
            test ->
                new BackTestResult(test.fromAt(), test.untilAt(), test.madeAt(), of(test.id())));
  }

  private Map<TallyKey, Tally> of(long id) {
    return sql
        .query(
            handle ->
                handle
                    .createQuery(
                        """
                        select kind, tenth, forecasts, breached, forecast, error, base_error
                        from forecast_backtest_tally where backtest_id = :id
                        """)
                    .bind("id", id)
                    .mapTo(Row.class)
                    .list())
        .stream()
        .collect(toMap(Row::key, Row::tally));
  }

  /** A back-test as it is stored. */
  public record Test(long id, Instant fromAt, Instant untilAt, Instant madeAt) {}

  /** Its sums, likewise. */
  public record Row(
      ClockKind kind,
      int tenth,
      long forecasts,
      long breached,
      double forecast,
      double error,
      double baseError) {

    TallyKey key() {
      return new TallyKey(kind, tenth);
    }

    Tally tally() {
      return new Tally(forecasts, breached, forecast, error, baseError);
    }
  }
}
