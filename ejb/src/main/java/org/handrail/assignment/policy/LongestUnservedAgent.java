package org.handrail.assignment.policy;

import java.util.Collection;
import java.util.Optional;

/** Round robin: everybody in turn, as many tickets for each. */
public final class LongestUnservedAgent implements AssignmentPolicy {

  @Override
  public Optional<Long> choose(Collection<Candidate> candidates) {
    return candidates.stream()
        .filter(Candidate::hasRoom)
        .min(Candidate.LONGEST_UNSERVED)
        .map(Candidate::accountId);
  }
}
