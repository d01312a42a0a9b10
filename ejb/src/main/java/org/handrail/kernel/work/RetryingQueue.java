package org.handrail.kernel.work;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** A {@link WorkQueue} whose failed items the {@link WorkRunner} tries again. */
public interface RetryingQueue extends WorkQueue {

  /**
   * Those of these items that are still due, so that a failure of one that is not any more is
   * forgotten.
   *
   * @param items ids; never empty
   */
  List<Long> stillDue(Collection<Long> items, Instant now);
}
