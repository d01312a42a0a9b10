package org.handrail.sla.review;

import jakarta.enterprise.context.ApplicationScoped;
import org.handrail.kernel.PerishableRows;
import org.handrail.security.Requires;
import org.handrail.security.Role;

/** Previews that nobody decides by any more; one that is asked for again is computed again. */
@ApplicationScoped
@Requires(Role.ADMIN)
public class OldPreviews extends PerishableRows {

  public OldPreviews() {
    super("sla-previews", "sla_preview", "draft_id", "bigint", "as_of < :before");
  }
}
