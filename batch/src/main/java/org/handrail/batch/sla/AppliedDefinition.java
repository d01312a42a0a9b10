package org.handrail.batch.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.handrail.kernel.stop.Threads;
import org.handrail.sla.definition.DefinitionApplied;

/**
 * Begins the recomputation at once, on a thread of its own: anyone who published does not wait for
 * it. If this node dies before, the timer of another finds that it is due.
 */
@ApplicationScoped
class AppliedDefinition {

  @Inject private Threads threads;
  @Inject private RecomputeTimer timer;

  void applied(@Observes(during = TransactionPhase.AFTER_SUCCESS) DefinitionApplied event) {
    threads.execute(timer::startIfDue);
  }
}
