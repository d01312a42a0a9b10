package org.handrail.kernel.work;

import java.time.Instant;

/**
 * A queue of background work: a bean of the feature whose work it is. Its items are rows of that
 * feature; what is due is never kept anywhere else.
 */
public interface WorkQueue {

  /** As it stands on the screen, in metrics, health and log: {@code auto-close}. */
  String name();

  /** What its items are, as the audit trail names things: {@code ticket}, {@code team}. */
  String items();

  /**
   * What is due by {@code now}; items that were given up are left out, by {@link
   * WorkFailures#isNotGivenUp}. By an index, as it is asked every few seconds.
   */
  Backlog backlog(Instant now);

  /**
   * How much is due.
   *
   * @param waiting items that are due
   * @param oldest when the first of them was due; null if none waits
   */
  record Backlog(long waiting, Instant oldest) {

    public static final Backlog EMPTY = new Backlog(0, null);

    /** How late the queue is, in seconds; 0 if nothing waits. */
    public long lagSeconds(Instant now) {
      return oldest == null ? 0 : Math.max(0, now.getEpochSecond() - oldest.getEpochSecond());
    }
  }
}
