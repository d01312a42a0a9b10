package org.handrail.sla.tester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.sla.policy.PolicyExamples.ON_HOLD;
import static org.handrail.sla.policy.PolicyExamples.OPEN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.calendar.BusinessCalendar;
import org.handrail.sla.policy.Action;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.policy.Moment;
import org.handrail.sla.policy.PolicyExamples;
import org.handrail.sla.policy.SlaPolicies;
import org.handrail.sla.policy.SlaPolicy;
import org.handrail.sla.policy.Step;
import org.handrail.sla.policy.Target;
import org.handrail.sla.policy.TicketFacts;
import org.handrail.sla.tester.TestedClock.TriedStep;
import org.handrail.sla.tester.TestedPolicy.Outcome;
import org.handrail.ticket.field.BuiltInFields;
import org.handrail.ticket.field.Criterion;
import org.handrail.ticket.field.Operator;
import org.handrail.ticket.model.Priority;
import org.junit.jupiter.api.Test;

/** The office is open from Monday to Friday, 9 to 18. */
class TestedTicketTest {

  private static final Instant FRIDAY_16 = Instant.parse("2026-11-20T16:00:00Z");
  private static final Criterion VIP = Criterion.of(BuiltInFields.VIP, Operator.IN, "true");
  private static final Criterion PHONE = Criterion.of(BuiltInFields.CHANNEL, Operator.IN, "PHONE");
  private static final Criterion MAIL = Criterion.of(BuiltInFields.CHANNEL, Operator.IN, "EMAIL");

  @Test
  void eachPolicySaysWhetherItIsTheOneAndWhyNot() {
    var trial =
        trial(
            policy("VIP by phone", VIP, PHONE),
            policy("By mail", MAIL),
            policy("VIP", VIP),
            policy("Standard"));

    assertThat(trial.policies())
        .containsExactly(
            new TestedPolicy("VIP by phone", Outcome.FAILS, List.of(VIP, PHONE), List.of(PHONE)),
            new TestedPolicy("By mail", Outcome.CHOSEN, List.of(MAIL), List.of()),
            new TestedPolicy("VIP", Outcome.TOO_LATE, List.of(VIP), List.of()),
            new TestedPolicy("Standard", Outcome.TOO_LATE, List.of(), List.of()));
  }

  @Test
  void twoPoliciesAlikeAreStillTheirOwn() {
    var trial = trial(policy("By mail", MAIL), policy("Other mail", MAIL), policy("Standard"));

    assertThat(trial.policies())
        .extracting(TestedPolicy::outcome)
        .containsExactly(Outcome.CHOSEN, Outcome.TOO_LATE, Outcome.TOO_LATE);
  }

  @Test
  void aClockSaysWhenItIsDueAndWhenItsStepsAreTaken() {
    var warning = new Step(new Moment.Before(Duration.ofHours(1)), new Action.RaisePriority());
    var late = new Step(new Moment.AfterBreach(Duration.ofHours(2)), new Action.AddTag("late"));
    var target = PolicyExamples.target(Duration.ofHours(4), late, warning);

    var clocks = trial(with(Map.of(ClockKind.RESOLUTION, target))).clocks();

    assertThat(clocks)
        .containsExactly(
            new TestedClock(
                ClockKind.RESOLUTION,
                Duration.ofHours(4),
                "Office",
                Instant.parse("2026-11-23T11:00:00Z"),
                List.of(
                    new TriedStep(Instant.parse("2026-11-23T10:00:00Z"), warning),
                    new TriedStep(Instant.parse("2026-11-23T13:00:00Z"), late))));
  }

  @Test
  void aClockWhoseCalendarNeverOpensIsNeverDue() {
    var closed = new BusinessCalendar(PolicyExamples.OFFICE.zone(), Map.of(), Map.of());
    var target = new Target(Duration.ofHours(4), "Closed", closed, List.of());

    var clock = trial(with(Map.of(ClockKind.RESOLUTION, target))).clocks().get(0);

    assertThat(clock.due()).isNull();
  }

  @Test
  void teamsClocksAreTriedWhereTheTicketHasATeam() {
    var toOwn = Map.of(ClockKind.TIME_TO_OWN, PolicyExamples.target(Duration.ofMinutes(30)));
    var policy = new SlaPolicy("Standard", List.of(), Map.of(), Map.of(), Map.of(3L, toOwn));
    var policies = new SlaPolicies(List.of(policy));

    assertThat(TestedTicket.of(policies, PolicyExamples.aTicketOf(3), FRIDAY_16).clocks())
        .extracting(TestedClock::kind)
        .containsExactly(ClockKind.TIME_TO_OWN);
    assertThat(TestedTicket.of(policies, PolicyExamples.aTicketOf(4), FRIDAY_16).clocks())
        .isEmpty();
  }

  @Test
  void theTermsSayWhereClocksStandStill() {
    var terms = trial(policy("Standard")).terms();

    assertThat(terms.pause(ClockKind.RESOLUTION, ON_HOLD)).isTrue();
    assertThat(terms.pause(ClockKind.RESOLUTION, OPEN)).isFalse();
  }

  private static TestedTicket trial(SlaPolicy... policies) {
    TicketFacts vipByMail =
        new TicketFacts(null, "INCIDENT", Priority.NORMAL, null, null, true, "EMAIL", Set.of());
    return TestedTicket.of(new SlaPolicies(List.of(policies)), vipByMail, FRIDAY_16);
  }

  private static SlaPolicy with(Map<ClockKind, Target> targets) {
    return new SlaPolicy(
        "Standard", List.of(), Map.of(), PolicyExamples.everyPriority(targets), Map.of());
  }

  private static SlaPolicy policy(String name, Criterion... conditions) {
    return new SlaPolicy(name, List.of(conditions), Map.of(), Map.of(), Map.of());
  }
}
