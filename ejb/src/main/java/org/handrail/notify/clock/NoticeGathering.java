package org.handrail.notify.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.handrail.kernel.work.WorkRunner;
import org.handrail.security.Caller;
import org.handrail.security.Callers;

/**
 * Tells everybody at once what they are to be told of clocks. It waits a moment for what comes
 * together, and no longer: from the instant of a step to its mail there are ten seconds.
 */
@ApplicationScoped
class NoticeGathering {

  private static final Caller ITSELF = Caller.system("notify");

  @Inject private NoticeQueue queue;
  @Inject private WorkRunner runner;
  @Inject private Callers callers;

  /** Does what is ready by {@code now}, except what another node is doing. */
  void tell(Instant now) {
    callers.runAs(ITSELF, () -> runner.run(queue, now));
  }
}
