package org.handrail.sla.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.sla.policy.ClockKind.FIRST_RESPONSE;
import static org.handrail.sla.policy.ClockKind.RESOLUTION;
import static org.handrail.sla.policy.PolicyExamples.NEW;
import static org.handrail.sla.policy.PolicyExamples.PENDING;
import static org.handrail.sla.policy.PolicyExamples.aTicket;
import static org.handrail.sla.policy.PolicyExamples.policies;
import static org.handrail.sla.policy.PolicyExamples.target;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.sla.clock.ClockEvent;
import org.handrail.sla.clock.ClockEvent.PoliciesRevised;
import org.handrail.sla.clock.ClockEvent.StatusEntered;
import org.handrail.sla.definition.DefinitionExamples;
import org.handrail.sla.history.TicketPast;
import org.handrail.sla.policy.SlaPolicies;
import org.handrail.sla.review.ClockEffect.Standing;
import org.handrail.ticket.model.Priority;
import org.junit.jupiter.api.Test;

/** A ticket of Monday at nine, looked at on Monday at noon. */
class TicketEffectsTest {

  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
  private static final Instant NOON = NINE.plus(Duration.ofHours(3));
  private static final SlaPolicies FOUR_HOURS = resolution(Duration.ofHours(4));

  @Test
  void aDueThatMovesIsSeenWithBothInstants() {
    var effect = only(effects(FOUR_HOURS, resolution(Duration.ofHours(8))));

    assertThat(effect.before().due()).isEqualTo(NINE.plus(Duration.ofHours(4)));
    assertThat(effect.after().due()).isEqualTo(NINE.plus(Duration.ofHours(8)));
    assertThat(effect.move()).isEqualTo(Move.LATER);
    assertThat(effect.moved()).isEqualTo(Duration.ofHours(4));
    assertThat(effect.breaches()).isFalse();
  }

  @Test
  void aTargetThatIsUsedUpAlreadyBreaksAtOnce() {
    var effect = only(effects(FOUR_HOURS, resolution(Duration.ofHours(2))));

    assertThat(effect.breaches()).isTrue();
    assertThat(effect.move()).isEqualTo(Move.EARLIER);
  }

  @Test
  void whatIsBrokenAlreadyDoesNotBreakAgain() {
    var effect = only(effects(resolution(Duration.ofHours(2)), resolution(Duration.ofHours(1))));

    assertThat(effect.breaches()).isFalse();
  }

  @Test
  void ofAPausedClockTheRestOfTheTargetMoves() {
    var pending = new StatusEntered(NINE.plus(Duration.ofHours(1)), PENDING);

    var effect = only(effects(FOUR_HOURS, resolution(Duration.ofHours(3)), pending));

    assertThat(effect.before()).isEqualTo(new Standing("Standard", null, Duration.ofHours(3)));
    assertThat(effect.after()).isEqualTo(new Standing("Standard", null, Duration.ofHours(2)));
    assertThat(effect.move()).isEqualTo(Move.EARLIER);
  }

  @Test
  void aTargetMayAppearAndDisappear() {
    var both =
        policies(
            Map.of(
                RESOLUTION, target(Duration.ofHours(4)),
                FIRST_RESPONSE, target(Duration.ofHours(5))));

    assertThat(only(effects(FOUR_HOURS, both)).move()).isEqualTo(Move.PROMISED);
    assertThat(only(effects(both, FOUR_HOURS)).move()).isEqualTo(Move.RELEASED);
  }

  @Test
  void clocksThatEndedAreLeftAlone() {
    var answered = new ClockEvent.AgentReplied(NINE.plus(Duration.ofHours(1)));
    var first = policies(Map.of(FIRST_RESPONSE, target(Duration.ofHours(2))));
    var shorter = policies(Map.of(FIRST_RESPONSE, target(Duration.ofMinutes(5))));

    assertThat(effects(first, shorter, answered).any()).isFalse();
  }

  @Test
  void aDraftThatPromisesTheSameHasNoEffect() {
    assertThat(effects(FOUR_HOURS, resolution(Duration.ofHours(4))).any()).isFalse();
  }

  @Test
  void whatWouldBreakIsLookedAtFirst() {
    var breaking = only(effects(FOUR_HOURS, resolution(Duration.ofHours(2))));
    var moving = only(effects(FOUR_HOURS, resolution(Duration.ofHours(80))));

    assertThat(breaking.impact()).isGreaterThan(moving.impact());
  }

  private static TicketEffects effects(SlaPolicies now, SlaPolicies draft, ClockEvent... happened) {
    var facts = aTicket(Priority.NORMAL);
    var past = new TicketPast(1, NINE, facts, NEW, List.of(happened));
    return TicketEffects.of(
        past, DefinitionExamples.promising(now), new PoliciesRevised(NOON, draft));
  }

  private static ClockEffect only(TicketEffects effects) {
    assertThat(effects.ofClocks()).hasSize(1);
    return effects.ofClocks().get(0);
  }

  private static SlaPolicies resolution(Duration duration) {
    return policies(Map.of(RESOLUTION, target(duration)));
  }
}
