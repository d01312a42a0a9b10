package org.handrail.mail.mailbox;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Sql;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.security.audit.Audit;
import org.handrail.security.audit.AuditAction;
import org.handrail.security.key.Vault;

/** The administrator's door to mailboxes. */
@Stateless
@Requires(Role.ADMIN)
public class MailboxService {

  @Inject private Mailboxes mailboxes;
  @Inject private Vault vault;
  @Inject private Audit audit;
  @Inject private Sql sql;
  @Inject private Clock clock;

  /**
   * Sets up or changes a mailbox; it is looked into at the next timer.
   *
   * @return the mailbox's id
   * @throws DomainException {@code mail.mailbox.incomplete}, {@code mail.mailbox.taken} (name or
   *     address), {@code mail.mailbox.changed-meanwhile}, {@code mail.mailbox.unknown}, {@code
   *     mail.mailbox.password-again}, {@code security.secret-key.missing}
   */
  public long save(SaveMailbox command) {
    requireFree(command);
    var mailbox = command.mailboxId() == null ? added(command.settings()) : changed(command);
    password(command.incomingPassword()).ifPresent(mailbox::sealIncomingPassword);
    password(command.outgoingPassword()).ifPresent(mailbox::sealOutgoingPassword);
    mailboxes.flush();
    audit.record(
        command.mailboxId() == null ? AuditAction.MAILBOX_CREATED : AuditAction.MAILBOX_CHANGED,
        "mailbox " + mailbox.id(),
        details(command.settings()));
    dueNow(mailbox.id());
    return mailbox.id();
  }

  /** Looks into the mailbox at the next timer, whatever its interval. */
  public void checkNow(long mailboxId) {
    dueNow(mailboxes.get(mailboxId).id());
  }

  /**
   * Tries to connect with these values without saving them; a password that is null is the stored
   * one, which goes only to the server and user it is stored for.
   *
   * @throws DomainException {@code mail.mailbox.password-again}
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public ConnectionReport test(SaveMailbox command) {
    var settings = command.settings();
    var stored = stored(command);
    var outgoing =
        settings.outgoing() == null
            ? mailboxes.outgoing(null)
            : Optional.of(
                server(
                    settings.outgoing(),
                    command.outgoingPassword(),
                    stored.flatMap(Mailbox::outgoingPassword)));
    return new ConnectionTest(incoming(command, stored), settings, outgoing).run();
  }

  /**
   * As {@link #test}, of the incoming server only: anyone who sets a mailbox up goes on to the
   * outgoing one when this works.
   *
   * @param command without an outgoing server
   * @throws DomainException {@code mail.mailbox.password-again}
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public ConnectionReport testIncoming(SaveMailbox command) {
    var incoming = incoming(command, stored(command));
    return new ConnectionTest(incoming, command.settings(), Optional.empty()).runIncoming();
  }

  private Optional<Mailbox> stored(SaveMailbox command) {
    var stored = Optional.ofNullable(command.mailboxId()).map(mailboxes::get);
    stored.ifPresent(mailbox -> mailbox.requirePasswordsFor(command));
    return stored;
  }

  private MailServer incoming(SaveMailbox command, Optional<Mailbox> stored) {
    return server(
        command.settings().incoming(),
        command.incomingPassword(),
        stored.flatMap(Mailbox::incomingPassword));
  }

  private MailServer server(
      MailboxSettings.Endpoint endpoint, String entered, Optional<byte[]> stored) {
    String password = entered != null ? entered : stored.map(vault::open).orElse("");
    String user = endpoint.user() == null ? "" : endpoint.user();
    return new MailServer(endpoint.host(), endpoint.port(), endpoint.security(), user, password);
  }

  private Mailbox added(MailboxSettings settings) {
    var mailbox = new Mailbox(settings, clock.instant());
    mailboxes.add(mailbox);
    return mailbox;
  }

  private Mailbox changed(SaveMailbox command) {
    var mailbox = mailboxes.get(command.mailboxId());
    if (command.expectedVersion() != null && command.expectedVersion() != mailbox.version()) {
      throw new DomainException(MailboxError.CHANGED);
    }
    mailbox.requirePasswordsFor(command);
    mailbox.change(command.settings());
    return mailbox;
  }

  private static Map<String, String> details(MailboxSettings settings) {
    var incoming = settings.incoming();
    return Map.of(
        "name", settings.name(),
        "address", settings.address(),
        "enabled", String.valueOf(settings.enabled()),
        "incoming", "%s@%s:%d".formatted(incoming.user(), incoming.host(), incoming.port()),
        "afterFetch", settings.afterFetch().name());
  }

  private Optional<byte[]> password(String entered) {
    return Optional.ofNullable(entered).map(vault::seal);
  }

  private void requireFree(SaveMailbox command) {
    boolean taken =
        sql.query(
            handle ->
                handle
                    .createQuery(
                        """
                        select exists (
                          select 1 from mailbox
                          where (name = trim(:name) or address = lower(trim(:address)))
                            and id is distinct from cast(:id as bigint))
                        """)
                    .bind("name", command.settings().name())
                    .bind("address", command.settings().address())
                    .bind("id", command.mailboxId())
                    .mapTo(Boolean.class)
                    .one());
    if (taken) {
      throw new DomainException(
          MailboxError.TAKEN, Map.of("address", String.valueOf(command.settings().address())));
    }
  }

  /** Does not wait for a fetch that is just going on: it looks, and will look again. */
  private void dueNow(long mailboxId) {
    sql.run(
        handle -> {
          handle
              .createUpdate(
                  """
                  insert into mailbox_fetch (mailbox_id, due_at) values (:id, :now)
                  on conflict do nothing
                  """)
              .bind("id", mailboxId)
              .bind("now", clock.instant())
              .execute();
          handle
              .createUpdate(
                  """
                  update mailbox_fetch set due_at = :now
                  where mailbox_id in (
                    select mailbox_id from mailbox_fetch where mailbox_id = :id
                    for update skip locked)
                  """)
              .bind("id", mailboxId)
              .bind("now", clock.instant())
              .execute();
        });
  }
}
