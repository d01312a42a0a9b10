package org.handrail.sla.tester;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.policy.SlaPolicies;
import org.handrail.sla.policy.Terms;
import org.handrail.sla.policy.TicketFacts;

/**
 * What a ticket would be promised.
 *
 * @param policies all, in the order in which they are tried
 * @param terms what the chosen one says, also in which statuses each clock is paused
 * @param clocks those that have a target
 */
public record TestedTicket(List<TestedPolicy> policies, Terms terms, List<TestedClock> clocks) {

  static TestedTicket of(SlaPolicies policies, TicketFacts facts, Instant opened) {
    var chosen = policies.policyFor(facts);
    var terms = policies.termsFor(facts);
    return new TestedTicket(
        policies.inOrder().stream().map(policy -> TestedPolicy.of(policy, chosen, facts)).toList(),
        terms,
        Arrays.stream(ClockKind.values()).flatMap(kind -> clock(kind, terms, opened)).toList());
  }

  private static Stream<TestedClock> clock(ClockKind kind, Terms terms, Instant opened) {
    return terms.target(kind).map(target -> TestedClock.of(kind, target, opened)).stream();
  }
}
