package org.handrail.kernel;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;

/**
 * Tells the log of work that is tried again and again: when it fails for the first time, then once
 * a minute that it still does, and when it works again. What fails every two seconds while a
 * database is away would otherwise fill the log and push out what came before.
 */
public final class FailureLog {

  private static final Duration AGAIN_AFTER = Duration.ofMinutes(1);

  private final Logger log;
  private final String work;
  private Instant since;
  private Instant told;
  private int failures;

  /**
   * @param work what fails, as the subject of a sentence
   */
  public FailureLog(Logger log, String work) {
    this.log = log;
    this.work = work;
  }

  public synchronized void failed(Throwable failure, Instant now) {
    failures++;
    if (since == null) {
      since = now;
      tell(failure, now);
    } else if (!told.plus(AGAIN_AFTER).isAfter(now)) {
      tell(failure, now);
    }
  }

  public synchronized void worked() {
    if (failures > 0) {
      log.log(Level.INFO, "{0} works again, after {1} failures since {2}", work, failures, since);
    }
    failures = 0;
    since = null;
  }

  /** How often it failed since it last worked. */
  public synchronized int failures() {
    return failures;
  }

  /** A fault that passes has its words; of any other the place is what helps. */
  private void tell(Throwable failure, Instant now) {
    told = now;
    var fault = DatabaseFault.in(failure);
    var sentence = "%s failed; failures since %s: %d".formatted(work, since, failures);
    if (fault.isPresent()) {
      log.log(Level.WARNING, sentence + ": " + fault.get().words());
    } else {
      log.log(Level.ERROR, sentence, failure);
    }
  }
}
