package org.handrail.batch.job;

import jakarta.annotation.PostConstruct;
import jakarta.batch.runtime.BatchStatus;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.handrail.batch.job.JobRuns.OwnRun;
import org.handrail.kernel.Migrations;
import org.handrail.kernel.signal.Signal;
import org.handrail.kernel.stop.NodeStopping;
import org.handrail.kernel.work.BackgroundTimer;
import org.handrail.kernel.work.BackgroundTimers;

/**
 * Looks after the runs of this node, and after those whose node cannot any more: keeps them alive,
 * passes stop requests on to the batch runtime, writes down how they ended.
 */
@Startup
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RunTimer {

  private static final Logger LOG = System.getLogger(RunTimer.class.getName());

  // thirty missed timers: longer than any garbage collection, short enough to restart the same
  // night
  private static final Duration SILENCE = Duration.ofMinutes(1);

  private static final Duration MOMENT = Duration.ofMillis(100);
  private static final Set<BatchStatus> ACTIVE =
      EnumSet.of(BatchStatus.STARTING, BatchStatus.STARTED, BatchStatus.STOPPING);

  @Inject private BackgroundTimers timers;
  @Inject private JobRuns runs;
  @Inject private JobStarter starter;
  @Inject private Migrations migrations;

  private BackgroundTimer timer;

  @PostConstruct
  void begin() {
    migrations.done();
    timer = timers.begin("job-runs", Duration.ofSeconds(2), this::lookAfterRuns);
  }

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void tick() {
    timer.run();
  }

  private void lookAfterRuns() {
    runs.beat();
    runs.own().forEach(this::lookAfter);
    abandonSilentFor(SILENCE);
  }

  /** A stop asked for on another node need not wait for the next timer. */
  public void changed(@Observes Signal signal) {
    if (signal.topic().equals("job")) {
      runs.own().forEach(this::lookAfter);
    }
  }

  /**
   * The runs of this node end after the chunk they are at. Nobody wished them to stop: they are
   * left as if the node had died, and go on elsewhere or after its next start.
   */
  public void endWithNode(@Observes NodeStopping event) {
    var own = runs.own();
    own.forEach(run -> starter.stop(run.executionId()));
    long deadline = System.nanoTime() + event.grace().toNanos();
    while (own.stream().anyMatch(this::isRunning) && System.nanoTime() < deadline) {
      LockSupport.parkNanos(MOMENT.toNanos());
    }
  }

  private boolean isRunning(OwnRun run) {
    return starter.status(run.executionId()).filter(ACTIVE::contains).isPresent();
  }

  /** Frees the jobs of silent nodes, so that they can be started or restarted. */
  public void abandonSilentFor(Duration silence) {
    runs.abandonSilentFor(silence)
        .forEach(run -> LOG.log(Level.WARNING, "job run {0} was abandoned", run));
  }

  private void lookAfter(OwnRun run) {
    starter.status(run.executionId()).ifPresent(status -> settle(run, status));
  }

  private void settle(OwnRun run, BatchStatus status) {
    switch (status) {
      case COMPLETED -> end(run, JobState.COMPLETED);
      case STOPPED -> end(run, JobState.STOPPED);
      case FAILED -> end(run, JobState.FAILED);
      case ABANDONED -> end(run, JobState.ABANDONED);
      case STARTING, STARTED -> stopIfAsked(run);
      case STOPPING -> LOG.log(Level.DEBUG, "job run {0} is stopping", run.id());
    }
  }

  private void stopIfAsked(OwnRun run) {
    if (run.stopping()) {
      starter.stop(run.executionId());
    }
  }

  private void end(OwnRun run, JobState state) {
    runs.end(run.id(), state);
    LOG.log(
        state == JobState.FAILED ? Level.WARNING : Level.INFO,
        "job run {0} ended: {1}",
        run.id(),
        state);
  }
}
