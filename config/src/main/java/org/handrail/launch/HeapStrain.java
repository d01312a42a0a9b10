package org.handrail.launch;

import java.time.Duration;

/**
 * Whether a process still gets anywhere: one whose heap stays full spends its time looking for room
 * that there is not. Java itself gives up only when an allocation fails, and as long as each
 * collection finds a little, none does: requests wait for minutes while the process looks alive.
 */
final class HeapStrain {

  private static final double NEARLY_ALL_TIME = 0.8;
  private static final double NEARLY_FULL = 0.9;

  private final Duration patience;
  private Duration strained = Duration.ZERO;

  /**
   * @param patience how long it may go on without a pause
   */
  HeapStrain(Duration patience) {
    this.patience = patience;
  }

  /**
   * Takes in what happened since it was last told.
   *
   * @param collecting how much of the time went into looking for room
   * @param occupied the part of the heap that is in use, from 0 to 1
   */
  void observe(Duration elapsed, Duration collecting, double occupied) {
    boolean strain =
        occupied > NEARLY_FULL && collecting.toNanos() > elapsed.toNanos() * NEARLY_ALL_TIME;
    strained = strain ? strained.plus(elapsed) : Duration.ZERO;
  }

  boolean isHopeless() {
    return strained.compareTo(patience) >= 0;
  }
}
