package org.handrail.mail.fetch;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.handrail.kernel.DatabaseFault;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Reason;
import org.handrail.mail.ledger.Ledger;
import org.handrail.mail.mailbox.MailConnections;
import org.handrail.mail.mailbox.MailboxSettings;
import org.handrail.mail.mailbox.Mailboxes;
import org.handrail.security.Internal;

/**
 * Looks into a mailbox that it has claimed; what it brings is committed message by message, and no
 * connection to the database waits for a mail server.
 */
@Stateless
@Internal("called by the fetching timer, which acts for nobody")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailboxFetch {

  private static final Logger LOG = System.getLogger(MailboxFetch.class.getName());
  private static final int LONGEST_PAUSE_SECONDS = 600;

  @Inject private FetchRows rows;
  @Inject private Mailboxes mailboxes;
  @Inject private Ledger ledger;
  @Inject private Clock clock;

  /** Does nothing, and returns false, if another node is at it. */
  public boolean fetch(long mailboxId) {
    var claimed = rows.claim(mailboxId, clock.instant());
    claimed.ifPresent(state -> look(mailboxId, state));
    return claimed.isPresent();
  }

  private void look(long mailboxId, FetchState before) {
    MailboxSettings settings = mailboxes.settings(mailboxId);
    try (var store = MailConnections.imap(mailboxes.incoming(mailboxId))) {
      var reader = new FolderReader(mailboxId, settings, ledger, store, () -> extend(mailboxId));
      FetchState after = reader.read(before);
      finish(mailboxId, settings, after, reader.problem());
    } catch (MessagingException | DomainException | IllegalStateException e) {
      failed(mailboxId, before, e);
    }
  }

  private void extend(long mailboxId) {
    rows.extend(mailboxId, clock.instant());
  }

  /** A problem with single messages is shown, and keeps none of the others waiting. */
  private void finish(
      long mailboxId, MailboxSettings settings, FetchState after, Optional<String> problem) {
    if (problem.isPresent() && after.failures() == 0) {
      LOG.log(Level.WARNING, "mailbox " + mailboxId + ": " + problem.get());
    }
    Instant now = clock.instant();
    int failures = problem.isPresent() ? after.failures() + 1 : 0;
    var state = new FetchState(after.uidValidity(), after.lastUid(), failures);
    Instant next = now.plusSeconds(settings.checkSeconds());
    rows.finish(mailboxId, state, problem.orElse(null), next, now);
  }

  /**
   * Asked again later and later, ten minutes at most: a server that is down is not helped by haste.
   */
  private void failed(long mailboxId, FetchState before, Exception problem) {
    // not the mail server's doing: the next look is no later for it
    DatabaseFault.rethrow(problem);
    var words = words(problem);
    LOG.log(Level.WARNING, "mailbox " + mailboxId + " cannot be fetched: " + words);
    Instant now = clock.instant();
    int failures = before.failures() + 1;
    var state = new FetchState(before.uidValidity(), before.lastUid(), failures);
    Duration pause =
        Duration.ofSeconds(Math.min(5L << Math.min(failures, 10), LONGEST_PAUSE_SECONDS));
    rows.finish(mailboxId, state, words, now.plus(pause), now);
  }

  /** The mail server's own, which help anyone who set the mailbox up. */
  private static String words(Exception problem) {
    return problem instanceof MessagingException && !Reason.isOfTheDatabase(problem)
        ? String.valueOf(problem.getMessage())
        : Reason.of(problem);
  }
}
