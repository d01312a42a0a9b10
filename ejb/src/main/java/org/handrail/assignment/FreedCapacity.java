package org.handrail.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.handrail.kernel.stop.Threads;
import org.handrail.team.AvailabilityChanged;
import org.handrail.ticket.change.TicketChanged;
import org.handrail.ticket.event.TicketEvent.StatusChanged;
import org.handrail.ticket.event.TicketEvent.TicketAssigned;

/**
 * Notices that somebody may have room for a waiting ticket, and lets the sweep look at once instead
 * of at its next timer. It does so after the commit and on another thread, so that nobody who comes
 * online or resolves a ticket waits for the assignment of others.
 */
@ApplicationScoped
class FreedCapacity {

  @Inject private Threads executor;
  @Inject private WaitingTicketSweep sweep;

  /** Many events of one moment are one sweep. */
  private final AtomicBoolean asked = new AtomicBoolean();

  void after(@Observes(during = TransactionPhase.AFTER_SUCCESS) AvailabilityChanged changed) {
    sweepSoon();
  }

  void after(@Observes(during = TransactionPhase.AFTER_SUCCESS) TicketChanged changed) {
    if (changed.each(StatusChanged.class).anyMatch(FreedCapacity::leavesHands)
        || changed.each(TicketAssigned.class).anyMatch(one -> one.oldAssigneeId() != null)) {
      sweepSoon();
    }
  }

  private static boolean leavesHands(StatusChanged changed) {
    return Work.isInHand(changed.oldCategory()) && !Work.isInHand(changed.newCategory());
  }

  private void sweepSoon() {
    if (asked.compareAndSet(false, true)) {
      executor.execute(this::sweepNow);
    }
  }

  private void sweepNow() {
    asked.set(false);
    sweep.assignWaiting();
  }
}
