package org.handrail.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.handrail.forecast.model.Remedy;
import org.handrail.forecast.model.TeamForecast.Chance;
import org.handrail.kernel.Sql;

/** Of which clocks somebody has been told already. */
@ApplicationScoped
class Warnings {

  @Inject private Sql sql;
  @Inject private Event<BreachesLikely> events;

  /** Those that nobody was told of; from now on they count as told. */
  List<Chance> untold(List<Chance> endangered, Instant now) {
    return endangered.stream().filter(chance -> writeDown(chance, now)).toList();
  }

  void tell(long teamId, List<Chance> untold, List<Remedy> remedies) {
    if (!untold.isEmpty()) {
      events.fire(new BreachesLikely(teamId, untold, remedies));
    }
  }

  private boolean writeDown(Chance chance, Instant now) {
    return sql.query(
        handle ->
            handle
                    .createUpdate(
                        """
                        insert into breach_forecast_warning (ticket_id, kind, cycle, told_at)
                        values (:ticket, :kind, :cycle, :now)
                        on conflict do nothing
                        """)
                    .bind("ticket", chance.ticket())
                    .bind("kind", chance.kind())
                    .bind("cycle", chance.cycle())
                    .bind("now", now)
                    .execute()
                == 1);
  }
}
