package org.handrail.sla.tracking;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.handrail.security.Internal;
import org.handrail.sla.history.OpenTickets;

/**
 * Computes the clocks of all open tickets again: after a version of the SLA definition was applied
 * to them, and after an upgrade from a version that kept no clocks. Doing it twice changes nothing.
 */
@Stateless
@Internal("the job recompute-sla-clocks calls it, as the system")
public class ClockRecomputation {

  @Inject private Recomputations recomputations;
  @Inject private OpenTickets open;
  @Inject private ClockTracking tracking;
  @Inject private Clock clock;

  /**
   * Since when open tickets have clocks that are not what they ought to be: a version was applied,
   * or nobody has looked at them yet. Empty if none is known of.
   */
  public Optional<Instant> dueSince() {
    return recomputations.dueSince();
  }

  /**
   * The version that a recomputation beginning now brings to its end; empty if none was applied.
   */
  public Optional<Long> version() {
    return recomputations.newestApplied();
  }

  /**
   * How many tickets are open.
   *
   * @param after only those with a higher id
   */
  public long count(long after) {
    return open.countBehind(after);
  }

  /**
   * Tickets that are open, by their ids.
   *
   * @param after only those with a higher id
   */
  public List<Long> tickets(long after, int limit) {
    return open.behind(after, limit);
  }

  /** In one transaction, in which nobody else can change the clocks of these tickets. */
  public void recompute(Collection<Long> ticketIds) {
    tracking.keep(ticketIds, clock.instant());
  }

  /** All tickets that were open when the version was applied have been recomputed since. */
  public void finish(long version) {
    recomputations.finished(version, clock.instant());
  }
}
