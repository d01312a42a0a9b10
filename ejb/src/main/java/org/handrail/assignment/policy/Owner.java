package org.handrail.assignment.policy;

import java.util.Optional;
import java.util.function.Supplier;
import org.handrail.team.model.PresenceState;

/**
 * The agent who owned a ticket when it was resolved.
 *
 * @param mayServe whether they are still an active agent for the ticket's team
 */
public record Owner(long accountId, boolean mayServe, PresenceState availability) {

  /**
   * Who owns the ticket when it comes back. They know it best, so it stays with them unless they
   * are gone; then it is the strategy's. If the strategy finds nobody either, it waits with an
   * owner who comes back rather than with nobody, but never with one who cannot serve it any more.
   *
   * @param strategy asked only when needed
   */
  public Optional<Long> ownerOfReturned(Supplier<Optional<Long>> strategy) {
    if (!mayServe) {
      return strategy.get();
    }
    return availability == PresenceState.OFFLINE
        ? strategy.get().or(() -> Optional.of(accountId))
        : Optional.of(accountId);
  }
}
