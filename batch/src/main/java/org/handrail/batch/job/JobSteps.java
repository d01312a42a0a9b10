package org.handrail.batch.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.handrail.kernel.Sql;

/** The counts of a run's steps, in the caller's transaction. */
@ApplicationScoped
class JobSteps {

  @Inject private Sql sql;

  void begin(long runId, String step) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into job_step (run_id, position, step)
                    select :run, count(*), :step from job_step where run_id = :run
                    """)
                .bind("run", runId)
                .bind("step", step)
                .execute());
  }

  /** How many items the step found at its start. */
  void expect(long runId, String step, long items) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    update job_step set expected = :items where run_id = :run and step = :step
                    """)
                .bind("items", items)
                .bind("run", runId)
                .bind("step", step)
                .execute());
  }

  /** Counts a chunk that was read and written as a whole. */
  void add(long runId, String step, int items) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    update job_step set read = read + :items, written = written + :items,
                      committed = committed + 1
                    where run_id = :run and step = :step
                    """)
                .bind("items", items)
                .bind("run", runId)
                .bind("step", step)
                .execute());
  }

  void end(long runId, String step) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    "update job_step set done = true where run_id = :run and step = :step")
                .bind("run", runId)
                .bind("step", step)
                .execute());
  }

  void count(long runId, JobStep counts) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    update job_step set read = :read, written = :written, skipped = :skipped,
                      committed = :committed, done = :done
                    where run_id = :run and step = :step
                    """)
                .bindMethods(counts)
                .bind("run", runId)
                .execute());
  }

  List<JobStep> of(long runId) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select step, expected, read, written, skipped, committed, done from job_step
                    where run_id = :run order by position, step
                    """)
                .bind("run", runId)
                .mapTo(JobStep.class)
                .list());
  }
}
