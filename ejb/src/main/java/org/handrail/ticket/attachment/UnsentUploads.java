package org.handrail.ticket.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import org.handrail.kernel.PerishableRows;
import org.handrail.security.Requires;
import org.handrail.security.Role;

/** Files that were uploaded and never sent. What a draft holds or is being sent is kept. */
@ApplicationScoped
@Requires(Role.ADMIN)
public class UnsentUploads extends PerishableRows {

  // a draft may lie for weeks, and what was just sent can still be taken back
  private static final String FORGOTTEN =
      """
      message_id is null and created_at < :before
        and not exists (select 1 from draft d where attachment.id = any(d.attachments))
        and not exists (
          select 1 from pending_message g where attachment.id = any(g.attachments))""";

  public UnsentUploads() {
    super("uploads", "attachment", "id", "uuid", FORGOTTEN);
  }
}
