package org.handrail.batch.purge;

import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import java.time.Duration;
import java.time.Instant;

/** The instant before which things are past their time. */
final class Cutoff {

  private Cutoff() {}

  /** The step's {@code days} of 24 hours before the job's {@code as-of}. */
  static Instant of(JobContext job, StepContext step) {
    var days = Long.parseLong(step.getProperties().getProperty("days"));
    return Instant.parse(job.getProperties().getProperty("as-of")).minus(Duration.ofDays(days));
  }
}
