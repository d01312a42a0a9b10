package org.handrail.kernel.pulse;

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
public class PulseCheck implements HealthCheck {

  @Inject private Pulses pulses;
  @Inject private Clock clock;

  @Override
  public HealthCheckResponse call() {
    var silent = pulses.silent(clock.instant());
    var response = HealthCheckResponse.named("timers");
    pulses.all().forEach(pulse -> response.withData(pulse.name(), pulse.called().toString()));
    if (!silent.isEmpty()) {
      response.withData("silent", String.join(", ", silent));
    }
    return response.status(silent.isEmpty()).build();
  }
}
