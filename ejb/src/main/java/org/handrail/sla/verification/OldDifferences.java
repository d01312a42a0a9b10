package org.handrail.sla.verification;

import jakarta.enterprise.context.ApplicationScoped;
import org.handrail.kernel.PerishableRows;
import org.handrail.security.Requires;
import org.handrail.security.Role;

/** Differences that nobody has mended, and that no verification has found again since. */
@ApplicationScoped
@Requires(Role.ADMIN)
public class OldDifferences extends PerishableRows {

  public OldDifferences() {
    super("sla-differences", "sla_difference", "id", "bigint", "found_at < :before");
  }
}
