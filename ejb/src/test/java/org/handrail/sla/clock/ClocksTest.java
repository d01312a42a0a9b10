package org.handrail.sla.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.sla.clock.Ticking.time;
import static org.handrail.sla.policy.ClockKind.FIRST_RESPONSE;
import static org.handrail.sla.policy.ClockKind.NEXT_RESPONSE;
import static org.handrail.sla.policy.ClockKind.RESOLUTION;
import static org.handrail.sla.policy.ClockKind.TIME_IN_TEAM;
import static org.handrail.sla.policy.ClockKind.TIME_TO_OWN;
import static org.handrail.sla.policy.PolicyExamples.CLOSED;
import static org.handrail.sla.policy.PolicyExamples.NEW;
import static org.handrail.sla.policy.PolicyExamples.ON_HOLD;
import static org.handrail.sla.policy.PolicyExamples.OPEN;
import static org.handrail.sla.policy.PolicyExamples.PENDING;
import static org.handrail.sla.policy.PolicyExamples.RESOLVED;
import static org.handrail.sla.policy.PolicyExamples.aTicket;
import static org.handrail.sla.policy.PolicyExamples.aTicketOf;
import static org.handrail.sla.policy.PolicyExamples.policies;
import static org.handrail.sla.policy.PolicyExamples.resolution;
import static org.handrail.sla.policy.PolicyExamples.target;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.handrail.calendar.BusinessCalendar;
import org.handrail.calendar.WorkingSpan;
import org.handrail.sla.policy.Action;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.policy.Moment;
import org.handrail.sla.policy.PauseRule;
import org.handrail.sla.policy.SlaPolicies;
import org.handrail.sla.policy.Step;
import org.handrail.ticket.model.Priority;
import org.handrail.ticket.model.StatusCategory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** All in the week of Monday, 2 March 2026, in an office that works from 9 to 18. */
class ClocksTest {

  private static final String MON = "2026-03-02T";
  private static final String TUE = "2026-03-03T";
  private static final String WED = "2026-03-04T";
  private static final String SAT = "2026-03-07T";
  private static final String NEXT_MON = "2026-03-09T";

  private static final SlaPolicies STANDARD =
      policies(
          Map.of(
              FIRST_RESPONSE, target(hours(1)),
              NEXT_RESPONSE, target(hours(2)),
              RESOLUTION, target(hours(8)),
              TIME_TO_OWN, target(Duration.ofMinutes(30)),
              TIME_IN_TEAM, target(hours(4))));

  private static final SlaPolicies FASTER_IF_URGENT =
      resolution(Map.of(Priority.NORMAL, target(hours(8)), Priority.URGENT, target(hours(2))));

  @Nested
  class FirstResponse {

    @Test
    void isMetByTheFirstPublicReplyAndNeverComesBack() {
      var ticket = Ticking.opened(MON + "10:00", STANDARD);

      ticket.agentReplies(MON + "10:45").requesterWrites(MON + "11:00").agentReplies(MON + "12:00");

      assertThat(ticket.all(FIRST_RESPONSE)).singleElement().matches(Clock::isMet);
      assertThat(ticket.left(FIRST_RESPONSE, TUE + "09:00")).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void isMetAtTheCreationByAnAgentWhoseFirstMessageIsPublic() {
      var ticket = Ticking.opened(MON + "10:00", STANDARD).agentReplies(MON + "10:00");

      assertThat(ticket.clock(FIRST_RESPONSE).isMet()).isTrue();
      assertThat(ticket.used(FIRST_RESPONSE, TUE + "09:00")).isZero();
    }

    @Test
    void runsWhileTheRequesterIsWaitedForUnlessThePolicyPausesIt() {
      var onHold = new PauseRule(Set.of(StatusCategory.ON_HOLD), Map.of());
      var pausing =
          policies(Map.of(FIRST_RESPONSE, target(hours(1))), Map.of(FIRST_RESPONSE, onHold));

      var usual = Ticking.opened(MON + "10:00", STANDARD).enters(MON + "10:30", ON_HOLD);
      var paused = Ticking.opened(MON + "10:00", pausing).enters(MON + "10:30", ON_HOLD);

      assertThat(usual.due(FIRST_RESPONSE)).isEqualTo(time(MON + "11:00"));
      assertThat(paused.clock(FIRST_RESPONSE).isPaused()).isTrue();
    }

    @Test
    void outsideWorkingHoursStartsAtTheNextOpening() {
      var ticket = Ticking.opened(SAT + "15:00", STANDARD);

      assertThat(ticket.due(FIRST_RESPONSE)).isEqualTo(time(NEXT_MON + "10:00"));
    }
  }

  @Nested
  class NextResponse {

    @Test
    void isDueFromTheOldestMessageNotYetAnswered() {
      var ticket = Ticking.opened(MON + "09:00", STANDARD).agentReplies(MON + "09:30");

      ticket.requesterWrites(MON + "10:00").requesterWrites(MON + "11:30");

      assertThat(ticket.due(NEXT_RESPONSE)).isEqualTo(time(MON + "12:00"));
    }

    @Test
    void comesBackWithTheNextMessageAfterTheReply() {
      var ticket = Ticking.opened(MON + "09:00", STANDARD).agentReplies(MON + "09:30");

      ticket.requesterWrites(MON + "10:00").agentReplies(MON + "10:20");
      ticket.requesterWrites(MON + "14:00");

      assertThat(ticket.all(NEXT_RESPONSE)).extracting(Clock::cycle).containsExactly(1, 2);
      assertThat(ticket.all(NEXT_RESPONSE)).extracting(Clock::isMet).containsExactly(true, false);
      assertThat(ticket.due(NEXT_RESPONSE)).isEqualTo(time(MON + "16:00"));
    }

    @Test
    void beginsOnlyAfterTheFirstReply() {
      var ticket = Ticking.opened(MON + "09:00", STANDARD).requesterWrites(MON + "09:10");

      assertThat(ticket.all(NEXT_RESPONSE)).isEmpty();
    }
  }

  @Nested
  class Resolution {

    @Test
    void waitsWhileTheRequesterIsWaitedFor() {
      var ticket = Ticking.opened(MON + "15:40", STANDARD);

      ticket.enters(TUE + "10:00", PENDING);
      assertThat(ticket.clock(RESOLUTION).due()).isEmpty();

      ticket.enters(WED + "11:00", OPEN);
      assertThat(ticket.due(RESOLUTION)).isEqualTo(time(WED + "15:40"));
    }

    @Test
    void resumesWhenTheTicketIsReopenedAndDoesNotCountTheTimeResolved() {
      var ticket = Ticking.opened(MON + "09:00", STANDARD);

      ticket.enters(MON + "12:00", RESOLVED);
      assertThat(ticket.clock(RESOLUTION).isMet()).isTrue();
      assertThat(ticket.left(RESOLUTION, TUE + "09:00")).isEqualTo(hours(5));

      ticket.enters(TUE + "10:00", OPEN);
      assertThat(ticket.all(RESOLUTION)).hasSize(1);
      assertThat(ticket.due(RESOLUTION)).isEqualTo(time(TUE + "15:00"));
    }

    @Test
    void isMetByClosingAndTheOtherClocksAreNotWaitedForAnyMore() {
      var ticket = Ticking.opened(MON + "09:00", STANDARD).enters(MON + "09:10", CLOSED);

      assertThat(ticket.clock(RESOLUTION).isMet()).isTrue();
      assertThat(ticket.clock(FIRST_RESPONSE).isOpen()).isFalse();
      assertThat(ticket.isCheckedAt(TUE + "09:00").clock(FIRST_RESPONSE).isBreached()).isFalse();
    }

    @Test
    void reopenedUnderAnotherPolicyKeepsToThatOne() {
      var ticket = Ticking.opened(MON + "09:00", FASTER_IF_URGENT);

      ticket.enters(MON + "10:00", RESOLVED).becomes(MON + "11:00", aTicket(Priority.URGENT));
      assertThat(ticket.left(RESOLUTION, MON + "12:00")).isEqualTo(hours(7));

      ticket.enters(MON + "12:00", OPEN);
      assertThat(ticket.due(RESOLUTION)).isEqualTo(time(MON + "13:00"));
    }
  }

  @Nested
  class AmongTeams {

    @Test
    void aTicketWaitsForAnOwnerFromItsQueueToItsAssignment() {
      var ticket = Ticking.opened(MON + "09:00", STANDARD);

      ticket.becomes(MON + "10:00", aTicketOf(3));
      assertThat(ticket.due(TIME_TO_OWN)).isEqualTo(time(MON + "10:30"));

      ticket.isOwned(MON + "10:10");
      assertThat(ticket.left(TIME_TO_OWN, TUE + "09:00")).isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void everyTransferStartsTheClocksOfTheNextTeam() {
      var ticket = Ticking.opened(MON + "09:00", STANDARD, aTicketOf(3), NEW);

      ticket.isOwned(MON + "09:20").becomes(MON + "12:00", aTicketOf(4));

      assertThat(ticket.all(TIME_TO_OWN)).extracting(Clock::isMet).containsExactly(true, false);
      assertThat(ticket.all(TIME_IN_TEAM)).extracting(Clock::isMet).containsExactly(true, false);
      assertThat(ticket.due(TIME_TO_OWN)).isEqualTo(time(MON + "12:30"));
      assertThat(ticket.due(TIME_IN_TEAM)).isEqualTo(time(MON + "16:00"));
    }

    @Test
    void whoNeverOwnedItIsNotWaitedForAnyMore() {
      var ticket = Ticking.opened(MON + "09:00", STANDARD, aTicketOf(3), NEW);

      ticket.becomes(MON + "09:20", aTicketOf(4));

      assertThat(ticket.all(TIME_TO_OWN).get(0)).matches(clock -> !clock.isOpen());
      assertThat(ticket.all(TIME_TO_OWN).get(0)).matches(clock -> !clock.isMet());
    }
  }

  @Nested
  class AnotherPolicy {

    @Test
    void countsFromTheBeginningAndKeepsThePauses() {
      var ticket = Ticking.opened(MON + "09:00", FASTER_IF_URGENT);

      ticket.enters(MON + "09:30", PENDING).enters(MON + "12:00", OPEN);
      ticket.becomes(MON + "12:30", aTicket(Priority.URGENT));

      assertThat(ticket.due(RESOLUTION)).isEqualTo(time(MON + "13:30"));
    }

    @Test
    void whoseDueIsPastIsBrokenAsOfThatDueAndOnce() {
      var ticket = Ticking.opened(MON + "09:00", FASTER_IF_URGENT);

      ticket.becomes(MON + "16:00", aTicket(Priority.URGENT));
      ticket.becomes(MON + "16:10", aTicket(Priority.NORMAL));
      ticket.isCheckedAt(TUE + "17:00");

      assertThat(ticket.clock(RESOLUTION).breach())
          .isEqualTo(new Breach(time(MON + "11:00"), "Standard", hours(2)));
    }

    @Test
    void mayBeBrokenWhileTheClockIsPaused() {
      var ticket = Ticking.opened(MON + "09:00", FASTER_IF_URGENT);

      ticket.enters(MON + "13:00", PENDING).becomes(MON + "15:00", aTicket(Priority.URGENT));

      assertThat(ticket.clock(RESOLUTION).breach().at()).isEqualTo(time(MON + "11:00"));
    }

    @Test
    void inAnotherCalendarComputesAllOfTheTimeInIt() {
      var aroundTheClock =
          policies(Map.of(RESOLUTION, target(hours(20), BusinessCalendar.aroundTheClock())));
      var ticket = Ticking.opened(MON + "09:00", STANDARD);

      ticket.isUnder(MON + "12:00", aroundTheClock);

      assertThat(ticket.due(RESOLUTION)).isEqualTo(time(TUE + "05:00"));
    }

    @Test
    void pausesTheClockElsewhereFromNowOn() {
      var runsOnHold =
          policies(Map.of(RESOLUTION, target(hours(8))), Map.of(RESOLUTION, PauseRule.NOWHERE));
      var ticket = Ticking.opened(MON + "09:00", STANDARD);

      ticket.enters(MON + "10:00", ON_HOLD).isUnder(MON + "12:00", runsOnHold);

      assertThat(ticket.due(RESOLUTION)).isEqualTo(time(TUE + "10:00"));
    }

    @Test
    void ofAnotherClockLeavesThisOneAlone() {
      var sameResolution =
          policies(Map.of(RESOLUTION, target(hours(8)), FIRST_RESPONSE, target(hours(3))));
      var ticket = Ticking.opened(MON + "09:00", STANDARD);

      ticket.isUnder(MON + "12:00", sameResolution);

      assertThat(ticket.clock(RESOLUTION).commitments()).hasSize(1);
      assertThat(ticket.clock(FIRST_RESPONSE).commitments()).hasSize(2);
    }
  }

  @Nested
  class Breaches {

    @Test
    void areOfTheInstantOfTheDueNotOfTheCheck() {
      var ticket = Ticking.opened(MON + "10:00", STANDARD).isCheckedAt(WED + "09:00");

      assertThat(ticket.clock(FIRST_RESPONSE).breach().at()).isEqualTo(time(MON + "11:00"));
    }

    @Test
    void areNotYetAtTheDueItself() {
      var checked = Ticking.opened(MON + "10:00", STANDARD).isCheckedAt(MON + "11:00");
      var answered = Ticking.opened(MON + "10:00", STANDARD).agentReplies(MON + "11:00");

      assertThat(checked.clock(FIRST_RESPONSE).isBreached()).isFalse();
      assertThat(answered.clock(FIRST_RESPONSE).isBreached()).isFalse();
    }

    @Test
    void areFoundWhenTheClockIsMetTooLate() {
      var ticket = Ticking.opened(MON + "10:00", STANDARD).agentReplies(MON + "14:30");

      assertThat(ticket.clock(FIRST_RESPONSE).breach().at()).isEqualTo(time(MON + "11:00"));
      assertThat(ticket.left(FIRST_RESPONSE, WED + "09:00")).isEqualTo(Duration.ofMinutes(-210));
    }

    @Test
    void doNotHappenWhenTheTargetIsUsedUpJustAsTheClockStops() {
      var ticket = Ticking.opened(MON + "09:00", FASTER_IF_URGENT, aTicket(Priority.URGENT), NEW);

      ticket.enters(MON + "11:00", PENDING).isCheckedAt(MON + "17:00");
      assertThat(ticket.clock(RESOLUTION).isBreached()).isFalse();

      ticket.enters(TUE + "10:00", OPEN);
      assertThat(ticket.due(RESOLUTION)).isEqualTo(time(TUE + "10:00"));
    }

    @Test
    void happenAfterHoursToWhatWasDueAtTheirEnd() {
      var ticket = Ticking.opened(MON + "17:00", STANDARD).agentReplies(MON + "20:00");

      assertThat(ticket.clock(FIRST_RESPONSE).breach().at()).isEqualTo(time(MON + "18:00"));
    }

    @Test
    void surviveReopening() {
      var ticket = Ticking.opened(MON + "09:00", STANDARD);

      ticket.enters(TUE + "12:00", RESOLVED).enters(WED + "12:00", OPEN);

      assertThat(ticket.clock(RESOLUTION).breach().at()).isEqualTo(time(MON + "17:00"));
    }
  }

  @Nested
  class Merging {

    @Test
    void keepsTheStricterOfTwoOpenDues() {
      var late = Ticking.opened(MON + "12:00", STANDARD);
      var early = Ticking.opened(MON + "09:00", STANDARD);

      late.takesIn(MON + "12:30", early);

      assertThat(late.due(RESOLUTION)).isEqualTo(time(MON + "17:00"));
      assertThat(late.all(RESOLUTION)).extracting(Clock::isOpen).containsExactly(false, true);
    }

    @Test
    void keepsItsOwnClockIfThatIsTheStricter() {
      var early = Ticking.opened(MON + "09:00", STANDARD);

      early.takesIn(MON + "12:30", Ticking.opened(MON + "12:00", STANDARD));

      assertThat(early.due(RESOLUTION)).isEqualTo(time(MON + "17:00"));
    }

    @Test
    void keepsTheBreachesOfBoth() {
      var ticket = Ticking.opened(MON + "09:00", STANDARD);

      ticket.takesIn(MON + "15:00", Ticking.opened(MON + "10:00", STANDARD));

      assertThat(ticket.all(FIRST_RESPONSE))
          .extracting(clock -> clock.breach().at())
          .containsExactly(time(MON + "11:00"), time(MON + "10:00"));
    }

    @Test
    void stopsTheMergedTicket() {
      var merged = Ticking.opened(MON + "09:00", STANDARD, aTicketOf(3), NEW);

      merged.isGone(MON + "09:10").requesterWrites(MON + "09:20").isCheckedAt(WED + "09:00");

      for (var kind : ClockKind.values()) {
        assertThat(merged.all(kind)).noneMatch(Clock::isOpen).noneMatch(Clock::isBreached);
      }
    }

    @Test
    void goesOnInTheStatusOfTheSurvivingTicket() {
      var pending = Ticking.opened(MON + "12:00", STANDARD).enters(MON + "12:10", PENDING);

      pending.takesIn(MON + "13:00", Ticking.opened(MON + "09:00", STANDARD));
      assertThat(pending.clock(RESOLUTION).isPaused()).isTrue();

      pending.enters(MON + "14:00", OPEN);
      assertThat(pending.due(RESOLUTION)).isEqualTo(time(MON + "18:00"));
    }

    @Test
    void letsAQuestionThatCameAlongWaitForItsAnswer() {
      var answered = Ticking.opened(MON + "09:00", STANDARD).agentReplies(MON + "09:10");

      answered.takesIn(MON + "10:00", Ticking.opened(MON + "09:30", STANDARD));

      assertThat(answered.due(NEXT_RESPONSE)).isEqualTo(time(MON + "12:00"));
      assertThat(answered.clock(FIRST_RESPONSE).isMet()).isTrue();
    }
  }

  @Nested
  class Steps {

    private final Step half = step(new Moment.AtPercent(50));
    private final Step soon = step(new Moment.Before(Duration.ofMinutes(30)));
    private final Step breach = step(new Moment.AfterBreach(Duration.ZERO));
    private final Step later = step(new Moment.AfterBreach(hours(2)));
    private final SlaPolicies policies =
        policies(Map.of(RESOLUTION, target(hours(4), half, soon, breach, later)));

    @Test
    void areTakenInWorkingTimeOfTheTarget() {
      var ticket = Ticking.opened(MON + "14:10", policies);

      assertThat(ticket.clock(RESOLUTION).plan())
          .containsExactly(
              new Clock.PlannedStep(time(MON + "16:10"), half),
              new Clock.PlannedStep(time(MON + "17:40"), soon),
              new Clock.PlannedStep(time(TUE + "09:10"), breach),
              new Clock.PlannedStep(time(TUE + "11:10"), later));
    }

    @Test
    void waitWithTheClockThatIsPaused() {
      var ticket = Ticking.opened(MON + "09:00", policies).enters(MON + "12:00", PENDING);

      assertThat(ticket.clock(RESOLUTION).plan())
          .containsExactly(new Clock.PlannedStep(time(MON + "11:00"), half));
    }

    private static Step step(Moment moment) {
      return new Step(moment, new Action.RaisePriority());
    }
  }

  @Nested
  class Explaining {

    @Test
    void tellsWhatWasUsedWhatPausedItAndWhenItIsDue() {
      var ticket = Ticking.opened(MON + "15:40", STANDARD);
      ticket.enters(TUE + "10:00", PENDING).enters(WED + "11:00", OPEN);

      var explanation = ticket.clock(RESOLUTION).explained(time(WED + "11:00"));

      assertThat(explanation.used()).contains(Duration.ofMinutes(200));
      assertThat(explanation.due()).contains(time(WED + "15:40"));
      assertThat(explanation.timeline().get(0).worked())
          .containsExactly(
              new WorkingSpan(time(MON + "15:40"), time(MON + "18:00")),
              new WorkingSpan(time(TUE + "09:00"), time(TUE + "10:00")));
      assertThat(explanation.timeline().get(1).span())
          .isEqualTo(new Span(time(TUE + "10:00"), time(WED + "11:00"), PENDING));
    }

    @Test
    void tellsSinceWhenWhichPolicyPromisesWhat() {
      var ticket = Ticking.opened(MON + "09:00", FASTER_IF_URGENT);
      ticket.becomes(MON + "10:00", aTicket(Priority.URGENT));

      assertThat(ticket.clock(RESOLUTION).commitments())
          .containsExactly(
              new Commitment(time(MON + "09:00"), "Standard", target(hours(8))),
              new Commitment(time(MON + "10:00"), "Standard", target(hours(2))));
    }

    @Test
    void showsTheTimeResolvedAsAPause() {
      var ticket = Ticking.opened(MON + "09:00", STANDARD);
      ticket.enters(MON + "12:00", RESOLVED).enters(TUE + "10:00", OPEN);

      assertThat(ticket.clock(RESOLUTION).spans().inOrder())
          .containsExactly(
              new Span(time(MON + "09:00"), time(MON + "12:00"), null),
              new Span(time(MON + "12:00"), time(TUE + "10:00"), RESOLVED),
              new Span(time(TUE + "10:00"), null, null));
    }

    @Test
    void leavesOutPausesThatLastedNoTime() {
      var ticket = Ticking.opened(MON + "09:00", STANDARD);
      ticket.enters(MON + "10:00", PENDING).enters(MON + "10:00", OPEN);

      assertThat(ticket.clock(RESOLUTION).spans().inOrder())
          .containsExactly(new Span(time(MON + "09:00"), null, null));
    }

    @Test
    void neverGoesBackWhenTheClockOfAnotherNodeIsBehind() {
      var ticket = Ticking.opened(MON + "09:00", STANDARD);
      ticket.enters(MON + "10:00:01", PENDING).enters(MON + "10:00:00", OPEN);

      assertThat(ticket.clock(RESOLUTION).spans().inOrder())
          .containsExactly(new Span(time(MON + "09:00"), null, null));
    }
  }

  private static Duration hours(long hours) {
    return Duration.ofHours(hours);
  }
}
