package org.handrail.sla.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.handrail.sla.policy.ClockKind.FIRST_RESPONSE;
import static org.handrail.sla.policy.ClockKind.RESOLUTION;
import static org.handrail.sla.policy.PolicyExamples.NEW;
import static org.handrail.sla.policy.PolicyExamples.RESOLVED;
import static org.handrail.sla.policy.PolicyExamples.aTicketOf;
import static org.handrail.sla.policy.PolicyExamples.policies;
import static org.handrail.sla.policy.PolicyExamples.target;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.sla.clock.ClockEvent;
import org.handrail.sla.clock.ClockEvent.AgentReplied;
import org.handrail.sla.clock.ClockEvent.StatusEntered;
import org.handrail.sla.definition.DefinitionExamples;
import org.handrail.sla.history.TicketPast;
import org.handrail.sla.policy.SlaPolicies;
import org.handrail.sla.simulation.Rates.Place;
import org.handrail.sla.simulation.Rates.Sides;
import org.handrail.ticket.model.Priority;
import org.junit.jupiter.api.Test;

/** A ticket of Monday at nine, long after. */
class SimulatedTicketTest {

  private static final long DESK = 3;
  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
  private static final Instant LONG_AFTER = NINE.plus(Duration.ofDays(30));
  private static final StatusEntered RESOLVED_AT_NOON =
      new StatusEntered(NINE.plus(Duration.ofHours(3)), RESOLVED);

  @Test
  void aKeptPromiseWouldHaveBeenBrokenUnderAShorterTarget() {
    var clock = only(simulated(resolution(4), resolution(2), RESOLVED_AT_NOON));

    assertThat(clock.promised()).isEqualTo(SimulationOutcome.MET);
    assertThat(clock.simulated()).isEqualTo(SimulationOutcome.BREACHED);
    assertThat(clock.promisedLeft()).isEqualTo(Duration.ofHours(1));
    assertThat(clock.simulatedLeft()).isEqualTo(Duration.ofHours(-1));
  }

  @Test
  void aTicketThatEndsAlikeDoesNotDiffer() {
    assertThat(simulated(resolution(4), resolution(5), RESOLVED_AT_NOON).differs()).isFalse();
  }

  @Test
  void whatStillWaitsIsBrokenByNowOrOpen() {
    var clock = only(simulated(resolution(4), resolution(4000)));

    assertThat(clock.promised()).isEqualTo(SimulationOutcome.BREACHED);
    assertThat(clock.simulated()).isEqualTo(SimulationOutcome.OPEN);
  }

  @Test
  void withoutATargetNothingIsCounted() {
    var first = policies(Map.of(FIRST_RESPONSE, target(Duration.ofHours(1))));
    var answered = new AgentReplied(NINE.plus(Duration.ofMinutes(30)));

    var ticket = simulated(first, resolution(4), answered, RESOLVED_AT_NOON);

    assertThat(ticket.clocks())
        .extracting(SimulatedClock::kind, SimulatedClock::promised, SimulatedClock::simulated)
        .containsExactlyInAnyOrder(
            tuple(FIRST_RESPONSE, SimulationOutcome.MET, null),
            tuple(RESOLUTION, null, SimulationOutcome.MET));
  }

  @Test
  void clocksOfTheSameTeamAndPriorityAreCountedTogether() {
    var shorter = simulated(resolution(4), resolution(2), RESOLVED_AT_NOON);
    var longer = simulated(resolution(4), resolution(5), RESOLVED_AT_NOON);

    var rates = Rates.of(List.of(shorter, longer)).byPlace();

    assertThat(rates)
        .containsOnly(
            Map.entry(
                new Place(RESOLUTION, DESK, Priority.NORMAL),
                new Sides(new Tally(2, 0, 0), new Tally(1, 1, 0))));
  }

  @Test
  void theBreachRateIsThatOfWhatIsDecided() {
    assertThat(new Tally(3, 1, 12).breachRate()).isEqualTo(0.25);
    assertThat(new Tally(0, 0, 12).breachRate()).isZero();
  }

  private static SimulatedTicket simulated(
      SlaPolicies promised, SlaPolicies other, ClockEvent... happened) {
    var past = new TicketPast(1, NINE, aTicketOf(DESK), NEW, List.of(happened));
    return SimulatedTicket.of(past, DefinitionExamples.promising(promised), other, LONG_AFTER);
  }

  private static SimulatedClock only(SimulatedTicket ticket) {
    assertThat(ticket.clocks()).hasSize(1);
    return ticket.clocks().get(0);
  }

  private static SlaPolicies resolution(int hours) {
    return policies(Map.of(RESOLUTION, target(Duration.ofHours(hours))));
  }
}
