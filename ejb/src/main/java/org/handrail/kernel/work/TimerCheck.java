package org.handrail.kernel.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * A node of which one timer is not called any more leaves some work undone, and must not look well.
 */
@Readiness
@ApplicationScoped
class TimerCheck implements HealthCheck {

  @Inject private BackgroundTimers timers;
  @Inject private Clock clock;

  @Override
  public HealthCheckResponse call() {
    var silent = timers.silent(clock.instant());
    var response = HealthCheckResponse.named("timers");
    timers.all().forEach(timer -> response.withData(timer.name(), timer.called().toString()));
    if (!silent.isEmpty()) {
      response.withData("silent", String.join(", ", silent));
    }
    return response.status(silent.isEmpty()).build();
  }
}
