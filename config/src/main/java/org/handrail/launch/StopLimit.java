package org.handrail.launch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * Limits how long a stop may take: the operator who asked for one waits for the process, and a part
 * of it that hangs must not keep the machine from shutting down. Its thread is there from the
 * start, because a process in need of a hard end may not be able to make one any more.
 */
final class StopLimit {

  /** Less than bin/handrail and the unit of systemd wait before they use force. */
  static final Duration LONGEST_STOP = Duration.ofSeconds(100);

  private final CountDownLatch asked = new CountDownLatch(1);

  /**
   * @param limit from the wish to stop to the hard end
   * @param saying hears why
   */
  StopLimit(Duration limit, Consumer<String> saying) {
    var thread = new Thread(() -> endAfter(limit, saying), "handrail-stop-limit");
    thread.setDaemon(true);
    thread.start();
  }

  /** From now on the time counts. */
  void begin() {
    asked.countDown();
  }

  private void endAfter(Duration limit, Consumer<String> saying) {
    try {
      asked.await();
      Thread.sleep(limit.toMillis());
      saying.accept("does not stop within " + limit.toSeconds() + " s; the process ends hard");
      Runtime.getRuntime().halt(ExitCode.STOP_FORCED.number());
    } catch (InterruptedException nobodyDoesThat) {
      Thread.currentThread().interrupt();
    }
  }
}
