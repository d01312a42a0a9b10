package org.handrail.forecast.model;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.handrail.forecast.model.Queues.MAIL;
import static org.handrail.forecast.model.Queues.OUTAGE;
import static org.handrail.forecast.model.Queues.due;
import static org.handrail.forecast.model.Queues.paused;
import static org.handrail.forecast.model.Queues.team;
import static org.handrail.forecast.model.Queues.ticket;
import static org.handrail.forecast.model.Queues.waiting;
import static org.handrail.sla.policy.ClockKind.FIRST_RESPONSE;
import static org.handrail.sla.policy.ClockKind.NEXT_RESPONSE;
import static org.handrail.sla.policy.ClockKind.RESOLUTION;
import static org.handrail.sla.policy.ClockKind.TIME_TO_OWN;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.handrail.forecast.model.TeamForecast.Chance;
import org.junit.jupiter.api.Test;

class SimulationTest {

  /** Not quite sure, because one more observation is always counted that never ended. */
  private static final Offset<Double> ABOUT = within(0.02);

  private final Simulation simulation = new Simulation(42, 1000);

  @Test
  void theSameQueueAndSeedHaveTheSameForecast() {
    var queue = team(1, 2, waiting(1, MAIL, due(RESOLUTION, ofHours(2))), waiting(2, OUTAGE));

    assertThat(simulation.of(queue)).isEqualTo(simulation.of(queue));
  }

  @Test
  void whoeverWaitsBehindOthersIsDoneAfterThem() {
    var first = waiting(1, MAIL, due(RESOLUTION, ofMinutes(90)));
    var second = waiting(2, MAIL, due(RESOLUTION, ofMinutes(90)));

    assertThat(chance(team(1, 1, first, second), 1)).isCloseTo(0, ABOUT);
    assertThat(chance(team(1, 1, first, second), 2)).isCloseTo(1, ABOUT);
    assertThat(chance(team(1, 2, first, second), 2)).isCloseTo(0, ABOUT);
  }

  @Test
  void theUrgentComeBeforeTheOld() {
    var old = waiting(1, MAIL, due(RESOLUTION, ofMinutes(90)));
    var urgent = waiting(2, OUTAGE, due(RESOLUTION, ofMinutes(90)));

    assertThat(chance(team(1, 1, old, urgent), 2)).isCloseTo(0, ABOUT);
    assertThat(chance(team(1, 1, old, urgent), 1)).isCloseTo(1, ABOUT);
  }

  @Test
  void anAgentMayHoldSeveralAtOnce() {
    var first = waiting(1, MAIL, due(RESOLUTION, ofMinutes(90)));
    var second = waiting(2, MAIL, due(RESOLUTION, ofMinutes(90)));

    assertThat(chance(team(1, new Crew(1, 2), first, second), 2)).isCloseTo(0, ABOUT);
  }

  @Test
  void whatIsInHandKeepsOthersWaitingForTheRestOfIt() {
    var held = ticket(1, MAIL, Progress.inHandFor(ofMinutes(50)));
    var next = waiting(2, MAIL, due(TIME_TO_OWN, ofMinutes(15)));
    var over = waiting(3, MAIL, due(TIME_TO_OWN, ofMinutes(15)));

    assertThat(chance(team(1, 1, held, next, over), 2)).isCloseTo(0, ABOUT);
    assertThat(chance(team(1, 1, held, next, over), 3)).isCloseTo(1, ABOUT);
  }

  @Test
  void whoHasMoreInHandThanHisMeasureTakesNothingNewFirst() {
    var first = ticket(1, MAIL, Progress.inHandFor(ofMinutes(50)));
    var second = ticket(2, MAIL, Progress.inHandFor(ofMinutes(30)));
    var next = waiting(3, MAIL, due(TIME_TO_OWN, ofMinutes(20)));

    // the first is done after 10 minutes, the second after 30; only then is a hand free
    assertThat(chance(team(1, 1, first, second, next), 3)).isCloseTo(1, ABOUT);
  }

  @Test
  void workGoesOnInWorkingTimeOnly() {
    var overnight = waiting(1, MAIL, due(RESOLUTION, ofHours(10)));
    var tenTickets = new ArrayList<QueuedTicket>();
    for (int id = 2; id <= 10; id++) {
      tenTickets.add(waiting(id, OUTAGE));
    }
    tenTickets.add(overnight);

    // nine hours before it today; tomorrow at ten it is done, when it is due
    assertThat(chance(team(1, 1, tenTickets.toArray(QueuedTicket[]::new)), 1)).isCloseTo(0, ABOUT);
  }

  @Test
  void aReplyComesAfterTheTicketIsTaken() {
    var first = waiting(1, MAIL, due(FIRST_RESPONSE, ofMinutes(15)));
    var second = waiting(2, MAIL, due(FIRST_RESPONSE, ofMinutes(65)));

    assertThat(chance(team(1, 1, first, second), 1)).isCloseTo(0, ABOUT);
    assertThat(chance(team(1, 1, first, second), 2)).isCloseTo(1, ABOUT);
  }

  @Test
  void aLaterReplyHasAMeasureOfItsOwn() {
    var first = ticket(1, MAIL, Progress.inHandFor(ofHours(1)), due(FIRST_RESPONSE, ofMinutes(20)));
    var next = ticket(1, MAIL, Progress.inHandFor(ofHours(1)), due(NEXT_RESPONSE, ofMinutes(20)));

    assertThat(chance(team(1, 1, first), 1)).isCloseTo(0, ABOUT);
    assertThat(chance(team(1, 1, next), 1)).isCloseTo(1, ABOUT);
  }

  @Test
  void aPausedClockHasLeftWhatItHadWhenItComesBack() {
    var progress = Progress.inHandFor(ofMinutes(30)).andPausedFor(Duration.ZERO);
    var enough = ticket(1, MAIL, progress, paused(RESOLUTION, ofMinutes(40)));
    var tooLittle = ticket(2, MAIL, progress, paused(RESOLUTION, ofMinutes(20)));

    assertThat(chance(team(1, 2, enough), 1)).isCloseTo(0, ABOUT);
    assertThat(chance(team(1, 2, tooLittle), 2)).isCloseTo(1, ABOUT);
  }

  @Test
  void whoComesBackQueuesAmongThoseWhoAreThereByThen() {
    var urgentLater =
        ticket(
            1,
            OUTAGE,
            Progress.waitingFor(Duration.ZERO).andPausedFor(Duration.ZERO),
            paused(TIME_TO_OWN, ofMinutes(5)));
    var now = waiting(2, MAIL, due(TIME_TO_OWN, ofMinutes(5)));

    assertThat(chance(team(1, 1, urgentLater, now), 2)).isCloseTo(0, ABOUT);
    assertThat(chance(team(1, 1, urgentLater, now), 1)).isCloseTo(0, ABOUT);
  }

  @Test
  void whatIsNotNoticedIsNotTakenEvenWhereThereIsRoom() {
    var ticket = waiting(1, MAIL, due(TIME_TO_OWN, ofMinutes(30)));
    var idle = team(1, 5, ticket);
    var slow =
        new TeamQueue(
            1,
            idle.now(),
            idle.calendar(),
            idle.crew(),
            new Pace(
                idle.pace().work(),
                Queues.always(ofHours(1)),
                idle.pace().firstReplies(),
                idle.pace().nextReplies(),
                idle.pace().pauses()),
            idle.tickets());

    assertThat(chance(idle, 1)).isCloseTo(0, ABOUT);
    assertThat(chance(slow, 1)).isCloseTo(1, ABOUT);
  }

  @Test
  void whereNobodyIsAtWorkNothingIsTaken() {
    var waiting = waiting(1, MAIL, due(RESOLUTION, ofHours(100)));

    assertThat(chance(team(1, 0, waiting), 1)).isEqualTo(1);
  }

  @Test
  void ofTenThatTookLongerThreeAreForecast() {
    var hours = new ArrayList<Observation>();
    for (int took = 1; took <= 999; took++) {
      hours.add(Observation.ended(ofMinutes(took)));
    }
    var queue =
        new TeamQueue(
            1,
            Queues.MONDAY_9,
            Queues.WEEKDAYS,
            new Crew(1, 1),
            new Pace(
                Measured.of(Map.of(MAIL, hours), List.of()),
                Queues.always(Duration.ZERO),
                Queues.always(Duration.ZERO),
                Queues.always(Duration.ZERO),
                Blend.of(List.of())),
            List.of(waiting(1, MAIL, due(RESOLUTION, ofMinutes(700)))));

    // credibility leaves one in a hundred to the pool, which is the same here
    assertThat(chance(queue, 1)).isCloseTo(0.3, within(0.05));
  }

  private double chance(TeamQueue queue, long ticket) {
    return simulation.of(queue).chances().stream()
        .filter(chance -> chance.ticket() == ticket)
        .mapToDouble(Chance::probability)
        .findFirst()
        .orElseThrow();
  }
}
