package org.handrail.sla.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.ticket.change.ChangeParticipant;
import org.handrail.ticket.change.ChangePhase;
import org.handrail.ticket.change.TicketChanged;
import org.handrail.ticket.event.TicketEvent;
import org.handrail.ticket.event.TicketEvent.FollowerAdded;
import org.handrail.ticket.event.TicketEvent.FollowerRemoved;
import org.handrail.ticket.event.TicketEvent.NoteAdded;
import org.handrail.ticket.event.TicketEvent.ReplyUndelivered;
import org.handrail.ticket.event.TicketEvent.SubjectChanged;

/** Computes the SLA timers of the tickets that a command changed, all of them together. */
@ApplicationScoped
public class ClocksOfTickets implements ChangeParticipant {

  @Inject private ClockTracking tracking;
  @Inject private Clock clock;

  @Override
  public ChangePhase phase() {
    return ChangePhase.SLA;
  }

  @Override
  public void changed(TicketChanged changed) {
    changedTogether(List.of(changed));
  }

  @Override
  public void changedTogether(List<TicketChanged> changes) {
    var tickets = concerned(changes);
    if (!tickets.isEmpty()) {
      tracking.keep(tickets, clock.instant());
    }
  }

  private static Set<Long> concerned(List<TicketChanged> changes) {
    return changes.stream()
        .filter(changed -> changed.events().stream().anyMatch(ClocksOfTickets::concernsClocks))
        .map(changed -> changed.ticket().id())
        .collect(Collectors.toSet());
  }

  private static boolean concernsClocks(TicketEvent happened) {
    return !(happened instanceof NoteAdded
        || happened instanceof ReplyUndelivered
        || happened instanceof SubjectChanged
        || happened instanceof FollowerAdded
        || happened instanceof FollowerRemoved);
  }
}
