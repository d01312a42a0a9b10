package org.handrail.batch.sla;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.handrail.batch.job.JobError;
import org.handrail.batch.job.JobQueries;
import org.handrail.batch.job.JobRun;
import org.handrail.batch.job.JobService;
import org.handrail.batch.job.JobState;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Migrations;
import org.handrail.kernel.work.BackgroundTimer;
import org.handrail.kernel.work.BackgroundTimers;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.sla.tracking.ClockRecomputation;

/**
 * Sees to it that a recomputation that is due runs, whatever became of the node that should have
 * run it. A run that an administrator stopped stays stopped until they go on with it or the next
 * version is applied.
 */
@Startup
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RecomputeTimer {

  private static final Logger LOG = System.getLogger(RecomputeTimer.class.getName());
  private static final Caller ITSELF = Caller.system("sla");

  // what failed may fail again: often enough to mend itself, rarely enough to read the log
  private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(5);

  @Inject private BackgroundTimers timers;
  @Inject private ClockRecomputation recompute;
  @Inject private JobService desk;
  @Inject private JobQueries queries;
  @Inject private Callers callers;
  @Inject private Migrations migrations;
  @Inject private Clock clock;

  private BackgroundTimer timer;

  @PostConstruct
  void register() {
    migrations.done();
    timer = timers.begin("clock-recomputation", Duration.ofSeconds(10), this::startIfDue);
  }

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void tick() {
    timer.run();
  }

  /** Does nothing if none is due, if one runs, and if somebody else was quicker. */
  public void startIfDue() {
    recompute.dueSince().ifPresent(since -> callers.runAs(ITSELF, () -> start(since)));
  }

  private void start(Instant since) {
    try {
      queries
          .job(ClockJobs.RECOMPUTE)
          .lastRun()
          .ifPresentOrElse(last -> goOn(last, since), this::begin);
    } catch (DomainException refused) {
      if (refused.code() != JobError.ALREADY_RUNNING) {
        throw refused;
      }
      LOG.log(Level.DEBUG, "another node was quicker", refused);
    }
  }

  private void goOn(JobRun last, Instant since) {
    if (last.state().isActive()) {
      LOG.log(Level.DEBUG, "run {0} is at it", last.id());
    } else if (last.state() == JobState.COMPLETED || last.startedAt().isBefore(since)) {
      begin();
    } else if (last.state() == JobState.ABANDONED || hasFailedLongAgo(last)) {
      desk.restart(last.id());
    }
  }

  private void begin() {
    desk.start(ClockJobs.RECOMPUTE, Map.of());
  }

  private boolean hasFailedLongAgo(JobRun run) {
    return run.state() == JobState.FAILED
        && run.endedAt().isBefore(clock.instant().minus(AFTER_A_FAILURE));
  }
}
