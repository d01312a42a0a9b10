package org.handrail.mail.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.handrail.kernel.DomainException;
import org.handrail.mail.mailbox.MailboxSettings.Endpoint;
import org.handrail.security.key.Vault;
import org.handrail.settings.Setting;
import org.handrail.settings.Settings;

/** Mailboxes with their opened passwords, for what fetches and sends; never for a screen. */
@ApplicationScoped
public class Mailboxes {

  @PersistenceContext(unitName = "handrail")
  private EntityManager em;

  @Inject private Vault vault;
  @Inject private Settings settings;

  /**
   * @throws DomainException {@code mail.mailbox.unknown}
   */
  Mailbox get(long mailboxId) {
    return Optional.ofNullable(em.find(Mailbox.class, mailboxId))
        .orElseThrow(() -> new DomainException(MailboxError.UNKNOWN));
  }

  void add(Mailbox mailbox) {
    em.persist(mailbox);
    em.flush();
  }

  void flush() {
    em.flush();
  }

  public MailboxSettings settings(long mailboxId) {
    return get(mailboxId).settings();
  }

  /** Where the mails of this mailbox are fetched from. */
  public MailServer incoming(long mailboxId) {
    var mailbox = get(mailboxId);
    return server(mailbox.settings().incoming(), mailbox.incomingPassword());
  }

  /**
   * Where mails of this mailbox leave by: its own outgoing server, else the configured one; empty
   * if there is neither.
   *
   * @param mailboxId null for a mail that belongs to no mailbox
   */
  public Optional<MailServer> outgoing(Long mailboxId) {
    var mailbox = Optional.ofNullable(mailboxId).map(this::get);
    return mailbox
        .flatMap(Mailbox::outgoing)
        .map(endpoint -> server(endpoint, mailbox.flatMap(Mailbox::outgoingPassword)))
        .or(this::configured);
  }

  private Optional<MailServer> configured() {
    return settings
        .optional(Setting.SMTP_HOST)
        .map(
            host ->
                new MailServer(
                    host,
                    settings.number(Setting.SMTP_PORT),
                    ConnectionSecurity.valueOf(settings.text(Setting.SMTP_SECURITY)),
                    settings.optional(Setting.SMTP_USER).orElse(""),
                    settings.optional(Setting.SMTP_PASSWORD).orElse("")));
  }

  private MailServer server(Endpoint endpoint, Optional<byte[]> sealed) {
    return new MailServer(
        endpoint.host(),
        endpoint.port(),
        endpoint.security(),
        endpoint.user() == null ? "" : endpoint.user(),
        sealed.map(vault::open).orElse(""));
  }
}
