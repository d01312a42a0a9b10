package org.handrail.mail.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.handrail.kernel.PerishableRows;
import org.handrail.security.Requires;
import org.handrail.security.Role;

/**
 * What mails said that are settled; their rows stay. One that waits or failed keeps its words until
 * somebody has decided about it: it may leave yet.
 */
@ApplicationScoped
@Requires(Role.ADMIN)
public class SentMails extends PerishableRows {

  // walks the index outbox_mail_content
  static final String SETTLED =
      """
      html <> '' and state in ('SENT', 'CANCELLED', 'SILENCED')
        and coalesce(sent_at, created_at) < :before""";

  static final String FORGET = "update %s set html = '', text = '' where %s";

  public SentMails() {
    super("sent-mails", "outbox_mail", "id", "bigint", SETTLED);
  }

  @Override
  protected String ending(String table, String which) {
    return FORGET.formatted(table, which);
  }
}
