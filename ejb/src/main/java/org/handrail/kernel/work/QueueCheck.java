package org.handrail.kernel.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.handrail.kernel.Reason;

/**
 * What the operator watches of background work: how much waits, how late it is and what was given
 * up. A node is ready all the same, since people can work on it while a backlog is being done.
 */
@Readiness
@ApplicationScoped
class QueueCheck implements HealthCheck {

  @Inject private QueueStates states;

  @Override
  public HealthCheckResponse call() {
    var response = HealthCheckResponse.named("background-work");
    try {
      states
          .all()
          .forEach(
              queue ->
                  response
                      .withData(queue.name() + ".waiting", queue.waiting())
                      .withData(queue.name() + ".lag-seconds", queue.lagSeconds())
                      .withData(queue.name() + ".given-up", queue.givenUp()));
      return response.up().build();
    } catch (RuntimeException away) {
      return response.down().withData("reason", Reason.of(away)).build();
    }
  }
}
