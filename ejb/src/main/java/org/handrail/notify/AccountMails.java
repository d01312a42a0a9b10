package org.handrail.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.handrail.kernel.Sql;
import org.handrail.mail.outbox.Outbox;
import org.handrail.notify.Template.Value;
import org.handrail.security.account.AccountInvited;
import org.handrail.security.account.PasswordResetRequested;
import org.handrail.security.token.Secret;
import org.handrail.settings.Settings;

/** The mails with the links by which people set a password. */
@ApplicationScoped
class AccountMails {

  @Inject private TicketCards cards;
  @Inject private Senders senders;
  @Inject private HelpdeskMailing mailing;
  @Inject private Outbox outbox;
  @Inject private Settings settings;
  @Inject private Sql sql;

  void onInvited(@Observes AccountInvited invited) {
    send(TemplateKind.INVITATION, invited.personId(), invited.token(), invited.expiresAt());
  }

  void onResetRequested(@Observes PasswordResetRequested asked) {
    send(TemplateKind.PASSWORD_RESET, asked.personId(), asked.token(), asked.expiresAt());
  }

  private void send(TemplateKind kind, long personId, Secret token, Instant expiresAt) {
    cards
        .person(personId)
        .ifPresent(
            person -> {
              var values =
                  Map.of(
                      Placeholder.LINK, Value.of(link(token)),
                      Placeholder.EXPIRES, Value.of(inWordsOf(person, expiresAt)));
              outbox.send(mailing.mail(kind, senders.first(), person, values));
            });
  }

  private String link(Secret token) {
    return settings.baseUrl() + "/reset.xhtml?token=" + token.value();
  }

  private String inWordsOf(Recipient person, Instant instant) {
    return Templates.inWords(instant, person.language(), zone(person));
  }

  private ZoneId zone(Recipient person) {
    return sql.query(
        handle ->
            handle
                .createQuery("select time_zone from person where id = :id")
                .bind("id", person.personId())
                .map((row, context) -> ZoneId.of(row.getString(1)))
                .one());
  }
}
