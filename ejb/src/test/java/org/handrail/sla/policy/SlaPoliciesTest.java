package org.handrail.sla.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handrail.sla.policy.PolicyExamples.PENDING;
import static org.handrail.sla.policy.PolicyExamples.aTicket;
import static org.handrail.sla.policy.PolicyExamples.target;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.handrail.ticket.field.BuiltInFields;
import org.handrail.ticket.field.Criterion;
import org.handrail.ticket.field.Operator;
import org.handrail.ticket.field.TicketFields;
import org.handrail.ticket.model.Priority;
import org.handrail.ticket.model.StatusCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SlaPoliciesTest {

  private static final TicketFacts TICKET =
      new TicketFacts(
          17L, "INCIDENT", Priority.HIGH, 3L, null, true, "EMAIL", Set.of("laptop", "berlin"));

  private final SlaPolicy standard = policy("Standard");

  @Test
  void theFirstPolicyWhoseConditionsAllHoldApplies() {
    var vip = Criterion.of(BuiltInFields.VIP, Operator.IN, "true");
    var phone = Criterion.of(BuiltInFields.CHANNEL, Operator.IN, "PHONE");
    var policies =
        new SlaPolicies(
            List.of(
                policy("VIP by phone", vip, phone),
                policy("VIP", vip),
                policy("Everybody by mail"),
                standard));

    assertThat(policies.policyFor(TICKET).name()).isEqualTo("VIP");
  }

  @ParameterizedTest(name = "{0} in {1}: {2}")
  @CsvSource({
    "CATEGORY    , 17            , true",
    "CATEGORY    , 18            , false",
    "TYPE        , INCIDENT      , true",
    "PRIORITY    , URGENT HIGH   , true",
    "PRIORITY    , LOW           , false",
    "TEAM        , 3             , true",
    "ORGANISATION, 5             , false",
    "VIP         , true          , true",
    "VIP         , false         , false",
    "CHANNEL     , PORTAL EMAIL  , true",
    "TAG         , printer laptop, true",
    "TAG         , printer       , false",
  })
  void aConditionHoldsForAnyOfItsValues(String key, String values, boolean holds) {
    var field = TicketFields.known().get(key.toLowerCase(Locale.ROOT));
    var condition = Criterion.of(field, Operator.IN, (Object[]) values.split(" "));

    assertThat(condition.holdsFor(TICKET, Instant.EPOCH)).isEqualTo(holds);
  }

  @Test
  void aPolicyThatDoesNotApplySaysWhy() {
    var vip = Criterion.of(BuiltInFields.VIP, Operator.IN, "true");
    var phone = Criterion.of(BuiltInFields.CHANNEL, Operator.IN, "PHONE");

    assertThat(policy("VIP by phone", vip, phone).failedBy(TICKET)).containsExactly(phone);
  }

  @Test
  void theLastPolicyIsTheOneForEverything() {
    var vip = policy("VIP", Criterion.of(BuiltInFields.VIP, Operator.IN, "true"));

    assertThatThrownBy(() -> new SlaPolicies(List.of(standard, vip)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SlaPolicies(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void targetsAreThoseOfThePriorityAndOfTheTeam() {
    var resolution = target(Duration.ofHours(4));
    var toOwn = target(Duration.ofMinutes(30));
    var policy =
        new SlaPolicy(
            "Standard",
            List.of(),
            Map.of(),
            Map.of(Priority.HIGH, Map.of(ClockKind.RESOLUTION, resolution)),
            Map.of(3L, Map.of(ClockKind.TIME_TO_OWN, toOwn)));

    assertThat(policy.termsFor(TICKET).targets())
        .containsOnly(
            Map.entry(ClockKind.RESOLUTION, resolution), Map.entry(ClockKind.TIME_TO_OWN, toOwn));
    assertThat(policy.termsFor(aTicket(Priority.LOW)).targets()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void nothingRunsInAResolvedTicket(ClockKind kind) {
    var terms = new Terms("Standard", Map.of(kind, PauseRule.NOWHERE), Map.of());

    assertThat(terms.pause(kind, PolicyExamples.RESOLVED)).isTrue();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "FIRST_RESPONSE, false",
    "NEXT_RESPONSE , true",
    "RESOLUTION    , true",
    "TIME_TO_OWN   , false",
    "TIME_IN_TEAM  , true",
  })
  void aPolicyThatSaysNothingPausesWhatOthersHoldUp(ClockKind kind, boolean pauses) {
    var terms = new Terms("Standard", Map.of(), Map.of());

    assertThat(terms.pause(kind, PENDING)).isEqualTo(pauses);
    assertThat(terms.pause(kind, PolicyExamples.ON_HOLD)).isEqualTo(pauses);
    assertThat(terms.pause(kind, PolicyExamples.OPEN)).isFalse();
  }

  @Test
  void aStatusMayDoOtherwiseThanItsCategory() {
    var rule = new PauseRule(Set.of(StatusCategory.PENDING), Map.of(PENDING.id(), false, 2L, true));

    assertThat(rule.pausesIn(PENDING)).isFalse();
    assertThat(rule.pausesIn(new Status(30, StatusCategory.PENDING))).isTrue();
    assertThat(rule.pausesIn(PolicyExamples.OPEN)).isTrue();
  }

  @Test
  void stepsStandInTheOrderInWhichTheyAreTaken() {
    var late = step(new Moment.AfterBreach(Duration.ofHours(1)));
    var breach = step(new Moment.AfterBreach(Duration.ZERO));
    var mostly = step(new Moment.AtPercent(75));
    var soon = step(new Moment.Before(Duration.ofMinutes(30)));

    assertThat(target(Duration.ofHours(4), late, soon, breach, mostly).steps())
        .containsExactly(mostly, soon, breach, late);
  }

  @Test
  void aTargetTakesTimeAndItsStepsAreNotBeforeItsBeginning() {
    var dayBefore = step(new Moment.Before(Duration.ofHours(24)));

    assertThatThrownBy(() -> target(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> target(Duration.ofHours(4), dayBefore))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Step step(Moment moment) {
    return new Step(moment, new Action.RaisePriority());
  }

  private static SlaPolicy policy(String name, Criterion... conditions) {
    return new SlaPolicy(name, List.of(conditions), Map.of(), Map.of(), Map.of());
  }
}
