package org.handrail.bootstrap;

import static org.handrail.bootstrap.Run.or;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.handrail.bootstrap.BootstrapDocument.MailboxEntry;
import org.handrail.bootstrap.BootstrapDocument.ServerEntry;
import org.handrail.mail.mailbox.AfterFetch;
import org.handrail.mail.mailbox.ConnectionSecurity;
import org.handrail.mail.mailbox.MailServer;
import org.handrail.mail.mailbox.MailboxQueries;
import org.handrail.mail.mailbox.MailboxService;
import org.handrail.mail.mailbox.MailboxSettings;
import org.handrail.mail.mailbox.MailboxSettings.Endpoint;
import org.handrail.mail.mailbox.Mailboxes;
import org.handrail.mail.mailbox.SaveMailbox;

/** Makes and changes mailboxes; a password that was changed at the server follows the document. */
@ApplicationScoped
class MailboxSetup {

  private static final String WHAT = "mailbox";
  private static final int EVERY_SECONDS = 15;
  private static final int IMAPS = 993;
  private static final int SUBMISSION = 587;

  @Inject private MailboxService mailboxes;
  @Inject private MailboxQueries queries;
  @Inject private Mailboxes stored;
  @Inject private Known known;

  void apply(List<MailboxEntry> entries, Run run) {
    for (int i = 0; i < entries.size(); i++) {
      var entry = entries.get(i);
      var path = "mailboxes[%d]".formatted(i);
      run.at(path, () -> apply(entry, path, run));
    }
  }

  private void apply(MailboxEntry entry, String path, Run run) {
    var address = run.needed(entry.address(), path, "address");
    var there = known.mailbox(address);
    if (there.isPresent()) {
      change(there.get(), entry, path, run);
    } else {
      run.needed(entry.incoming(), path, "incoming");
      save(null, null, said(entry, usual(entry), path, run), entry);
      run.made(WHAT, address);
    }
  }

  private void change(long id, MailboxEntry entry, String path, Run run) {
    var there = queries.details(id);
    var after = said(entry, there.settings(), path, run);
    var differences = new ArrayList<>(Run.differences(there.settings(), after));
    if (hasOtherPassword(id, entry)) {
      differences.add("password");
    }
    if (!differences.isEmpty()) {
      save(id, there.version(), after, entry);
      run.changed(WHAT, entry.address(), differences);
    }
  }

  private void save(Long id, Long version, MailboxSettings settings, MailboxEntry entry) {
    mailboxes.save(
        new SaveMailbox(
            id, version, settings, password(entry.incoming()), password(entry.outgoing())));
  }

  private static String password(ServerEntry server) {
    return server == null ? null : server.password();
  }

  private boolean hasOtherPassword(long id, MailboxEntry entry) {
    return isOther(password(entry.incoming()), stored.incoming(id))
        || stored
            .outgoing(id)
            .filter(server -> isOther(password(entry.outgoing()), server))
            .isPresent();
  }

  private static boolean isOther(String said, MailServer server) {
    return said != null && !said.equals(server.password());
  }

  private static MailboxSettings usual(MailboxEntry entry) {
    return new MailboxSettings(
        entry.address(),
        entry.address(),
        or(entry.name(), entry.address()),
        "en",
        null,
        true,
        new Endpoint(null, IMAPS, ConnectionSecurity.TLS, ""),
        "INBOX",
        AfterFetch.SEEN,
        null,
        EVERY_SECONDS,
        null,
        false);
  }

  private MailboxSettings said(MailboxEntry entry, MailboxSettings there, String path, Run run) {
    return new MailboxSettings(
        or(entry.name(), there.name()),
        there.address(),
        or(entry.displayName(), there.displayName()),
        or(entry.language(), there.language()),
        entry.team() == null
            ? there.teamId()
            : run.known(known.team(entry.team()), path + ".team", entry.team()),
        or(entry.enabled(), there.enabled()),
        endpoint(entry.incoming(), there.incoming()),
        or(entry.folder(), there.folder()),
        or(entry.afterFetch(), there.afterFetch()),
        or(entry.moveTo(), there.moveTo()),
        or(entry.checkSeconds(), there.checkSeconds()),
        entry.outgoing() == null
            ? there.outgoing()
            : endpoint(entry.outgoing(), or(there.outgoing(), usualOutgoing())),
        or(entry.plusAddressing(), there.plusAddressing()));
  }

  private static Endpoint usualOutgoing() {
    return new Endpoint(null, SUBMISSION, ConnectionSecurity.STARTTLS, "");
  }

  private static Endpoint endpoint(ServerEntry said, Endpoint there) {
    return said == null
        ? there
        : new Endpoint(
            or(said.host(), there.host()),
            or(said.port(), there.port()),
            or(said.security(), there.security()),
            or(said.user(), there.user()));
  }
}
