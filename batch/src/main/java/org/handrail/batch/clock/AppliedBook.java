package org.handrail.batch.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.handrail.kernel.Threads;
import org.handrail.sla.book.BookApplied;

/**
 * Begins the recount at once, on a thread of its own: whoever published does not wait for it. If
 * this node dies before, the pulse of another finds that it is due.
 */
@ApplicationScoped
public class AppliedBook {

  @Inject private Threads threads;
  @Inject private RecountPulse pulse;

  void applied(@Observes(during = TransactionPhase.AFTER_SUCCESS) BookApplied event) {
    threads.execute(pulse::startIfDue);
  }
}
