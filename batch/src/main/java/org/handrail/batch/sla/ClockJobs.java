package org.handrail.batch.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.handrail.batch.job.JobDefinition;
import org.handrail.batch.job.JobParameter;
import org.handrail.settings.Setting;
import org.handrail.settings.Settings;

/** Declares the job of {@code recompute-sla-clocks.xml} and {@code verify-sla-clocks.xml}. */
@ApplicationScoped
class ClockJobs {

  static final String RECOMPUTE = "recompute-sla-clocks";

  @Inject private Settings settings;

  @Produces
  JobDefinition recompute() {
    return new JobDefinition(RECOMPUTE, List.of(), Optional.empty());
  }

  @Produces
  JobDefinition verify() {
    return new JobDefinition(
        "verify-sla-clocks",
        List.of(JobParameter.count("sample", settings.number(Setting.SLA_CHECK_SAMPLE))),
        settings.timeOfDay(Setting.SLA_CHECK_AT));
  }
}
