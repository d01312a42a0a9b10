package org.handrail.mail.outbox;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.handrail.kernel.Sql;
import org.handrail.kernel.retention.ExpiringData;
import org.handrail.kernel.signal.Signals;
import org.handrail.mail.mailbox.MailboxSettings;
import org.handrail.mail.mailbox.Mailboxes;
import org.handrail.mail.outbox.MailLimit.Full;
import org.handrail.mail.thread.Signing;
import org.handrail.security.Internal;
import org.handrail.settings.Setting;
import org.handrail.settings.Settings;

/** Takes mails to be sent. They leave when the transaction is committed, and only then. */
@Stateless
@Internal("features decide who hears of what; they have the caller's transaction")
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Outbox {

  static final String TOPIC = "mail-queued";

  // walks the index outbox_mail_content
  private static final String SETTLED =
      """
      html <> '' and state in ('SENT', 'CANCELLED', 'SILENCED')
        and coalesce(sent_at, created_at) < :before""";

  private static final String FORGET = "update %1$s set html = '', text = '' where %2$s";

  /**
   * What settled mails said; their rows stay. One that waits or failed keeps its words until
   * somebody has decided about it: it may still be sent.
   */
  @Produces
  static final ExpiringData SENT =
      ExpiringData.of("sent-mails", "sent-mail-days", "delivery", "id", "bigint", SETTLED)
          .deletedBy(FORGET);

  /** The same of mails with a link that lets its holder in: much sooner. */
  @Produces
  static final ExpiringData SECRET =
      ExpiringData.of(
              "mailed-secrets",
              "secret-mail-days",
              "delivery",
              "id",
              "bigint",
              SETTLED + " and kind in ('PASSWORD_RESET', 'INVITATION')")
          .deletedBy(FORGET);

  @Inject private Sql sql;
  @Inject private Signals signals;
  @Inject private Signing signing;
  @Inject private MailLimit limit;
  @Inject private Alarms alarms;
  @Inject private Mailboxes mailboxes;
  @Inject private Settings settings;
  @Inject private Clock clock;

  /** Queues the mail, or records that it was kept back because the address got too many. */
  public void send(OutgoingMail mail) {
    sendAfter(clock.instant(), mail);
  }

  /** The same, but it does not leave before an instant. */
  public void sendAfter(Instant notBefore, OutgoingMail mail) {
    Instant now = clock.instant();
    if (fullUntil(mail, now).isEmpty()) {
      queue(mail, notBefore, now);
    } else {
      insert(mail, OutboxState.SILENCED, notBefore, now);
    }
  }

  /**
   * Queues the mail unless its address got too many. For what can wait, and be said together with
   * what comes until then: nothing is recorded but the alarm.
   *
   * @return when there will be room for it; empty if it was queued
   */
  public Optional<Instant> sendIfRoom(OutgoingMail mail) {
    Instant now = clock.instant();
    var full = fullUntil(mail, now);
    if (full.isEmpty()) {
      queue(mail, now, now);
    }
    return full;
  }

  /** If there is no room for one more, an administrator hears of it. */
  private Optional<Instant> fullUntil(OutgoingMail mail, Instant now) {
    if (!mail.automatic()) {
      return Optional.empty();
    }
    var full = limit.full(mail.toAddress(), now);
    full.ifPresent(found -> alarms.raise(found.alarm().name(), found.whom(), now));
    return full.map(Full::until);
  }

  private void queue(OutgoingMail mail, Instant dueAt, Instant now) {
    insert(mail, OutboxState.QUEUED, dueAt, now);
    signals.send(TOPIC, "");
  }

  private void insert(OutgoingMail mail, OutboxState state, Instant dueAt, Instant now) {
    String from = sender(mail.mailboxId());
    long ticket = mail.ticketId() == null ? 0 : mail.ticketId();
    String serial = UUID.randomUUID().toString().replace("-", "");
    String host = from.substring(from.lastIndexOf('@') + 1);
    // asked for before the statement is open: another transaction within it would part the two
    String messageId = signing.messageIds().of(ticket, serial, host);
    String replyTo = replyTo(mail);
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into outbox_mail
                      (message_id, mailbox_id, kind, automatic, to_address, to_name, subject, html, text,
                       in_reply_to, mail_references, reply_to, ticket_id, ticket_message_id, state,
                       due_at, created_at)
                    values
                      (:messageId, :mailbox, :kind, :automatic, :address, :name, :subject, :html, :text,
                       :inReplyTo, :references, :replyTo, :ticket, :message, :state, :dueAt, :now)
                    """)
                .bind("messageId", messageId)
                .bind("mailbox", mail.mailboxId())
                .bind("kind", mail.kind())
                .bind("automatic", mail.automatic())
                .bind("address", mail.toAddress())
                .bind("name", mail.toName())
                .bind("subject", mail.subject())
                .bind("html", mail.html())
                .bind("text", mail.text())
                .bind("inReplyTo", last(mail))
                .bind("references", String.join(" ", mail.references()))
                .bind("replyTo", replyTo)
                .bind("ticket", mail.ticketId())
                .bind("message", mail.ticketMessageId())
                .bind("state", state.name())
                .bind("dueAt", dueAt)
                .bind("now", now)
                .execute());
  }

  private String sender(Long mailboxId) {
    return mailboxId == null
        ? settings.optional(Setting.MAIL_FROM).orElseGet(this::ofBaseUrl)
        : mailboxes.settings(mailboxId).address();
  }

  private String ofBaseUrl() {
    return "handrail@" + settings.baseUrl().getHost();
  }

  private String replyTo(OutgoingMail mail) {
    if (mail.mailboxId() == null || mail.ticketId() == null) {
      return null;
    }
    MailboxSettings mailbox = mailboxes.settings(mail.mailboxId());
    return mailbox.plusAddressing()
        ? signing.replyAddresses().of(mail.ticketId(), mailbox.address())
        : null;
  }

  private static String last(OutgoingMail mail) {
    int count = mail.references().size();
    return count == 0 ? null : mail.references().get(count - 1);
  }
}
