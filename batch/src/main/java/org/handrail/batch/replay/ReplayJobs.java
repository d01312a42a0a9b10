package org.handrail.batch.replay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import java.util.Optional;
import org.handrail.batch.desk.JobDefinition;
import org.handrail.batch.desk.JobParameter;

/** Tells the desk of {@code preview-sla-draft.xml} and {@code replay-sla-history.xml}. */
@ApplicationScoped
public class ReplayJobs {

  @Produces
  JobDefinition preview() {
    return new JobDefinition(
        "preview-sla-draft",
        List.of(JobParameter.id("draft"), JobParameter.instant("as-of")),
        Optional.empty());
  }

  @Produces
  JobDefinition replay() {
    return new JobDefinition(
        "replay-sla-history", List.of(JobParameter.id("replay")), Optional.empty());
  }
}
