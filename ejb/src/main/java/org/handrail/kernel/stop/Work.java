package org.handrail.kernel.stop;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * What this node is doing at the moment. Before it ends nothing new begins, and what has begun may
 * come to its end: otherwise the server takes pool and beans away from under it.
 */
public final class Work {

  private int running;
  private boolean stopping;

  /** Whether a piece of new work may begin; if so, {@link #end()} has to follow. */
  public synchronized boolean begin() {
    if (!stopping) {
      running++;
    }
    return !stopping;
  }

  /** Work that others wait for begins even now; it looks at {@link #isStopping()} by itself. */
  public synchronized void beginInAnyCase() {
    running++;
  }

  public synchronized void end() {
    running--;
    notifyAll();
  }

  /** Whether work that is done piece by piece should stop. */
  public synchronized boolean isStopping() {
    return stopping;
  }

  /** Lets nothing new begin. */
  public synchronized void stop() {
    stopping = true;
  }

  /** Waits until nothing is running; false if something still is when the time is over. */
  public synchronized boolean isDoneWithin(Duration grace) throws InterruptedException {
    long deadline = System.nanoTime() + grace.toNanos();
    long left = grace.toNanos();
    while (running > 0 && left > 0) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
      left = deadline - System.nanoTime();
    }
    return running == 0;
  }
}
