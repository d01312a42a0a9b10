package org.handrail.ticket.change;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.handrail.ticket.event.TicketEvent;
import org.handrail.ticket.model.TicketError;
import org.handrail.ticket.model.TicketNumber;
import org.handrail.ticket.model.TicketRejected;

/**
 * Lets a unit pass through the phases. Whenever a participant changes something, the round ends and
 * the next begins with the first phase; since a phase hears of each event once, what decides comes
 * to rest before SLA timers are computed and mails are written.
 */
final class ChangeRounds {

  /** Routing needs three: opened, given to a team, given to an agent. */
  static final int MOST = 10;

  private static final int NAMED = 6;

  private final Map<ChangePhase, List<ChangeParticipant>> participants;
  private final ChangedTickets tickets;

  ChangeRounds(Collection<ChangeParticipant> participants, ChangedTickets tickets) {
    this.participants =
        participants.stream()
            .collect(
                Collectors.groupingBy(
                    ChangeParticipant::phase,
                    () -> new EnumMap<>(ChangePhase.class),
                    Collectors.toList()));
    this.tickets = tickets;
  }

  /**
   * @throws TicketRejected {@code ticket.change.endless} if it does not come to rest
   */
  void pass(UnitOfChange unit) {
    for (int round = 1; !isAtRest(unit); round++) {
      if (round == MOST) {
        throw endless(unit);
      }
    }
  }

  private boolean isAtRest(UnitOfChange unit) {
    for (var phase : ChangePhase.values()) {
      int before = unit.size();
      act(phase, unit);
      if (unit.size() > before) {
        return false;
      }
    }
    return true;
  }

  private void act(ChangePhase phase, UnitOfChange unit) {
    var news = unit.newsFor(phase);
    if (news.isEmpty()) {
      return;
    }
    if (!phase.isDeciding()) {
      write(unit);
    }
    var asked = participants.getOrDefault(phase, List.of());
    asked.forEach(participant -> participant.changedTogether(byTicket(news)));
  }

  private void write(UnitOfChange unit) {
    var events = unit.unwritten();
    if (!events.isEmpty()) {
      tickets.write(events);
    }
  }

  /** A ticket each, in the order in which they were changed first, as they are now. */
  List<TicketChanged> byTicket(List<TicketEvent> events) {
    return events.stream()
        .collect(
            Collectors.groupingBy(TicketEvent::ticketId, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(one -> new TicketChanged(tickets.snapshot(one.getKey()), one.getValue()))
        .toList();
  }

  private TicketRejected endless(UnitOfChange unit) {
    var last = unit.events().subList(Math.max(0, unit.size() - NAMED), unit.size());
    long ticket = last.get(last.size() - 1).ticketId();
    return new TicketRejected(
        TicketError.ENDLESS_CHANGE,
        Map.of(
            "number",
            new TicketNumber(tickets.snapshot(ticket).number()).toString(),
            "changes",
            last.stream()
                .map(event -> event.by().name() + ": " + event.history().kind())
                .collect(Collectors.joining(", "))));
  }
}
