package org.handrail.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.handrail.kernel.Sql;
import org.handrail.kernel.work.RetryingQueue;
import org.handrail.kernel.work.WorkFailures;

/** Teams whose breach forecast is older than a minute. */
@ApplicationScoped
class ForecastQueue implements RetryingQueue {

  static final String NAME = "breach-forecast";

  @Inject private Sql sql;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String items() {
    return "team";
  }

  @Override
  public Backlog backlog(Instant now) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) as waiting, min(next_at) as oldest from forecast_team q
                    where next_at <= :now and %s
                    """
                        .formatted(WorkFailures.isNotGivenUp(NAME, "q.team_id")))
                .bind("now", now)
                .mapTo(Backlog.class)
                .one());
  }

  @Override
  public List<Long> stillDue(Collection<Long> teams, Instant now) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select team_id from forecast_team
                    where team_id = any(:ids) and next_at <= :now
                    """)
                .bindArray("ids", Long.class, teams)
                .bind("now", now)
                .mapTo(Long.class)
                .list());
  }
}
