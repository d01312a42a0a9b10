package org.handrail.sla.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.handrail.kernel.DomainException;
import org.handrail.sla.policy.Action;
import org.handrail.sla.policy.Action.Audience;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.policy.Moment;
import org.handrail.sla.policy.Step;
import org.handrail.ticket.field.BuiltInFields;
import org.handrail.ticket.field.Criterion;
import org.handrail.ticket.field.Operator;
import org.handrail.ticket.field.TicketField;
import org.handrail.ticket.field.TicketFields;
import org.handrail.ticket.model.Priority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyRulesTest {

  private static final Action RAISE = new Action.RaisePriority();

  @Test
  void aPolicyWithEverythingThatCanBeSaidIsFine() {
    assertThatCode(() -> PolicyRules.check(DefinitionExamples.important(5, " Important ")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   "})
  void aPolicyHasAName(String name) {
    assertRefused(DefinitionExamples.important(5, name), "sla.policy.name-missing");
  }

  @Test
  void aNameFitsIntoALine() {
    assertRefused(DefinitionExamples.important(5, "x".repeat(101)), "sla.policy.name-too-long");
  }

  @Test
  void aConditionNamesAtLeastOneValue() {
    assertRefused(BuiltInFields.TEAM, List.of(), "condition-empty");
    assertRefused(BuiltInFields.TAG, List.of(" "), "condition-empty");
  }

  @ParameterizedTest
  @CsvSource({
    "type, INCIDENT, incident",
    "type, SERVICE_REQUEST, REQUEST",
    "priority, URGENT, CRITICAL",
    "channel, PHONE, FAX",
    "vip, false, yes",
    "team, 3, third"
  })
  void aConditionNamesOnlyWhatThereIs(String key, String known, String unknown) {
    var field = TicketFields.known().get(key);

    assertThatCode(() -> PolicyRules.check(policyIf(of(field, List.of(known)))))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> of(field, List.of(known, unknown)))
        .isInstanceOfSatisfying(
            DomainException.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(DefinitionError.UNKNOWN_CONDITION_VALUE);
              assertThat(refused.details())
                  .containsOnly(entry("attribute", field), entry("value", unknown));
            });
  }

  @Test
  void aChannelThatIsGoneIsNoneForANewPolicy() {
    var gone = Criterion.of(BuiltInFields.CHANNEL, Operator.IN, "TELEGRAPH");

    assertRefused(policyIf(gone), "condition-value-unknown");
  }

  @Test
  void aConditionLooksOnlyAtWhatTheHistoryTells() {
    assertRefused(
        policyIf(Criterion.of(BuiltInFields.NUMBER_OF_TICKET, Operator.IS, 7)), "unknown");
  }

  private static Criterion of(TicketField field, List<String> values) {
    return Conditions.of(field, Operator.IN, values);
  }

  private static void assertRefused(TicketField field, List<String> values, String code) {
    assertThatThrownBy(() -> of(field, values)).hasMessageContaining(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "-PT1H", "PT59S", "PT10001H"})
  void aTargetTakesSomeTimeButNotForEver(Duration duration) {
    assertRefused(policyWith(duration), "duration-out-of-range {clock=RESOLUTION}");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource
  void stepsThatCannotBeTakenAreRefused(String code, Step step) {
    assertRefused(policyWith(Duration.ofHours(4), step), code);
  }

  static Stream<Arguments> stepsThatCannotBeTakenAreRefused() {
    var breach = new Moment.AfterBreach(Duration.ZERO);
    return Stream.of(
        Arguments.of(
            "step-before-beginning", new Step(new Moment.Before(Duration.ofHours(5)), RAISE)),
        Arguments.of("step-time-out-of-range", new Step(new Moment.Before(Duration.ZERO), RAISE)),
        Arguments.of(
            "step-time-out-of-range",
            new Step(new Moment.AfterBreach(Duration.ofMinutes(-1)), RAISE)),
        Arguments.of("percent-out-of-range", new Step(new Moment.AtPercent(0), RAISE)),
        Arguments.of("percent-out-of-range", new Step(new Moment.AtPercent(101), RAISE)),
        Arguments.of(
            "step-tells-nobody", new Step(breach, new Action.Notify(Set.of(), Set.of(), true))),
        Arguments.of("step-without-team", new Step(breach, new Action.TransferToTeam(0))),
        Arguments.of("step-without-tag", new Step(breach, new Action.AddTag(" "))));
  }

  @Test
  void aStepStandsThereOnce() {
    var warning =
        new Step(
            new Moment.AtPercent(75),
            new Action.Notify(Set.of(Audience.ASSIGNEE), Set.of(), false));

    assertRefused(policyWith(Duration.ofHours(4), warning, warning), "steps-equal");
  }

  @Test
  void aWarningMayComeWithTheClocksBeginning() {
    var atOnce = new Step(new Moment.Before(Duration.ofHours(4)), RAISE);

    assertThatCode(() -> PolicyRules.check(policyWith(Duration.ofHours(4), atOnce)))
        .doesNotThrowAnyException();
  }

  private static void assertRefused(PolicyDefinition policy, String code) {
    assertThatThrownBy(() -> PolicyRules.check(policy))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining(code);
  }

  private static PolicyDefinition policyIf(Criterion condition) {
    return new PolicyDefinition(
        5, "Some", List.of(condition), DefinitionExamples.OFFICE, Map.of(), Map.of(), Map.of());
  }

  private static PolicyDefinition policyWith(Duration duration, Step... steps) {
    var target = new TargetDefinition(duration, false, null, List.of(steps));
    return new PolicyDefinition(
        5,
        "Some",
        List.of(),
        DefinitionExamples.OFFICE,
        Map.of(),
        Map.of(Priority.NORMAL, Map.of(ClockKind.RESOLUTION, target)),
        Map.of());
  }
}
