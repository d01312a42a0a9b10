package org.handrail.mail.mailbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.handrail.kernel.DomainException;
import org.handrail.mail.mailbox.MailboxSettings.Endpoint;

/**
 * An account on a mail server through which people reach the helpdesk: where their mails are
 * fetched from, and as whom Handrail answers them.
 */
@Entity
class Mailbox {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mailbox")
  @SequenceGenerator(name = "mailbox", sequenceName = "mailbox_id_seq", allocationSize = 1)
  private Long id;

  @Version private long version;
  private String name;
  private String address;

  @Column(name = "display_name")
  private String displayName;

  private String language;

  @Column(name = "team_id")
  private Long teamId;

  private boolean enabled;

  @Column(name = "imap_host")
  private String imapHost;

  @Column(name = "imap_port")
  private int imapPort;

  @Enumerated(EnumType.STRING)
  @Column(name = "imap_security")
  private ConnectionSecurity imapSecurity;

  @Column(name = "imap_user")
  private String imapUser;

  @Column(name = "imap_password")
  private byte[] imapPassword;

  private String folder;

  @Enumerated(EnumType.STRING)
  @Column(name = "after_fetch")
  private AfterFetch afterFetch;

  @Column(name = "move_to")
  private String moveTo;

  @Column(name = "check_seconds")
  private int checkSeconds;

  @Column(name = "smtp_host")
  private String smtpHost;

  @Column(name = "smtp_port")
  private Integer smtpPort;

  @Enumerated(EnumType.STRING)
  @Column(name = "smtp_security")
  private ConnectionSecurity smtpSecurity;

  @Column(name = "smtp_user")
  private String smtpUser;

  @Column(name = "smtp_password")
  private byte[] smtpPassword;

  @Column(name = "plus_addressing")
  private boolean plusAddressing;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Mailbox() {}

  /**
   * @throws DomainException {@code mail.mailbox.incomplete}
   */
  Mailbox(MailboxSettings settings, Instant now) {
    createdAt = now;
    change(settings);
  }

  /**
   * @throws DomainException {@code mail.mailbox.incomplete} with the field that is missing
   */
  final void change(MailboxSettings settings) {
    name = required("name", settings.name());
    address = required("address", settings.address()).toLowerCase(Locale.ROOT);
    displayName = required("displayName", settings.displayName());
    language = required("language", settings.language());
    teamId = settings.teamId();
    enabled = settings.enabled();
    folder = required("folder", settings.folder());
    afterFetch = settings.afterFetch();
    moveTo = afterFetch == AfterFetch.MOVE ? required("moveTo", settings.moveTo()) : null;
    checkSeconds = settings.checkSeconds();
    plusAddressing = settings.plusAddressing();
    receiveBy(settings.incoming());
    sendBy(settings.outgoing());
  }

  /**
   * A stored password goes to the server and user it was entered for, and to nobody else: anyone
   * who names another enters it again.
   *
   * @throws DomainException {@code mail.mailbox.password-again} with the host
   */
  void requirePasswordsFor(SaveMailbox command) {
    var settings = command.settings();
    if (command.incomingPassword() == null && imapPassword != null) {
      requireSame(settings().incoming(), settings.incoming());
    }
    if (command.outgoingPassword() == null && smtpPassword != null) {
      requireSame(outgoing().orElse(null), settings.outgoing());
    }
  }

  private static void requireSame(Endpoint stored, Endpoint entered) {
    boolean needsPassword = entered != null && entered.needsPassword();
    if (needsPassword && (stored == null || !stored.isSame(entered))) {
      throw new DomainException(MailboxError.PASSWORD_AGAIN, Map.of("host", entered.host()));
    }
  }

  private void receiveBy(Endpoint incoming) {
    imapHost = required("incoming", incoming.host());
    imapPort = incoming.port();
    imapSecurity = incoming.security();
    imapUser = incoming.user() == null ? "" : incoming.user().strip();
  }

  private void sendBy(Endpoint outgoing) {
    boolean own = outgoing != null && outgoing.host() != null && !outgoing.host().isBlank();
    smtpHost = own ? outgoing.host().strip() : null;
    smtpPort = own ? outgoing.port() : null;
    smtpSecurity = own ? outgoing.security() : null;
    smtpUser = own ? outgoing.user() : null;
  }

  void sealIncomingPassword(byte[] sealed) {
    imapPassword = sealed;
  }

  void sealOutgoingPassword(byte[] sealed) {
    smtpPassword = sealed;
  }

  Long id() {
    return id;
  }

  long version() {
    return version;
  }

  String address() {
    return address;
  }

  MailboxSettings settings() {
    return new MailboxSettings(
        name,
        address,
        displayName,
        language,
        teamId,
        enabled,
        new Endpoint(imapHost, imapPort, imapSecurity, imapUser),
        folder,
        afterFetch,
        moveTo,
        checkSeconds,
        outgoing().orElse(null),
        plusAddressing);
  }

  Optional<Endpoint> outgoing() {
    return Optional.ofNullable(smtpHost)
        .map(host -> new Endpoint(host, smtpPort, smtpSecurity, smtpUser));
  }

  Optional<byte[]> incomingPassword() {
    return Optional.ofNullable(imapPassword);
  }

  Optional<byte[]> outgoingPassword() {
    return Optional.ofNullable(smtpPassword);
  }

  private static String required(String field, String value) {
    if (value == null || value.isBlank()) {
      throw new DomainException(MailboxError.INCOMPLETE, Map.of("field", field));
    }
    return value.strip();
  }
}
