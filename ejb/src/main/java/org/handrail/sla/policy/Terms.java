package org.handrail.sla.policy;

import java.util.Map;
import java.util.Optional;

/**
 * What a policy says about the clocks of one ticket.
 *
 * @param policy its name
 * @param pauses where it differs from the standard rules
 * @param targets none for a clock that only runs for the record
 */
public record Terms(
    String policy, Map<ClockKind, PauseRule> pauses, Map<ClockKind, Target> targets) {

  public Terms {
    pauses = Map.copyOf(pauses);
    targets = Map.copyOf(targets);
  }

  public Optional<Target> target(ClockKind kind) {
    return Optional.ofNullable(targets.get(kind));
  }

  /** Whether a clock is paused in a status. */
  public boolean pause(ClockKind kind, Status status) {
    return pauses.getOrDefault(kind, PauseRule.standardFor(kind)).pausesIn(status);
  }
}
