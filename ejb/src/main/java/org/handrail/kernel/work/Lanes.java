package org.handrail.kernel.work;

import java.lang.System.Logger;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.handrail.kernel.FailureLog;

/**
 * Work that falls apart into lanes, of which none may delay the others: mailboxes, mail servers.
 * Each lane has one thread of this node at most, and all together have no more than a fixed number.
 *
 * @param <K> what tells lanes apart
 */
public final class Lanes<K> {

  private static final Logger LOG = System.getLogger(Lanes.class.getName());

  private final Executor threads;
  private final InstantSource clock;
  private final Supplier<List<K>> due;
  private final Predicate<K> work;
  private final Semaphore places;
  private final FailureLog failures;
  private final Set<K> busy = ConcurrentHashMap.newKeySet();
  private final AtomicInteger calls = new AtomicInteger();

  /**
   * @param most so many lanes at a time
   * @param due the lanes with work, most urgent first
   * @param work does what is due in a lane; false if there was nothing to do
   */
  public Lanes(
      String name,
      int most,
      Executor threads,
      InstantSource clock,
      Supplier<List<K>> due,
      Predicate<K> work) {
    this.threads = threads;
    this.clock = clock;
    this.due = due;
    this.work = work;
    this.places = new Semaphore(most);
    this.failures = new FailureLog(LOG, name);
  }

  /** Begins what is due and has a place. Returns at once; what finds no place follows later. */
  public void wake() {
    calls.incrementAndGet();
    beginDue();
  }

  private void beginDue() {
    due.get().forEach(this::begin);
  }

  private void begin(K lane) {
    if (!places.tryAcquire()) {
      return;
    }
    if (busy.add(lane)) {
      start(lane);
    } else {
      places.release();
    }
  }

  private void start(K lane) {
    try {
      threads.execute(() -> run(lane));
    } catch (RuntimeException | Error refused) {
      leave(lane);
      throw refused;
    }
  }

  private void run(K lane) {
    int seen = calls.get();
    try {
      boolean again = doWork(lane) || calls.get() != seen;
      failures.worked();
      if (again) {
        beginDue();
      }
    } catch (RuntimeException | Error failed) {
      // tried again at the next call, not at once: the cause may be the database
      failures.failed(failed, clock.instant());
    }
  }

  private boolean doWork(K lane) {
    try {
      return work.test(lane);
    } finally {
      leave(lane);
    }
  }

  private void leave(K lane) {
    busy.remove(lane);
    places.release();
  }
}
