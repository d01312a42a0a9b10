package org.handrail.sla.tester;

import java.util.List;
import org.handrail.sla.policy.SlaPolicy;
import org.handrail.sla.policy.TicketFacts;
import org.handrail.ticket.field.Criterion;

/**
 * What came of looking at one policy.
 *
 * @param conditions what it asks for
 * @param failed the conditions that do not hold; empty if it could apply
 */
public record TestedPolicy(
    String name, Outcome outcome, List<Criterion> conditions, List<Criterion> failed) {

  /** Whether a policy is the ticket's. */
  public enum Outcome {
    /** It is the first that applies. */
    CHOSEN,
    /** At least one of its conditions does not hold. */
    FAILS,
    /** It would apply, but one before it does. */
    TOO_LATE
  }

  static TestedPolicy of(SlaPolicy policy, SlaPolicy chosen, TicketFacts facts) {
    var failed = policy.failedBy(facts);
    return new TestedPolicy(
        policy.name(), outcome(policy.equals(chosen), failed), policy.conditions(), failed);
  }

  private static Outcome outcome(boolean chosen, List<Criterion> failed) {
    if (chosen) {
      return Outcome.CHOSEN;
    }
    return failed.isEmpty() ? Outcome.TOO_LATE : Outcome.FAILS;
  }
}
