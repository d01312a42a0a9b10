package org.handrail.sla.policy;

import java.util.Collections;
import java.util.Set;

/**
 * One thing that has to be so for a policy to apply.
 *
 * @param values any of them will do: ids, names of constants, {@code true} or {@code false}, tags
 */
public record Condition(Attribute attribute, Set<String> values) {

  public Condition {
    values = Set.copyOf(values);
  }

  boolean holdsFor(TicketFacts facts) {
    return !Collections.disjoint(attribute.of(facts), values);
  }
}
