package org.handrail.kernel.http;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Cancels a request when its time is over, whatever it waits for at that moment. */
final class CallTimeout implements AutoCloseable {

  private final ScheduledFuture<?> alarm;
  private volatile boolean over;

  CallTimeout(ScheduledExecutorService alarms, Duration time, Runnable cancel) {
    alarm =
        alarms.schedule(
            () -> {
              over = true;
              cancel.run();
            },
            time.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  boolean isOver() {
    return over;
  }

  @Override
  public void close() {
    alarm.cancel(false);
  }
}
