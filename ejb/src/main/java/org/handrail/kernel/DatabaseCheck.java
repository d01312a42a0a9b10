package org.handrail.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Without its database a node can serve nobody; others, or the same a moment later, may. */
@Readiness
@ApplicationScoped
class DatabaseCheck implements HealthCheck {

  @Inject private Sql sql;

  @Override
  public HealthCheckResponse call() {
    var response = HealthCheckResponse.named("database");
    try {
      sql.query(handle -> handle.createQuery("select 1").mapTo(Integer.class).one());
      return response.up().build();
    } catch (RuntimeException away) {
      return response.down().withData("reason", Reason.of(away)).build();
    }
  }
}
