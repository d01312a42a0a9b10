package org.handrail.batch.job;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * One run of a job, as administrators see it.
 *
 * @param about what it is about, of a job that runs once at a time for each such thing; else empty
 * @param restartOf the run whose work this one continued, or null
 * @param startedBy name of the person, or {@code schedule}
 * @param endedAt null while it is active
 * @param failure what went wrong, in English for the administrator, or null
 * @param steps as far as the run has come
 */
public record JobRun(
    long id,
    String job,
    String about,
    JobState state,
    Map<String, String> parameters,
    Long restartOf,
    boolean restarted,
    String node,
    String startedBy,
    Instant startedAt,
    Instant endedAt,
    String failure,
    List<JobStep> steps) {

  public JobRun {
    parameters = Map.copyOf(parameters);
    steps = List.copyOf(steps);
  }

  public boolean isStoppable() {
    return state == JobState.RUNNING;
  }

  public boolean isRestartable() {
    return state.isRestartable() && !restarted;
  }

  public long read() {
    return steps.stream().mapToLong(JobStep::read).sum();
  }

  public long written() {
    return steps.stream().mapToLong(JobStep::written).sum();
  }

  public long skipped() {
    return steps.stream().mapToLong(JobStep::skipped).sum();
  }

  public long committed() {
    return steps.stream().mapToLong(JobStep::committed).sum();
  }

  /** The progress of the step it is in, in percent; empty if that step cannot tell. */
  public OptionalInt progress() {
    return steps.isEmpty() ? OptionalInt.empty() : steps.get(steps.size() - 1).progress();
  }
}
