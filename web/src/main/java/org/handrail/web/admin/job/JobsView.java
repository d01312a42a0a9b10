package org.handrail.web.admin.job;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.handrail.batch.job.JobOverview;
import org.handrail.batch.job.JobQueries;

/** /admin/jobs: all jobs, each with its latest run. */
@Named("jobs")
@RequestScoped
public class JobsView {

  @Inject private JobQueries queries;

  private List<JobOverview> all;

  public List<JobOverview> getAll() {
    if (all == null) {
      all = queries.jobs();
    }
    return all;
  }
}
