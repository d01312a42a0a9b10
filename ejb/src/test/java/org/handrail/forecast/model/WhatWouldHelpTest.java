package org.handrail.forecast.model;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.handrail.forecast.model.Queues.MAIL;
import static org.handrail.forecast.model.Queues.due;
import static org.handrail.forecast.model.Queues.team;
import static org.handrail.forecast.model.Queues.ticket;
import static org.handrail.forecast.model.Queues.waiting;
import static org.handrail.sla.policy.ClockKind.RESOLUTION;

import java.util.List;
import org.junit.jupiter.api.Test;

class WhatWouldHelpTest {

  private static final long MAIL_TEAM = 1;
  private static final long IDLE_TEAM = 2;
  private static final long BUSY_TEAM = 3;

  private final WhatWouldHelp help = new WhatWouldHelp(new Simulation(42, 500));

  private final TeamQueue threeForOne =
      team(
          MAIL_TEAM,
          1,
          waiting(1, MAIL, due(RESOLUTION, ofMinutes(90))),
          waiting(2, MAIL, due(RESOLUTION, ofMinutes(90))),
          waiting(3, MAIL, due(RESOLUTION, ofMinutes(90))));

  @Test
  void oneMoreAgentAvoidsOneBreachAndTwoAvoidBoth() {
    var remedies = help.of(threeForOne, List.of());

    assertThat(remedies)
        .hasSize(2)
        .satisfiesExactly(two -> isAgents(two, 2, 2), one -> isAgents(one, 1, 1));
  }

  @Test
  void aTicketMayGoToATeamWithRoom() {
    var idle = team(IDLE_TEAM, 1);

    var moves = movesOf(help.of(threeForOne, List.of(idle)));

    assertThat(moves)
        .extracting(Remedy.Move::ticket, Remedy.Move::toTeam)
        .contains(tuple(2L, IDLE_TEAM));
    assertThat(moves).allSatisfy(move -> assertThat(move.avoided()).isCloseTo(1, within(0.1)));
  }

  @Test
  void aTeamWithoutRoomIsLeftAlone() {
    var busy = team(BUSY_TEAM, 1, ticket(9, MAIL, Progress.inHandFor(ofMinutes(1))));

    assertThat(movesOf(help.of(threeForOne, List.of(busy)))).isEmpty();
  }

  @Test
  void whereAllIsWellNothingIsSaid() {
    var calm = team(MAIL_TEAM, 1, waiting(1, MAIL, due(RESOLUTION, ofMinutes(90))));

    assertThat(help.of(calm, List.of(team(IDLE_TEAM, 5)))).isEmpty();
  }

  private static void isAgents(Remedy remedy, int agents, double avoided) {
    assertThat(remedy)
        .isInstanceOfSatisfying(
            Remedy.MoreAgents.class, more -> assertThat(more.agents()).isEqualTo(agents));
    assertThat(remedy.avoided()).isCloseTo(avoided, within(0.1));
  }

  private static List<Remedy.Move> movesOf(List<Remedy> remedies) {
    return remedies.stream()
        .filter(Remedy.Move.class::isInstance)
        .map(Remedy.Move.class::cast)
        .toList();
  }
}
