package org.handrail.batch.purge;

import jakarta.batch.runtime.context.StepContext;
import java.time.Duration;
import java.time.Instant;
import org.handrail.batch.job.CurrentRun;

/** The instant before which things are past their time. */
final class Cutoff {

  private Cutoff() {}

  /** The step's {@code days} of 24 hours before the job's {@code as-of}. */
  static Instant of(CurrentRun run, StepContext step) {
    var days = Long.parseLong(step.getProperties().getProperty("days"));
    return run.instant("as-of").minus(Duration.ofDays(days));
  }
}
