package org.handrail.web.api.job;

import java.util.List;
import org.handrail.batch.job.JobOverview;
import org.handrail.batch.job.JobParameter;

/** A job: what it can be started with, when it starts by itself, and its latest run. */
public record JobAnswer(
    String name, List<Parameter> parameters, String nightlyAt, RunAnswer lastRun) {

  /** A knob of the job; without a default it is the instant of the start. */
  public record Parameter(String name, JobParameter.Form form, String defaultValue) {}

  static JobAnswer of(JobOverview overview) {
    return new JobAnswer(
        overview.job().name(),
        overview.job().parameters().stream()
            .map(each -> new Parameter(each.name(), each.form(), each.defaultValue()))
            .toList(),
        overview.job().nightlyAt().map(Object::toString).orElse(null),
        overview.lastRun().map(RunAnswer::of).orElse(null));
  }
}
