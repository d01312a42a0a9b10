package org.handrail.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.handrail.kernel.Sql;
import org.handrail.kernel.work.WorkFailures;
import org.handrail.kernel.work.WorkQueue;

/** Teams whose breach forecast is older than a minute. */
@ApplicationScoped
class ForecastQueue implements WorkQueue {

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
}
