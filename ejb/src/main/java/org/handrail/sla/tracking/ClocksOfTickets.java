package org.handrail.sla.tracking;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.handrail.ticket.event.TicketEvent;
import org.handrail.ticket.event.TicketEvent.FollowerAdded;
import org.handrail.ticket.event.TicketEvent.FollowerRemoved;
import org.handrail.ticket.event.TicketEvent.NoteAdded;
import org.handrail.ticket.event.TicketEvent.ReplyUndelivered;
import org.handrail.ticket.event.TicketEvent.SubjectChanged;

/** Lets the clocks hear, in the same transaction, of everything that happens to their ticket. */
@ApplicationScoped
public class ClocksOfTickets {

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  @Inject private ClockTracking tracking;
  @Inject private Clock clock;

  void keep(@Observes TicketEvent happened) {
    if (!concernsClocks(happened)) {
      return;
    }
    if (transaction.getResource(Changed.class) instanceof Changed changed) {
      changed.tickets.add(happened.ticketId());
    } else {
      tracking.keep(Set.of(happened.ticketId()), clock.instant());
    }
  }

  /** Does work in which many tickets change, and computes their clocks together when it is done. */
  void together(Runnable work) {
    var changed = new Changed(new TreeSet<>());
    transaction.putResource(Changed.class, changed);
    try {
      work.run();
    } finally {
      transaction.putResource(Changed.class, null);
    }
    if (!changed.tickets.isEmpty()) {
      tracking.keep(changed.tickets, clock.instant());
    }
  }

  private static boolean concernsClocks(TicketEvent happened) {
    return !(happened instanceof NoteAdded
        || happened instanceof ReplyUndelivered
        || happened instanceof SubjectChanged
        || happened instanceof FollowerAdded
        || happened instanceof FollowerRemoved);
  }

  /** The tickets that a transaction has changed until now. */
  private record Changed(Collection<Long> tickets) {}
}
