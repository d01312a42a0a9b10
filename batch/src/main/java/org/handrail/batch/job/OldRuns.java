package org.handrail.batch.job;

import jakarta.enterprise.context.ApplicationScoped;
import org.handrail.kernel.PerishableRows;
import org.handrail.security.Requires;
import org.handrail.security.Role;

/** The far end of the jobs' history, but never a job's latest run. */
@ApplicationScoped
@Requires(Role.ADMIN)
public class OldRuns extends PerishableRows {

  private static final String OLD =
      """
      r.ended_at < :before and exists (
        select 1 from job_run later where later.job = r.job and later.id > r.id)""";

  public OldRuns() {
    super("job-runs", "job_run r", "r.id", "bigint", OLD);
  }
}
