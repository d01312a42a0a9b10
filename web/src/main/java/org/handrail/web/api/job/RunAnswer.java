package org.handrail.web.api.job;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.batch.job.JobRun;
import org.handrail.batch.job.JobState;
import org.handrail.batch.job.JobStep;

/**
 * A run of a job with the counts of its steps; {@code progress} in percent of the step it is in.
 */
public record RunAnswer(
    long id,
    String job,
    JobState state,
    Map<String, String> parameters,
    Long restartOf,
    String startedBy,
    Instant startedAt,
    Instant endedAt,
    String failure,
    Integer progress,
    List<Step> steps) {

  /** What was done in one step; {@code committed} counts chunks. */
  public record Step(
      String name,
      Long expected,
      long read,
      long written,
      long skipped,
      long committed,
      boolean done) {

    static Step of(JobStep step) {
      return new Step(
          step.step(),
          step.expected(),
          step.read(),
          step.written(),
          step.skipped(),
          step.committed(),
          step.done());
    }
  }

  static RunAnswer of(JobRun run) {
    return new RunAnswer(
        run.id(),
        run.job(),
        run.state(),
        run.parameters(),
        run.restartOf(),
        run.startedBy(),
        run.startedAt(),
        run.endedAt(),
        run.failure(),
        run.progress().isPresent() ? run.progress().getAsInt() : null,
        run.steps().stream().map(Step::of).toList());
  }
}
