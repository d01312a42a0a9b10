package org.handrail.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A node whose timers stand still sends no mail and closes nothing: it has to be restarted. */
@Liveness
@ApplicationScoped
public class TimerCheck implements HealthCheck {

  @Inject private TimerPulse pulse;
  @Inject private Clock clock;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("timers")
        .withData("last-pulse", pulse.lastPulse().toString())
        .status(pulse.isAlive(clock.instant()))
        .build();
  }
}
