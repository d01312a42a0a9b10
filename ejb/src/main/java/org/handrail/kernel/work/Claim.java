package org.handrail.kernel.work;

import java.time.Instant;

/** Takes items of a {@link RetryingQueue} and does them. */
@FunctionalInterface
public interface Claim {

  /**
   * Locks items that are due, those that waited longest first, and does them, all in one new
   * transaction. Passes over what somebody else is at ({@code skip locked}) and what may not be
   * tried yet, by {@link WorkFailures#mayBeTried}.
   *
   * @param most at least 1
   * @return how many it took; 0 if there is nothing to take
   * @throws ItemFailed if one of them failed; then none of them is done
   */
  int take(Instant now, int most);
}
