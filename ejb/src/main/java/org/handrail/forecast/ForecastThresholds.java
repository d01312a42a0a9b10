package org.handrail.forecast;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Sql;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.security.audit.Audit;
import org.handrail.security.audit.AuditAction;

/** From which probability on the lead of a team is told; it holds from the next minute on. */
@Stateless
@Requires(Role.ADMIN)
public class ForecastThresholds {

  private static final int LEAST = 1;
  private static final int MOST = 100;

  @Inject private Sql sql;
  @Inject private Audit audit;

  /**
   * For teams without one of their own.
   *
   * @throws DomainException {@code forecast.threshold.out-of-range}
   */
  public void setStandard(int percent) {
    check(percent);
    sql.run(
        handle ->
            handle
                .createUpdate("update forecast_standard set threshold_percent = :percent")
                .bind("percent", percent)
                .execute());
    audit.record(
        AuditAction.FORECAST_THRESHOLD_SET, "forecast", Map.of("percent", String.valueOf(percent)));
  }

  /**
   * @param percent null for the standard one
   * @throws DomainException {@code forecast.threshold.out-of-range}
   */
  public void set(long teamId, Integer percent) {
    if (percent != null) {
      check(percent);
    }
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into forecast_team (team_id, threshold_percent, next_at)
                    values (:team, :percent, now())
                    on conflict (team_id) do update set threshold_percent = excluded.threshold_percent
                    """)
                .bind("team", teamId)
                .bind("percent", percent)
                .execute());
    audit.record(
        AuditAction.FORECAST_THRESHOLD_SET,
        "team " + teamId,
        Map.of("percent", percent == null ? "" : String.valueOf(percent)));
  }

  private static void check(int percent) {
    if (percent < LEAST || percent > MOST) {
      throw new DomainException(
          ForecastError.THRESHOLD_OUT_OF_RANGE, Map.of("least", LEAST, "most", MOST));
    }
  }
}
