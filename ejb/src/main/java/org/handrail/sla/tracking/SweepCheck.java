package org.handrail.sla.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.handrail.kernel.Reason;
import org.handrail.kernel.Sql;

/**
 * What the operator watches of the sweep: how many tickets wait for it and for how long. A node is
 * ready all the same, since people can work on it while what was due in a gap is being done.
 */
@Readiness
@ApplicationScoped
public class SweepCheck implements HealthCheck {

  @Inject private Sql sql;
  @Inject private Clock clock;

  /**
   * @param since when the first of them was due; null if none waits
   */
  public record Waiting(long tickets, Instant since) {}

  @Override
  public HealthCheckResponse call() {
    var response = HealthCheckResponse.named("sla-sweep");
    try {
      var now = clock.instant();
      var waiting = waiting(now);
      return response
          .withData("tickets-waiting", waiting.tickets())
          .withData("lag-seconds", lag(waiting, now).toSeconds())
          .up()
          .build();
    } catch (RuntimeException away) {
      return response.down().withData("reason", Reason.of(away)).build();
    }
  }

  private static Duration lag(Waiting waiting, Instant now) {
    return waiting.since() == null ? Duration.ZERO : Duration.between(waiting.since(), now);
  }

  private Waiting waiting(Instant now) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) as tickets, min(next_action_at) as since from sla_ticket
                    where next_action_at <= :now
                    """)
                .bind("now", now)
                .mapTo(Waiting.class)
                .one());
  }
}
