package org.handrail.mail.mailbox;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import java.util.Optional;

/** Tries the servers as they would be used, and changes nothing there. */
final class ConnectionTest {

  private final MailServer incoming;
  private final String folder;
  private final Optional<MailServer> outgoing;

  private Optional<String> incomingProblem = Optional.empty();
  private int messages = -1;

  ConnectionTest(MailServer incoming, String folder, Optional<MailServer> outgoing) {
    this.incoming = incoming;
    this.folder = folder;
    this.outgoing = outgoing;
  }

  ConnectionReport run() {
    tryIncoming();
    return new ConnectionReport(incomingProblem, messages, tryOutgoing());
  }

  private void tryIncoming() {
    try (var store = MailConnections.imap(incoming);
        var opened = store.getFolder(folder)) {
      opened.open(Folder.READ_WRITE);
      messages = opened.getMessageCount();
    } catch (MessagingException e) {
      incomingProblem = Optional.of(words(e));
    }
  }

  private Optional<String> tryOutgoing() {
    if (outgoing.isEmpty()) {
      return Optional.of("no outgoing server: neither the mailbox nor the configuration names one");
    }
    try (var transport = MailConnections.smtp(outgoing.get())) {
      return transport.isConnected()
          ? Optional.empty()
          : Optional.of("the server closed the connection");
    } catch (MessagingException e) {
      return Optional.of(words(e));
    }
  }

  /** The server's own words, with the cause that TLS hides one level down. */
  static String words(Exception failure) {
    String said = String.valueOf(failure.getMessage());
    Throwable cause = failure.getCause();
    return cause == null || said.contains(String.valueOf(cause.getMessage()))
        ? said
        : said + " (" + cause.getMessage() + ")";
  }
}
