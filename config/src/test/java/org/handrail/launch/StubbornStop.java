package org.handrail.launch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Wants to stop and does not come to its end. */
final class StubbornStop {

  private StubbornStop() {}

  public static void main(String[] arguments) throws InterruptedException {
    new StopLimit(Duration.ofSeconds(1), System.err::println).begin();
    new CountDownLatch(1).await();
  }
}
