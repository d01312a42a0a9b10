package org.handrail.mail.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import org.handrail.mail.mailbox.MailConnections;
import org.handrail.mail.mailbox.MailServer;

/**
 * The connection to an outgoing server by which a batch of mails leaves. It is opened for the first
 * of them, and again for one that finds it closed. A server that could not be reached is not asked
 * again for the rest of the batch: they fail for the same reason, at once.
 */
public final class SmtpConnection implements AutoCloseable {

  private MailServer server;
  private Session session;
  private Transport transport;
  private MessagingException unreachable;

  /** Of the server by which the next mail leaves. */
  Session session(MailServer next) {
    if (!next.equals(server)) {
      close();
      server = next;
      session = MailConnections.session(next);
    }
    return session;
  }

  /**
   * Returns when the server has taken it.
   *
   * @param message made in the session of this connection
   */
  void send(MimeMessage message) throws MessagingException {
    if (transport == null || !transport.isConnected()) {
      open();
    }
    transport.sendMessage(message, message.getAllRecipients());
  }

  /** Why the server could not be reached; empty if it could, or was not asked. */
  Optional<String> problem() {
    return Optional.ofNullable(unreachable).map(MessagingException::getMessage);
  }

  private void open() throws MessagingException {
    if (unreachable != null) {
      throw unreachable;
    }
    close();
    try {
      transport = MailConnections.smtp(session, server);
    } catch (MessagingException failed) {
      unreachable = failed;
      throw failed;
    }
  }

  /** What was sent is sent; a server that is gone needs no good-bye. */
  @Override
  public void close() {
    try {
      if (transport != null) {
        transport.close();
      }
    } catch (MessagingException gone) {
      // the connection is closed either way
    }
    transport = null;
  }
}
