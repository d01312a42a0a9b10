package org.handrail.batch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.handrail.batch.job.JobQueries;
import org.handrail.batch.job.JobRun;
import org.handrail.batch.job.JobService;
import org.handrail.batch.job.RunTimer;
import org.handrail.kernel.signal.Signal;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.testing.ContainerTest;

/** A test of jobs inside the server, which starts them as the system and waits for their ends. */
abstract class JobContainerTest extends ContainerTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(50);

  @Inject JobService desk;
  @Inject JobQueries jobs;
  @Inject RunTimer timer;
  @Inject Callers callers;

  <T> T as(Callable<T> work) throws Exception {
    return callers.callAs(Caller.system("test"), work);
  }

  long start(String job, Map<String, String> parameters) throws Exception {
    return as(() -> desk.start(job, parameters));
  }

  JobRun restarted(JobRun ended) throws Exception {
    return finished(as(() -> desk.restart(ended.id())));
  }

  /** Waits until this run has ended, in whatever way. */
  JobRun finished(long run) throws Exception {
    return eventually(() -> lookedAfter(run), JobContainerTest::hasEnded);
  }

  private JobRun lookedAfter(long run) throws Exception {
    // what a signal of another node does: the end is noticed at once, not at the next timer
    timer.changed(new Signal("job", String.valueOf(run)));
    return as(() -> jobs.run(run));
  }

  static boolean hasEnded(JobRun run) {
    return !run.state().isActive();
  }

  /** Looks until it sees what it waits for, and fails if that takes too long. */
  static <T> T eventually(Callable<T> look, Predicate<T> condition) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    var seen = look.call();
    while (!condition.test(seen)) {
      assertThat(System.nanoTime()).as("still %s", seen).isLessThan(deadline);
      LockSupport.parkNanos(PAUSE.toNanos());
      seen = look.call();
    }
    return seen;
  }
}
