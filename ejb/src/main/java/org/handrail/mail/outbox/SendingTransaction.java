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
import org.handrail.channel.delivery.BackOff;
import org.handrail.kernel.DatabaseFault;
import org.handrail.kernel.Reason;
import org.handrail.security.Internal;
import org.handrail.ticket.model.Undeliverable;

/** The steps of {@link Sending}, each a transaction of its own. */
@Stateless
@Internal("called by the sending, which acts for nobody")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SendingTransaction {

  private static final Logger LOG = System.getLogger(SendingTransaction.class.getName());

  @Inject private OutboxRows rows;
  @Inject private MailSender sender;
  @Inject private OutgoingServers servers;
  @Inject private Alarms alarms;
  @Inject private UndeliveredMails undelivered;
  @Inject private Unmarked unmarked;
  @Inject private Clock clock;

  /** Finds the next mail that is due and records that it is tried, and when it is tried again. */
  public Optional<QueuedMail> take(String server, Instant now) {
    Optional<QueuedMail> next = rows.next(server, now);
    next.ifPresent(mail -> rows.tried(mail.id(), BackOff.next(mail.attempts() + 1, now), now));
    return next;
  }

  /** Does nothing if somebody has cancelled it meanwhile; holds its row while it is sent. */
  public void send(long mailId, SmtpConnection connection) {
    rows.hold(mailId).ifPresent(mail -> send(mail, connection));
  }

  /** How the server behaved: one that could not be reached is left alone for a while. */
  public void remember(String server, Optional<String> problem) {
    problem.ifPresentOrElse(
        words -> servers.unreachable(server, words, clock.instant()),
        () -> servers.reached(server));
  }

  /** Makes up for what could not be written at its time. */
  public void mark(long mailId, Instant sentAt) {
    rows.sent(mailId, sentAt);
    LOG.log(Level.INFO, "outgoing mail {0} is marked as sent", mailId);
  }

  private void send(QueuedMail mail, SmtpConnection connection) {
    try {
      sender.send(mail, connection);
    } catch (MessagingException | IOException problem) {
      DatabaseFault.rethrow(problem);
      LOG.log(Level.WARNING, "outgoing mail " + mail.id() + " not sent: " + words(problem));
      notSent(mail, problem);
      return;
    } catch (RuntimeException bug) {
      DatabaseFault.rethrow(bug);
      LOG.log(Level.ERROR, "outgoing mail " + mail.id() + " not sent because of an error", bug);
      alarms.raise("SENDING_ERROR", mail.kind() + ": " + words(bug), clock.instant());
      notSent(mail, bug);
      return;
    }
    sent(mail);
  }

  private void sent(QueuedMail mail) {
    var now = clock.instant();
    unmarked.add(mail.id(), now);
    rows.sent(mail.id(), now);
    LOG.log(Level.INFO, "outgoing mail {0} sent", mail.id());
  }

  private void notSent(QueuedMail mail, Exception problem) {
    var words = words(problem);
    Instant now = clock.instant();
    boolean givenUp = isFinal(problem) || BackOff.next(mail.attempts(), now).isEmpty();
    rows.notSent(mail.id(), givenUp, words);
    if (givenUp) {
      alarms.raise("MAIL_FAILED", mail.toAddress(), now);
      undelivered
          .find(mail.messageId())
          .ifPresent(
              sent ->
                  undelivered.note(
                      sent,
                      isFinal(problem) ? Undeliverable.ADDRESS_UNKNOWN : Undeliverable.EXPIRED));
    }
  }

  /** The mail server's own, which tell what to do; others may quote what the mail says. */
  private static String words(Exception problem) {
    return problem instanceof MessagingException && !Reason.isOfTheDatabase(problem)
        ? String.valueOf(problem.getMessage())
        : Reason.of(problem);
  }

  /** The server knows this address and will never take mail for it. */
  private static boolean isFinal(Exception problem) {
    return problem instanceof SendFailedException refused
        && refused.getInvalidAddresses() != null
        && refused.getInvalidAddresses().length > 0;
  }
}
