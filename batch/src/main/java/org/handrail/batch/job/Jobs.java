package org.handrail.batch.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.handrail.kernel.DomainException;

/** The jobs of this installation. */
@ApplicationScoped
class Jobs {

  @Inject private Instance<JobDefinition> definitions;

  /** By name. */
  List<JobDefinition> all() {
    return definitions.stream().sorted(Comparator.comparing(JobDefinition::name)).toList();
  }

  /**
   * @throws DomainException {@code job.unknown}
   */
  JobDefinition get(String name) {
    return definitions.stream()
        .filter(job -> job.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new DomainException(JobError.UNKNOWN_JOB, Map.of("job", name)));
  }
}
