package org.handrail.kernel.work;

import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.handrail.kernel.FailureLog;
import org.handrail.kernel.stop.Work;

/**
 * What one timer of this node does at each of its calls. Whatever goes wrong stays in here: the
 * server ends a timer for good whose method throws a few times, and then no mail is sent until
 * somebody starts the server again. So the method of every timer does no more than {@link #run()}.
 */
public final class BackgroundTimer {

  private static final Logger LOG = System.getLogger(BackgroundTimer.class.getName());

  /** A call may be late: by others that are running, by a collection of garbage. */
  private static final int MISSED = 5;

  private static final Duration LEAST_SILENCE = Duration.ofMinutes(1);

  /** So long one call may take: after a gap it does the work of the whole gap. */
  private static final Duration LONGEST = Duration.ofMinutes(30);

  private final String name;
  private final Duration every;
  private final Runnable task;
  private final Work work;
  private final Clock clock;
  private final FailureLog failures;

  private volatile Instant called;
  private volatile boolean running;

  BackgroundTimer(String name, Duration every, Runnable task, Work work, Clock clock) {
    this.name = name;
    this.every = every;
    this.task = task;
    this.work = work;
    this.clock = clock;
    this.failures = new FailureLog(LOG, "timer " + name);
    this.called = clock.instant();
  }

  /** Does the work, unless the node is about to end; never throws. */
  public void run() {
    called = clock.instant();
    if (work.begin()) {
      try {
        doTheTask();
      } finally {
        work.end();
      }
    }
  }

  private void doTheTask() {
    running = true;
    try {
      task.run();
      failures.worked();
    } catch (RuntimeException | Error failed) {
      failures.failed(failed, clock.instant());
    } finally {
      running = false;
    }
  }

  public String name() {
    return name;
  }

  /** When the server last called; when the node started if it has not yet. */
  public Instant called() {
    return called;
  }

  /** How often the work failed since it last did not. */
  public int failures() {
    return failures.failures();
  }

  /** Whether the timer has not been called for several of its periods, or hangs in a call. */
  boolean isSilent(Instant now) {
    return Duration.between(called, now).compareTo(running ? LONGEST : silence()) > 0;
  }

  private Duration silence() {
    return Optional.of(every.multipliedBy(MISSED))
        .filter(missed -> missed.compareTo(LEAST_SILENCE) > 0)
        .orElse(LEAST_SILENCE);
  }
}
