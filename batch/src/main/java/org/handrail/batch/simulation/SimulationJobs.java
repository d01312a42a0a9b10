package org.handrail.batch.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import java.util.Optional;
import org.handrail.batch.job.JobDefinition;
import org.handrail.batch.job.JobParameter;

/** Declares the job of {@code preview-sla-draft.xml} and {@code simulate-sla-history.xml}. */
@ApplicationScoped
class SimulationJobs {

  @Produces
  JobDefinition preview() {
    return new JobDefinition(
        "preview-sla-draft",
        List.of(JobParameter.id("draft"), JobParameter.instant("as-of")),
        Optional.empty());
  }

  @Produces
  JobDefinition simulation() {
    return new JobDefinition(
        "simulate-sla-history", List.of(JobParameter.id("simulation")), Optional.empty());
  }
}
