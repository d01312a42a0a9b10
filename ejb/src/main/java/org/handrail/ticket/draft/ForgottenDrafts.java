package org.handrail.ticket.draft;

import jakarta.enterprise.context.ApplicationScoped;
import org.handrail.kernel.PerishableRows;
import org.handrail.security.Requires;
import org.handrail.security.Role;

/** Half-written answers that nobody came back to; those of one ticket go together. */
@ApplicationScoped
@Requires(Role.ADMIN)
public class ForgottenDrafts extends PerishableRows {

  public ForgottenDrafts() {
    super("drafts", "draft", "ticket_id", "bigint", "updated_at < :before");
  }
}
