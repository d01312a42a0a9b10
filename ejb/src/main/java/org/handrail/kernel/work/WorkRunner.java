package org.handrail.kernel.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.handrail.kernel.DatabaseFault;
import org.handrail.kernel.stop.Work;

/**
 * Does what is due in queues. An item that fails is written down and left out until its next
 * attempt, the others are done. Items are either found and done one by one ({@link WorkItems}), or
 * claimed, some of them in one transaction ({@link Claim}); when such a batch fails, its items are
 * taken one at a time, so that the one that fails costs the others nothing. A fault of the database
 * is no item's: it ends the run.
 */
@ApplicationScoped
public class WorkRunner {

  private static final int AT_ONCE = 200;

  @Inject private WorkFailures failures;
  @Inject private Work work;

  /** Does all that is due by {@code now}, however long ago it was due; tells how many were done. */
  public int run(WorkItems queue, Instant now) {
    var failedBefore = forgetNotDue(queue, now);
    var seen = new HashSet<Long>();
    int done = 0;
    for (var due = unseen(queue, now, seen); !due.isEmpty(); due = unseen(queue, now, seen)) {
      for (long item : due) {
        done += isDone(queue, item, failedBefore, now) ? 1 : 0;
      }
    }
    return done;
  }

  /**
   * Forgets the failures of items that are not due any more: somebody else has done them, or they
   * are gone. Called in each run of a queue.
   *
   * @return the failed items that still are due
   */
  public Set<Long> forgetNotDue(RetryingQueue queue, Instant now) {
    var failed = failures.of(queue.name());
    if (failed.isEmpty()) {
      return failed;
    }
    var due = Set.copyOf(queue.stillDue(failed, now));
    failed.removeAll(due);
    failures.forget(queue.name(), failed);
    return due;
  }

  /**
   * Takes until there is nothing that nobody else is at, or the node stops; tells how many.
   *
   * @param most so many in one transaction
   */
  public int takeAll(RetryingQueue queue, Claim claim, int most, InstantSource time) {
    int all = 0;
    for (int taken = take(queue, claim, most, time); taken > 0; ) {
      all += taken;
      taken = take(queue, claim, most, time);
    }
    return all;
  }

  /**
   * Takes once; tells how many, also those that failed: 0 if there was nothing to take, or the node
   * stops.
   */
  public int take(RetryingQueue queue, Claim claim, int most, InstantSource time) {
    if (work.isStopping()) {
      return 0;
    }
    var now = time.instant();
    try {
      return claim.take(now, most);
    } catch (ItemFailed failed) {
      DatabaseFault.rethrow(failed);
      return most > 1 ? takeOneByOne(queue, claim, most, time) : failed(queue, failed, now);
    }
  }

  private int takeOneByOne(RetryingQueue queue, Claim claim, int most, InstantSource time) {
    int taken = 0;
    while (taken < most && take(queue, claim, 1, time) == 1) {
      taken++;
    }
    return taken;
  }

  private int failed(RetryingQueue queue, ItemFailed failed, Instant now) {
    failures.failed(queue.name(), failed.item(), failed.getCause(), now);
    return 1;
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
        failures.forget(queue.name(), List.of(item));
      }
      return done;
    } catch (RuntimeException failed) {
      failures.failed(queue.name(), item, failed, now);
      return false;
    }
  }
}
