package org.handrail.kernel.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.handrail.kernel.stop.Work;

/**
 * Empties queues item by item: one that fails is written down and left out, the others are done.
 */
@ApplicationScoped
public class WorkRunner {

  private static final int AT_ONCE = 200;

  @Inject private WorkFailures failures;
  @Inject private Work work;

  /** Does all that is due by {@code now}, however long ago it was due; tells how many were done. */
  public int run(WorkItems queue, Instant now) {
    var failedBefore = failedAndStillDue(queue, now);
    var seen = new HashSet<Long>();
    int done = 0;
    for (var due = unseen(queue, now, seen); !due.isEmpty(); due = unseen(queue, now, seen)) {
      for (long item : due) {
        done += isDone(queue, item, failedBefore, now) ? 1 : 0;
      }
    }
    return done;
  }

  private Set<Long> failedAndStillDue(WorkItems queue, Instant now) {
    var failed = failures.of(queue.name());
    var due = Set.copyOf(queue.stillDue(failed, now));
    failed.stream()
        .filter(item -> !due.contains(item))
        .forEach(item -> failures.forget(queue.name(), item));
    return due;
  }

  /** Each once: what is still due after it was looked at is for the next run. */
  private List<Long> unseen(WorkItems queue, Instant now, Set<Long> seen) {
    return work.isStopping()
        ? List.of()
        : queue.due(now, AT_ONCE).stream().filter(seen::add).toList();
  }

  private boolean isDone(WorkItems queue, long item, Set<Long> failedBefore, Instant now) {
    if (work.isStopping()) {
      return false;
    }
    try {
      boolean done = queue.done(item, now);
      if (failedBefore.contains(item)) {
        failures.forget(queue.name(), item);
      }
      return done;
    } catch (RuntimeException failed) {
      failures.failed(queue.name(), item, failed, now);
      return false;
    }
  }
}
