package org.handrail.batch.job;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.kernel.Cursor;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Page;
import org.handrail.kernel.Sql;
import org.handrail.security.Requires;
import org.handrail.security.Role;

/** Answers about jobs and their runs on all nodes. */
@Stateless
@Requires(Role.ADMIN)
public class JobQueries {

  private static final String RUN =
      """
      select r.*, exists (select 1 from job_run n where n.restart_of = r.id) restarted,
        r.state = 'RUNNING' and exists (select 1 from job_stop s where s.run_id = r.id) stopping
      from job_run r
      """;

  @Inject private Sql sql;
  @Inject private Jobs jobs;
  @Inject private JobSteps steps;

  /** All jobs by name, each with its latest run. */
  public List<JobOverview> jobs() {
    return jobs.all().stream().map(job -> new JobOverview(job, lastRun(job.name()))).toList();
  }

  /**
   * @throws DomainException {@code job.unknown}
   */
  public JobOverview job(String name) {
    return new JobOverview(jobs.get(name), lastRun(name));
  }

  /**
   * @throws DomainException {@code job.run.unknown}
   */
  public JobRun run(long runId) {
    return sql.query(
        handle ->
            handle
                .createQuery(RUN + "where r.id = :id")
                .bind("id", runId)
                .map((row, context) -> run(row))
                .findOne()
                .orElseThrow(
                    () -> new DomainException(JobError.UNKNOWN_RUN, Map.of("run", runId))));
  }

  /**
   * The runs of a job, the latest first.
   *
   * @param after where the page before ended, or null for the first
   * @throws DomainException {@code job.unknown}, {@code list.bad-cursor}
   */
  public Page<JobRun> history(String job, Cursor after, int limit) {
    var known = jobs.get(job).name();
    var rows =
        sql.query(
            handle ->
                handle
                    .createQuery(
                        RUN
                            + "where r.job = :job and r.id < :before order by r.id desc limit :limit")
                    .bind("job", known)
                    .bind("before", after == null ? Long.MAX_VALUE : after.id())
                    .bind("limit", limit + 1)
                    .map((row, context) -> run(row))
                    .list());
    return Page.of(rows, limit, run -> Cursor.of(run.id()));
  }

  /**
   * The latest run of a job about this, if there was any.
   *
   * @throws DomainException {@code job.unknown}
   */
  public Optional<JobRun> latest(String job, String about) {
    var known = jobs.get(job).name();
    return sql.query(
        handle ->
            handle
                .createQuery(
                    RUN
                        + "where r.job = :job and r.about = :about and r.about <> '' order by r.id desc limit 1")
                .bind("job", known)
                .bind("about", about)
                .map((row, context) -> run(row))
                .findOne());
  }

  private Optional<JobRun> lastRun(String job) {
    return history(job, null, 1).rows().stream().findFirst();
  }

  private JobRun run(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    return new JobRun(
        id,
        row.getString("job"),
        row.getString("about"),
        row.getBoolean("stopping") ? JobState.STOPPING : JobState.valueOf(row.getString("state")),
        ParameterJson.read(row.getString("parameters")),
        row.getObject("restart_of", Long.class),
        row.getBoolean("restarted"),
        row.getString("node"),
        row.getString("started_by"),
        Sql.instant(row, "started_at"),
        Sql.instant(row, "ended_at"),
        row.getString("failure"),
        steps.of(id));
  }
}
