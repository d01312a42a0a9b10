package org.handrail.mail.outbox;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.security.Internal;

/**
 * Sends mails, server by server. That it is tried is written down and committed before the mail
 * server hears of it: where that cannot be written, nothing is sent, and where the success cannot,
 * the mail is remembered and marked as soon as that is possible. If the process ends between the
 * two, the mail is sent once more, at its next attempt and with the Message-ID it had: mail
 * programs show it once.
 */
@Stateless
@Internal("called by the outbox's timer, which acts for nobody")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sending {

  /** Then the connection is closed: servers have limits of their own. */
  private static final int BATCH = 100;

  @Inject private SendingTransaction transaction;
  @Inject private OutgoingServers servers;
  @Inject private Unmarked unmarked;
  @Inject private Callers callers;
  @Inject private Clock clock;

  /** Sends the mail that waits longest; false if nothing is due. */
  public boolean sendNext() {
    unmarked.each(transaction::mark);
    return Stream.of(false, true)
        .flatMap(failing -> servers.due(failing, clock.instant()).stream())
        .findFirst()
        .filter(server -> send(server, 1))
        .isPresent();
  }

  /** Sends what is due by this server, over one connection; false if nothing is. */
  public boolean sendBy(String server) {
    return send(server, BATCH);
  }

  private boolean send(String server, int most) {
    try (var connection = new SmtpConnection()) {
      int sent = 0;
      while (sent < most && sendNext(server, connection)) {
        sent++;
      }
      if (sent > 0) {
        transaction.remember(server, connection.problem());
      }
      return sent > 0;
    }
  }

  private boolean sendNext(String server, SmtpConnection connection) {
    unmarked.each(transaction::mark);
    Optional<QueuedMail> next = transaction.take(server, clock.instant());
    next.ifPresent(mail -> callers.runAs(Caller.system("outbox"), () -> send(mail, connection)));
    return next.isPresent();
  }

  private void send(QueuedMail mail, SmtpConnection connection) {
    transaction.send(mail.id(), connection);
    unmarked.remove(mail.id());
  }
}
