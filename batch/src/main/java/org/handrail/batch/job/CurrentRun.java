package org.handrail.batch.job;

import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;

/** The run that a reader or writer of a job belongs to, with the parameters it was started with. */
@Dependent
public class CurrentRun {

  @Inject private JobContext job;
  @Inject private StepContext step;
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

  /** Writes down how many items the step found at its start. */
  public void expect(long items) {
    steps.expect(id(), step.getStepName(), items);
  }
}
