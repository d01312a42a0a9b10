package org.handrail.mail.outbox;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.security.Internal;

/**
 * Sends the next mail. That it is tried is written down and committed before the mail server hears
 * of it: where that cannot be written, nothing is sent, and where the success cannot, the mail is
 * kept in mind and only its mark is made up for. Ends the process between the two, the mail is sent
 * once more, at its next attempt and with the Message-ID it had: mail programs show it once.
 */
@Stateless
@Internal("called by the outbox's timer, which acts for nobody")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sending {

  @Inject private SendingTurn turn;
  @Inject private Unmarked unmarked;
  @Inject private Callers callers;
  @Inject private Clock clock;

  /** False if nothing is due. */
  public boolean sendNext() {
    unmarked.each(turn::mark);
    Optional<QueuedMail> next = turn.take(clock.instant());
    next.ifPresent(mail -> callers.runAs(Caller.system("outbox"), () -> send(mail.id())));
    return next.isPresent();
  }

  private void send(long mailId) {
    turn.send(mailId);
    unmarked.remove(mailId);
  }
}
