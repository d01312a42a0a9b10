package org.handrail.mail.intake;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.handrail.kernel.DatabaseFault;
import org.handrail.kernel.Reason;
import org.handrail.mail.intake.Attempts.Attempt;
import org.handrail.mail.parse.ParsedMail;
import org.handrail.mail.parse.Unparsable;
import org.handrail.security.Internal;

/**
 * Takes the next message from the ledger and decides it, in one transaction. What fails is rolled
 * back, noted, and tried again a little later; after {@value #MOST_FAILURES} failures, or after
 * {@value #MOST_CRASHES} readings that took the process with them, it goes to quarantine.
 */
@Stateless
@Internal("called by the intake's timer, which acts for nobody")
@TransactionManagement(TransactionManagementType.BEAN)
public class Intake {

  private static final Logger LOG = System.getLogger(Intake.class.getName());

  /** More than one, since the innocent one that was being read at a power cut counts too. */
  static final int MOST_CRASHES = 5;

  static final int MOST_FAILURES = 5;
  private static final Duration PAUSE = Duration.ofSeconds(10);

  @Inject private UserTransaction transaction;
  @Inject private IntakeRows rows;
  @Inject private Attempts attempts;
  @Inject private Reading reading;
  @Inject private IntakeRules rules;
  @Inject private Clock clock;

  /** False if nothing waits. */
  public boolean processNext() {
    try {
      transaction.begin();
      Optional<WaitingMail> next = rows.claim(clock.instant());
      if (next.isEmpty()) {
        transaction.rollback();
        return false;
      }
      process(next.get());
      return true;
    } catch (NotSupportedException | SystemException e) {
      throw new IllegalStateException("no transaction to be had", e);
    }
  }

  private void process(WaitingMail mail) throws SystemException, NotSupportedException {
    Attempt attempt = attempts.begin(mail.id());
    try {
      Decision decision =
          attempt.neverEnded() >= MOST_CRASHES && !mail.released()
              ? Decision.quarantined("CRASHED", attempt.neverEnded() + " readings never ended")
              : decided(mail, attempt);
      rows.decide(mail.id(), decision, clock.instant());
      attempts.ended(mail.id(), attempt, null);
      transaction.commit();
      LOG.log(Level.INFO, "mail {0}: {1} {2}", mail.id(), decision.outcome(), ticket(decision));
    } catch (RuntimeException
        | RollbackException
        | HeuristicMixedException
        | HeuristicRollbackException failure) {
      rollback();
      // nothing is wrong with the mail then, and it must not be counted against it
      DatabaseFault.rethrow(failure);
      failed(mail, attempt, failure);
    }
  }

  private Decision decided(WaitingMail mail, Attempt attempt) {
    if (mail.released() && ("CRASHED".equals(mail.reason()) || attempt.number() > 1)) {
      return rules.unread(mail);
    }
    try {
      ParsedMail parsed = reading.read(mail);
      return mail.headerOnly() ? rules.tooLarge(mail, parsed) : rules.decide(mail, parsed);
    } catch (Unparsable e) {
      return mail.released()
          ? rules.unread(mail)
          : Decision.quarantined(e.reason().name(), reading.envelope(mail));
    }
  }

  /** In a transaction of its own: that of the decision is gone. */
  private void failed(WaitingMail mail, Attempt attempt, Exception failure)
      throws SystemException, NotSupportedException {
    LOG.log(Level.WARNING, "mail " + mail.id() + " could not be decided", failure);
    transaction.begin();
    try {
      attempts.ended(mail.id(), attempt, Reason.of(failure));
      if (attempt.failed() + 1 >= MOST_FAILURES) {
        rows.decide(mail.id(), Decision.quarantined("FAILED", Reason.of(failure)), clock.instant());
      } else {
        rows.postpone(mail.id(), clock.instant().plus(PAUSE.multipliedBy(attempt.failed() + 1L)));
      }
      transaction.commit();
    } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException e) {
      throw new IllegalStateException("the failure of mail " + mail.id() + " is not noted", e);
    }
  }

  private void rollback() throws SystemException {
    if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
      transaction.rollback();
    }
  }

  private static String ticket(Decision decision) {
    return decision.ticketId() == null ? "" : "ticket " + decision.ticketId();
  }
}
