package org.handrail.forecast.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.handrail.forecast.model.TeamForecast.Chance;

/**
 * What would become of a queue if something were changed: it is played through again with the same
 * draws. Tried are one and two more agents, and each of the three likeliest to be breached among
 * the tickets that nobody has taken in each of the three other teams with the most room, so that an
 * answer costs some twenty forecasts at most. A ticket that is moved counts with what it does to
 * both teams. What avoids less than a twentieth of a breach is not worth saying.
 */
public record WhatWouldHelp(Simulation simulation) {

  private static final int MOST_AGENTS = 2;
  private static final int TICKETS = 3;
  private static final int TEAMS = 3;
  private static final double WORTH_SAYING = 0.05;

  /**
   * @param others teams to which tickets could go
   * @return the most helpful first; a ticket goes to one team only
   */
  public List<Remedy> of(TeamQueue queue, List<TeamQueue> others) {
    var forecast = simulation.of(queue);
    double expected = forecast.expectedBreaches();
    return Stream.concat(
            moreAgents(queue, expected), moves(queue, forecast, withRoom(queue, others)))
        .filter(remedy -> remedy.avoided() >= WORTH_SAYING)
        .sorted(Comparator.comparing(Remedy::avoided).reversed())
        .toList();
  }

  private Stream<Remedy> moreAgents(TeamQueue queue, double expected) {
    return IntStream.rangeClosed(1, MOST_AGENTS)
        .mapToObj(
            more -> new Remedy.MoreAgents(more, expected - expectedOf(queue.withAgents(more))));
  }

  private Stream<Remedy> moves(TeamQueue queue, TeamForecast forecast, List<Roomy> others) {
    return worstWaiting(queue, forecast)
        .map(ticket -> move(ticket, relief(queue, forecast, ticket), others))
        .flatMap(Optional::stream);
  }

  private Optional<Remedy> move(QueuedTicket ticket, double relief, List<Roomy> others) {
    return others.stream()
        .<Remedy>map(
            other ->
                new Remedy.Move(ticket.id(), other.queue().team(), relief - burden(other, ticket)))
        .max(Comparator.comparing(Remedy::avoided));
  }

  private double relief(TeamQueue queue, TeamForecast forecast, QueuedTicket ticket) {
    return forecast.expectedBreaches() - expectedOf(queue.without(ticket));
  }

  private double burden(Roomy other, QueuedTicket ticket) {
    return expectedOf(other.queue().with(ticket)) - other.expected();
  }

  /** A team with room, and what is to be expected there as it is. */
  private record Roomy(TeamQueue queue, double expected) {}

  private List<Roomy> withRoom(TeamQueue queue, List<TeamQueue> others) {
    return others.stream()
        .filter(other -> other.team() != queue.team() && other.room() > 0)
        .sorted(Comparator.comparing(TeamQueue::room).reversed().thenComparing(TeamQueue::team))
        .limit(TEAMS)
        .map(other -> new Roomy(other, expectedOf(other)))
        .toList();
  }

  private static Stream<QueuedTicket> worstWaiting(TeamQueue queue, TeamForecast forecast) {
    return forecast.chances().stream()
        .filter(chance -> chance.probability() > 0)
        .map(Chance::ticket)
        .distinct()
        .map(queue::waiting)
        .flatMap(Optional::stream)
        .limit(TICKETS);
  }

  private double expectedOf(TeamQueue queue) {
    return simulation.of(queue).expectedBreaches();
  }
}
