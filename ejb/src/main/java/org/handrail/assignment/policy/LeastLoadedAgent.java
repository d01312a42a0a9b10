package org.handrail.assignment.policy;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * The agent with the smallest part of their capacity in use: half-time agents get half as many
 * tickets as the others, not as many. Among equals, the agent served longest ago.
 */
public final class LeastLoadedAgent implements AssignmentPolicy {

  // a/b < c/d without fractions; the capacities of candidates with room are never 0
  private static final Comparator<Candidate> LEAST_LOADED =
      (one, other) ->
          Long.compare((long) one.load() * other.capacity(), (long) other.load() * one.capacity());

  @Override
  public Optional<Long> choose(Collection<Candidate> candidates) {
    return candidates.stream()
        .filter(Candidate::hasRoom)
        .min(LEAST_LOADED.thenComparing(Candidate.LONGEST_UNSERVED))
        .map(Candidate::accountId);
  }
}
