package org.handrail.calendar.feed;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Gives the reading of a calendar so long and no longer. It is done on a plain thread of its own,
 * which asks between its steps whether anybody still waits; those that are given up count until
 * they have really ended, so that however many such files come, two processors at most are busy.
 */
final class TimedReading {

  private static final int MOST_AT_ONCE = 2;

  private static final Semaphore PLACES = new Semaphore(MOST_AT_ONCE);

  private TimedReading() {}

  /**
   * @throws FeedRejected {@code calendar.feed.too-slow}, {@code calendar.feed.busy}, and what the
   *     reading throws
   */
  static <T> T within(Duration patience, Callable<T> reading) {
    var task = new FutureTask<>(reading);
    try {
      if (!PLACES.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new FeedRejected(FeedError.BUSY, Map.of());
      }
      start(task);
      return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException tooSlow) {
      task.cancel(true);
      throw new FeedRejected(FeedError.TOO_SLOW, Map.of("seconds", patience.toSeconds()), tooSlow);
    } catch (InterruptedException stopping) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while reading a calendar", stopping);
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof FeedRejected refused
          ? refused
          : new IllegalStateException("a calendar could not be read", failed.getCause());
    }
  }

  /** To be asked wherever something is done as often as a calendar says. */
  static void requireThatSomebodyWaits() {
    if (Thread.currentThread().isInterrupted()) {
      throw new FeedRejected(FeedError.TOO_SLOW, Map.of());
    }
  }

  private static void start(Runnable task) {
    var thread =
        new Thread(
            () -> {
              try {
                task.run();
              } finally {
                PLACES.release();
              }
            },
            "calendar-file");
    thread.setDaemon(true);
    try {
      thread.start();
    } catch (OutOfMemoryError noThread) {
      PLACES.release();
      throw noThread;
    }
  }
}
