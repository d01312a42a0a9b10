package org.handrail.sla.replay;

import jakarta.enterprise.context.ApplicationScoped;
import org.handrail.kernel.PerishableRows;
import org.handrail.security.Requires;
import org.handrail.security.Role;

/** What was found in replays of long ago; the book has gone on since. */
@ApplicationScoped
@Requires(Role.ADMIN)
public class OldReplays extends PerishableRows {

  public OldReplays() {
    super("sla-replays", "sla_replay", "id", "bigint", "made_at < :before");
  }
}
