package org.handrail.notify;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Sql;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.security.audit.Audit;
import org.handrail.security.audit.AuditAction;

/** The administrator's door to the words of the mails. */
@Stateless
@Requires(Role.ADMIN)
public class TemplateService {

  @Inject private Sql sql;
  @Inject private Audit audit;
  @Inject private Clock clock;

  /**
   * Uses these words from now on.
   *
   * @param expectedVersion what the administrator has seen; 0 for the one Handrail brings along
   * @throws DomainException those of {@link Template#check}, {@code
   *     notify.template.changed-meanwhile}
   */
  public void change(TemplateKind kind, String language, Template template, long expectedVersion) {
    template.check(kind);
    int changed =
        sql.query(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into mail_template (kind, language, version, subject, body, changed_at)
                        values (:kind, :language, 1, :subject, :body, :now)
                        on conflict (kind, language) do update
                          set version = mail_template.version + 1, subject = excluded.subject,
                              body = excluded.body, changed_at = excluded.changed_at
                          where mail_template.version = :expected
                        """)
                    .bind("kind", kind.name())
                    .bind("language", language)
                    .bind("subject", template.subject().strip())
                    .bind("body", template.body().strip())
                    .bind("expected", expectedVersion)
                    .bind("now", clock.instant())
                    .execute());
    if (changed == 0) {
      throw new DomainException(TemplateError.CHANGED);
    }
    audit.record(AuditAction.MAIL_TEMPLATE_CHANGED, object(kind, language), Map.of());
  }

  /** Goes back to the words that Handrail brings along. */
  public void reset(TemplateKind kind, String language) {
    sql.run(
        handle ->
            handle.execute(
                "delete from mail_template where kind = ? and language = ?",
                kind.name(),
                language));
    audit.record(AuditAction.MAIL_TEMPLATE_RESET, object(kind, language), Map.of());
  }

  private static String object(TemplateKind kind, String language) {
    return "mail-template %s, %s".formatted(kind.key(), language);
  }
}
