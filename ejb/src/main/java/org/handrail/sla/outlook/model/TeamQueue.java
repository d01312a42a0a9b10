package org.handrail.sla.outlook.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.calendar.BusinessCalendar;

/**
 * What a team has to do, and with what.
 *
 * @param now from which the outlook looks ahead
 * @param calendar the team's, in whose working time everything is measured
 * @param work how long tickets are in hand
 * @param waits how long tickets wait until somebody takes them, also where there is room
 * @param replies how long it takes from being awaited of the agent who has the ticket to the reply
 * @param pauses how long tickets are paused
 * @param tickets in any order
 */
public record TeamQueue(
    long team,
    Instant now,
    BusinessCalendar calendar,
    Crew crew,
    Measured work,
    Measured waits,
    Measured replies,
    Blend pauses,
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
    return new TeamQueue(team, now, calendar, other, work, waits, replies, pauses, tickets);
  }

  private TeamQueue withTickets(List<QueuedTicket> others) {
    return new TeamQueue(team, now, calendar, crew, work, waits, replies, pauses, others);
  }
}
