package org.handrail.mail.mailbox;

import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.util.Optional;
import org.handrail.mail.mailbox.ConnectionFault.Missing;

/** Tries the servers as they would be used, and changes nothing there. */
final class ConnectionTest {

  private final MailServer incoming;
  private final MailboxSettings settings;
  private final Optional<MailServer> outgoing;

  private Optional<ConnectionProblem> incomingProblem = Optional.empty();
  private int messages = -1;

  ConnectionTest(MailServer incoming, MailboxSettings settings, Optional<MailServer> outgoing) {
    this.incoming = incoming;
    this.settings = settings;
    this.outgoing = outgoing;
  }

  ConnectionReport run() {
    tryIncoming();
    return new ConnectionReport(incomingProblem, messages, true, tryOutgoing());
  }

  /** Leaves out the outgoing server, which need not be known yet. */
  ConnectionReport runIncoming() {
    tryIncoming();
    return new ConnectionReport(incomingProblem, messages, false, Optional.empty());
  }

  private void tryIncoming() {
    try (var store = MailConnections.imap(incoming);
        var opened = store.getFolder(settings.folder())) {
      opened.open(Folder.READ_WRITE);
      messages = opened.getMessageCount();
      requireTarget(store);
    } catch (MessagingException e) {
      incomingProblem = Optional.of(ConnectionProblem.of(e));
    }
  }

  /** Else the first mail would tell, and would then be fetched without being moved. */
  private void requireTarget(Store store) throws MessagingException {
    if (settings.afterFetch() == AfterFetch.MOVE) {
      var target = store.getFolder(settings.moveTo());
      if (!target.exists()) {
        throw new FolderNotFoundException(target);
      }
    }
  }

  private Optional<ConnectionProblem> tryOutgoing() {
    try {
      MailConnections.smtp(outgoing.orElseThrow(Missing::new)).close();
      return Optional.empty();
    } catch (MessagingException e) {
      return Optional.of(ConnectionProblem.of(e));
    }
  }
}
