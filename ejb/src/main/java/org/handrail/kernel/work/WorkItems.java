package org.handrail.kernel.work;

import java.time.Instant;
import java.util.List;

/** A {@link RetryingQueue} whose items are done one by one, each in a transaction of its own. */
public interface WorkItems extends RetryingQueue {

  /**
   * The next items, those that waited longest first. Leaves out what may not be tried yet, by
   * {@link WorkFailures#mayBeTried}; need not lock them.
   */
  List<Long> due(Instant now, int limit);

  /**
   * Does one item in its own transaction. Nodes may take the same item at the same time: it looks
   * again, under the lock of the item's row, whether there is something to do.
   *
   * @return false if there was nothing to do any more
   */
  boolean done(long item, Instant now);
}
