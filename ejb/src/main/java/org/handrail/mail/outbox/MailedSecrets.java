package org.handrail.mail.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.handrail.kernel.PerishableRows;
import org.handrail.security.Requires;
import org.handrail.security.Role;

/** As {@link SentMails}, but of mails with a link that lets in anyone who has it: much sooner. */
@ApplicationScoped
@Requires(Role.ADMIN)
public class MailedSecrets extends PerishableRows {

  private static final String SECRET = " and kind in ('PASSWORD_RESET', 'INVITATION')";

  public MailedSecrets() {
    super("mailed-secrets", "outbox_mail", "id", "bigint", SentMails.SETTLED + SECRET);
  }

  @Override
  protected String ending(String table, String which) {
    return SentMails.FORGET.formatted(table, which);
  }
}
