package org.handrail.ticket.change;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.ticket.event.TicketEvent;

/** What has happened in one outermost command until now, and which phase has heard of it. */
final class UnitOfChange {

  private final List<TicketEvent> events = new ArrayList<>();
  private final Map<ChangePhase, Integer> heard = new EnumMap<>(ChangePhase.class);
  private final Set<Long> locked = new HashSet<>();
  private int written;

  void add(TicketEvent event) {
    events.add(event);
  }

  void lock(long ticketId) {
    locked.add(ticketId);
  }

  boolean hasLocked(long ticketId) {
    return locked.contains(ticketId);
  }

  List<TicketEvent> events() {
    return List.copyOf(events);
  }

  /** What the phase has not heard of, each event once. */
  List<TicketEvent> newsFor(ChangePhase phase) {
    return after(heard.put(phase, events.size()));
  }

  /** What nobody has written, each event once. */
  List<TicketEvent> unwritten() {
    var some = after(written);
    written = events.size();
    return some;
  }

  int size() {
    return events.size();
  }

  boolean isOfSeveralTickets() {
    return events.stream().mapToLong(TicketEvent::ticketId).distinct().limit(2).count() > 1;
  }

  private List<TicketEvent> after(Integer first) {
    return List.copyOf(events.subList(first == null ? 0 : first, events.size()));
  }
}
