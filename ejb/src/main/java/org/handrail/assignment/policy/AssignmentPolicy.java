package org.handrail.assignment.policy;

import java.util.Collection;
import java.util.Optional;

/** Decides who gets the next ticket of a team. */
@FunctionalInterface
public interface AssignmentPolicy {

  /**
   * One of the candidates who is online and below their capacity.
   *
   * @return the account; empty if there is no such candidate and the ticket waits
   */
  Optional<Long> choose(Collection<Candidate> candidates);
}
