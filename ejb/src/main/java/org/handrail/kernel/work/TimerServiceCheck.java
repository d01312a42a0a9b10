package org.handrail.kernel.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * A node whose timers are not called any more sends no mail and closes nothing: it has to be
 * restarted.
 */
@Liveness
@ApplicationScoped
class TimerServiceCheck implements HealthCheck {

  private static final Duration SILENCE = Duration.ofMinutes(2);

  @Inject private BackgroundTimers timers;
  @Inject private Clock clock;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("timer-service")
        .status(timers.anyWithin(SILENCE, clock.instant()))
        .build();
  }
}
