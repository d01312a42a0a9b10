package org.handrail.batch.job;

import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;

/** The run that a reader or writer of a job belongs to, with the parameters it was started with. */
@Dependent
public class CurrentRun {

  @Inject private JobContext job;
  @Inject private StepContext step;
  @Inject private JobRuns runs;
  @Inject private JobSteps steps;

  public long id() {
    return number("run");
  }

  public String job() {
    return job.getJobName();
  }

  public long number(String parameter) {
    return Long.parseLong(text(parameter));
  }

  public Instant instant(String parameter) {
    return Instant.parse(text(parameter));
  }

  private String text(String parameter) {
    return job.getProperties().getProperty(parameter);
  }

  /** All it was started with, by name; also those that the job's XML does not mention. */
  public Map<String, String> parameters() {
    return runs.parameters(id());
  }

  /** Writes down how many items the step, or this partition of it, found at its start. */
  public void expect(long items) {
    if (isPartition()) {
      steps.begin(id(), part());
    }
    steps.expect(id(), part(), items);
  }

  /** Writes down that this partition has nothing left; a step's end is heard by its listener. */
  void ended() {
    if (isPartition()) {
      steps.end(id(), part());
    }
  }

  private boolean isPartition() {
    return !part().equals(step.getStepName());
  }

  /** The name by which the step or the partition is shown. */
  private String part() {
    return step.getProperties().getProperty("part", step.getStepName());
  }
}
