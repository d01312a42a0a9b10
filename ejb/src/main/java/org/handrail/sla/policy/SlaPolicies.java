package org.handrail.sla.policy;

import java.util.List;

/**
 * All policies at one time, in the order in which they are tried.
 *
 * @param inOrder the last one is for whatever the others leave
 */
public record SlaPolicies(List<SlaPolicy> inOrder) {

  /**
   * @throws IllegalArgumentException if the last one has conditions, or there is none
   */
  public SlaPolicies {
    inOrder = List.copyOf(inOrder);
    if (inOrder.isEmpty() || !inOrder.get(inOrder.size() - 1).conditions().isEmpty()) {
      throw new IllegalArgumentException("The last policy is the one for everything");
    }
  }

  /** The first that applies. */
  public SlaPolicy policyFor(TicketFacts facts) {
    return inOrder.stream().filter(policy -> policy.appliesTo(facts)).findFirst().orElseThrow();
  }

  public Terms termsFor(TicketFacts facts) {
    return policyFor(facts).termsFor(facts);
  }
}
