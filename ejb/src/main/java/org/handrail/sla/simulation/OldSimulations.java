package org.handrail.sla.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import org.handrail.kernel.PerishableRows;
import org.handrail.security.Requires;
import org.handrail.security.Role;

/** What was found in simulations of long ago; the SLA definition has gone on since. */
@ApplicationScoped
@Requires(Role.ADMIN)
public class OldSimulations extends PerishableRows {

  public OldSimulations() {
    super("sla-simulations", "sla_simulation", "id", "bigint", "made_at < :before");
  }
}
