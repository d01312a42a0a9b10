package org.handrail.mail.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import org.handrail.kernel.PerishableRows;
import org.handrail.security.Requires;
import org.handrail.security.Role;

/**
 * The bytes of messages that were decided long ago; their rows stay, for the sum. What still waits
 * for a decision keeps its bytes however old it is.
 */
@ApplicationScoped
@Requires(Role.ADMIN)
public class RawMails extends PerishableRows {

  // walks the index inbound_mail_raw
  private static final String DECIDED =
      """
      raw is not null and processed_at < :before
        and outcome not in ('IN_PROGRESS', 'QUARANTINED')""";

  public RawMails() {
    super("raw-mails", "inbound_mail", "id", "bigint", DECIDED);
  }

  @Override
  protected String ending(String table, String which) {
    return "update %s set raw = null where %s".formatted(table, which);
  }
}
