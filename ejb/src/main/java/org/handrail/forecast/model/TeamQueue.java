package org.handrail.forecast.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.calendar.BusinessCalendar;

/**
 * What a team has to do, and with what.
 *
 * @param now from which the forecast looks ahead
 * @param calendar when the team is at work: in this time everything is measured
 * @param tickets in any order
 */
public record TeamQueue(
    long team,
    Instant now,
    BusinessCalendar calendar,
    Crew crew,
    Pace pace,
    List<QueuedTicket> tickets) {

  public TeamQueue {
    tickets = tickets.stream().sorted(QueuedTicket.ORDER).toList();
  }

  /** How many tickets could be taken at once before one of them waits. */
  int room() {
    long here = tickets.stream().filter(ticket -> !ticket.progress().paused()).count();
    return (int) Math.max(0, crew.hands() - here);
  }

  /** The ticket, if nobody has taken it and it could be given away. */
  Optional<QueuedTicket> waiting(long id) {
    return tickets.stream()
        .filter(ticket -> ticket.id() == id && !ticket.progress().taken())
        .findFirst();
  }

  TeamQueue withAgents(int more) {
    return withCrew(crew.with(more));
  }

  TeamQueue with(QueuedTicket ticket) {
    return withTickets(Stream.concat(tickets.stream(), Stream.of(ticket)).toList());
  }

  TeamQueue without(QueuedTicket ticket) {
    return withTickets(tickets.stream().filter(other -> other.id() != ticket.id()).toList());
  }

  private TeamQueue withCrew(Crew other) {
    return new TeamQueue(team, now, calendar, other, pace, tickets);
  }

  private TeamQueue withTickets(List<QueuedTicket> others) {
    return new TeamQueue(team, now, calendar, crew, pace, others);
  }
}
