package org.handrail.mail.outbox;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.security.Internal;

/**
 * Sends the next mail and marks it, in one transaction that holds the row meanwhile. Ends the
 * process between the two, the mail is sent once more with the Message-ID it had: mail programs
 * show it once.
 */
@Stateless
@Internal("called by the outbox's timer, which acts for nobody")
public class Sending {

  private static final Logger LOG = System.getLogger(Sending.class.getName());

  @Inject private OutboxRows rows;
  @Inject private MailSender sender;
  @Inject private Alarms alarms;
  @Inject private Callers callers;
  @Inject private Clock clock;

  /** False if nothing is due. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean sendNext() {
    Optional<QueuedMail> next = rows.claim(clock.instant());
    next.ifPresent(mail -> callers.runAs(Caller.system("outbox"), () -> send(mail)));
    return next.isPresent();
  }

  private void send(QueuedMail mail) {
    try {
      sender.send(mail);
      rows.sent(mail.id(), clock.instant());
      LOG.log(Level.INFO, "outgoing mail {0} sent", mail.id());
    } catch (MessagingException | IOException | RuntimeException e) {
      notSent(mail, e);
    }
  }

  private void notSent(QueuedMail mail, Exception problem) {
    LOG.log(Level.WARNING, "outgoing mail " + mail.id() + " not sent: " + problem);
    Instant now = clock.instant();
    Optional<Instant> next =
        isFinal(problem) ? Optional.empty() : BackOff.next(mail.attempts() + 1, now);
    rows.notSent(mail.id(), next, String.valueOf(problem.getMessage()));
    if (next.isEmpty()) {
      alarms.raise("MAIL_FAILED", mail.toAddress(), now);
    }
  }

  /** The server knows this address and will never take mail for it. */
  private static boolean isFinal(Exception problem) {
    return problem instanceof SendFailedException refused
        && refused.getInvalidAddresses() != null
        && refused.getInvalidAddresses().length > 0;
  }
}
