package org.handrail.sla.keep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.handrail.ticket.event.TicketEvent;
import org.handrail.ticket.event.TicketEvent.NoteAdded;
import org.handrail.ticket.event.TicketEvent.SubjectChanged;
import org.handrail.ticket.event.TicketEvent.WatcherAdded;
import org.handrail.ticket.event.TicketEvent.WatcherRemoved;

/** Lets the clocks hear, in the same transaction, of everything that happens to their ticket. */
@ApplicationScoped
public class ClocksOfTickets {

  @Inject private ClockKeeping keeping;
  @Inject private Clock clock;

  void keep(@Observes TicketEvent happened) {
    if (concernsClocks(happened)) {
      keeping.keep(happened.ticketId(), clock.instant());
    }
  }

  private static boolean concernsClocks(TicketEvent happened) {
    return !(happened instanceof NoteAdded
        || happened instanceof SubjectChanged
        || happened instanceof WatcherAdded
        || happened instanceof WatcherRemoved);
  }
}
