package org.handrail.kernel.work;

import java.lang.System.Logger;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.handrail.kernel.FailureLog;

/**
 * Empties a queue on one thread of this node, whenever somebody says that there may be something in
 * it. A call during the work makes it look once more, so that nothing waits for the next timer.
 */
public final class QueueThread {

  private static final Logger LOG = System.getLogger(QueueThread.class.getName());

  private final String name;
  private final Executor threads;
  private final InstantSource clock;
  private final BooleanSupplier step;
  private final AtomicInteger calls = new AtomicInteger();
  private final FailureLog failures;

  /**
   * @param step does one piece of work; false if there was none
   */
  public QueueThread(String name, Executor threads, InstantSource clock, BooleanSupplier step) {
    this.name = name;
    this.threads = threads;
    this.clock = clock;
    this.step = step;
    this.failures = new FailureLog(LOG, name);
  }

  /** Returns at once. */
  public void wake() {
    if (calls.getAndIncrement() == 0) {
      start();
    }
  }

  private void start() {
    try {
      threads.execute(this::run);
    } catch (RuntimeException | Error refused) {
      // no thread, for one: the next call must not think that one is at work
      calls.set(0);
      throw refused;
    }
  }

  private void run() {
    int seen;
    do {
      seen = calls.get();
      empty();
    } while (!calls.compareAndSet(seen, 0));
  }

  /** What failed is tried again at the next call, not at once: the cause may be the database. */
  private void empty() {
    try {
      while (step.getAsBoolean()) {
        // each step is a piece of work done
      }
      failures.worked();
    } catch (RuntimeException | Error failed) {
      failures.failed(failed, clock.instant());
    }
  }
}
