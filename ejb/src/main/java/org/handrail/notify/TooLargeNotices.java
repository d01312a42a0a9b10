package org.handrail.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import org.handrail.kernel.Sql;
import org.handrail.mail.intake.MailTooLarge;
import org.handrail.mail.outbox.Outbox;
import org.handrail.notify.Template.Value;
import org.handrail.people.Identity;
import org.handrail.settings.Setting;
import org.handrail.settings.Settings;

/**
 * Anyone who wrote a mail that is too large hears that it was not taken. Nobody has proven the
 * address, so nothing of the mail is repeated, and as all automatic mail it is limited.
 */
@ApplicationScoped
class TooLargeNotices {

  @Inject private HelpdeskMailing mailing;
  @Inject private Outbox outbox;
  @Inject private Settings settings;
  @Inject private Sql sql;

  void onTooLarge(@Observes MailTooLarge refused) {
    var link = Value.of(settings.baseUrl() + "/portal/index.xhtml");
    var mail =
        mailing.mail(
            TemplateKind.MAIL_TOO_LARGE,
            sender(refused.mailboxId()),
            recipient(refused),
            Map.of(Placeholder.LINK, link));
    outbox.send(mail.answering(refused.messageId().stream().toList()));
  }

  private Sender sender(long mailboxId) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    "select id as mailbox_id, display_name as helpdesk from mailbox where id = :id")
                .bind("id", mailboxId)
                .mapTo(Sender.class)
                .one());
  }

  /** In their language if we know them; nobody becomes known by it. */
  private Recipient recipient(MailTooLarge refused) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select p.id as person_id, '' as name, p.language, p.time_zone, c.kind, :address as address
                    from contact_point c join person p on p.id = c.person_id
                    where c.kind = 'email' and c.normalised = :address
                    """)
                .bind("address", refused.address())
                .mapTo(Recipient.class)
                .findOne()
                .orElseGet(
                    () ->
                        new Recipient(
                            0,
                            "",
                            refused.language(),
                            settings.zone(Setting.TIME_ZONE).getId(),
                            Identity.EMAIL,
                            refused.address())));
  }
}
