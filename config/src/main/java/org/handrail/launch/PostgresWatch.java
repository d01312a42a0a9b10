package org.handrail.launch;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Looks after the embedded database as a service manager does: starts it again when it has died,
 * and gives up when it does not start within some time or dies again and again. Without it a
 * Handrail whose database is gone would go on answering nothing but "in a moment".
 */
final class PostgresWatch implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);

  /** More deaths than these within the time are no accident. */
  private static final int MOST_DEATHS = 5;

  private static final Duration WITHIN = Duration.ofMinutes(10);

  private final EmbeddedPostgres postgres;
  private final Duration patience;
  private final Consumer<String> saying;
  private final Consumer<StartFailure> givingUp;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Deque<Long> deaths = new ArrayDeque<>();
  private final Thread thread = new Thread(this::watch, "embedded database");

  private PostgresWatch(
      EmbeddedPostgres postgres,
      Duration patience,
      Consumer<String> saying,
      Consumer<StartFailure> givingUp) {
    this.postgres = postgres;
    this.patience = patience;
    this.saying = saying;
    this.givingUp = givingUp;
  }

  /**
   * @param patience how long it is tried to start it again
   * @param givingUp is told once why there will be no database any more
   */
  static PostgresWatch over(
      EmbeddedPostgres postgres,
      Duration patience,
      Consumer<String> saying,
      Consumer<StartFailure> givingUp) {
    var watch = new PostgresWatch(postgres, patience, saying, givingUp);
    watch.thread.setDaemon(true);
    watch.thread.start();
    return watch;
  }

  private void watch() {
    try {
      while (!isStoppedWithin(PAUSE)) {
        if (!postgres.isRunning()) {
          revive();
        }
      }
    } catch (StartFailure noMore) {
      givingUp.accept(noMore);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void revive() throws StartFailure, InterruptedException {
    saying.accept("the embedded database has died; starting it again");
    requireNotTooOften();
    long deadline = System.nanoTime() + patience.toNanos();
    Duration pause = PAUSE;
    while (!restarts(deadline)) {
      if (isStoppedWithin(pause)) {
        return;
      }
      pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
    }
    saying.accept("the embedded database runs again");
  }

  private void requireNotTooOften() throws StartFailure {
    long now = System.nanoTime();
    deaths.addLast(now);
    deaths.removeIf(death -> now - death > WITHIN.toNanos());
    if (deaths.size() > MOST_DEATHS) {
      throw failure("died " + deaths.size() + " times in " + WITHIN.toMinutes() + " minutes", null);
    }
  }

  private boolean restarts(long deadline) throws StartFailure, InterruptedException {
    try {
      postgres.restart();
      return true;
    } catch (StartFailure | IOException notYet) {
      if (System.nanoTime() >= deadline) {
        throw failure("died and does not start again: " + notYet.getMessage(), notYet);
      }
      return false;
    }
  }

  private static StartFailure failure(String what, Exception cause) {
    return new StartFailure(
        ExitCode.EMBEDDED_DATABASE_FAILED, "the embedded database " + what, cause);
  }

  private boolean isStoppedWithin(Duration pause) throws InterruptedException {
    return stopping.await(pause.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** The database that is stopped next has not died. */
  @Override
  public void close() {
    stopping.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
