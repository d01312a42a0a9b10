package org.handrail.kernel.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.handrail.kernel.DatabaseFault;

/** Where nothing can be written nobody can work, however well the pages open. */
@Readiness
@ApplicationScoped
class WriteCheck implements HealthCheck {

  @Inject private WriteProbe probe;

  @Override
  public HealthCheckResponse call() {
    var response = HealthCheckResponse.named("database-writes");
    var since = probe.refusedSince();
    since.ifPresent(
        instant ->
            response
                .withData("reason", DatabaseFault.REFUSES_WRITES.words())
                .withData("since", instant.toString()));
    return response.status(since.isEmpty()).build();
  }
}
