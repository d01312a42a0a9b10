package org.handrail.batch.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.handrail.kernel.Sql;
import org.handrail.security.Caller;

/** Decides which node starts a job's nightly run. */
@Transactional
@ApplicationScoped
class NightlyClaims {

  @Inject private Sql sql;
  @Inject private JobRuns runs;

  /**
   * Claims the day and the job together. While another run of the job is active neither is claimed,
   * so the night's run follows it. A job seen for the first time has no night behind it.
   */
  Optional<Long> claim(String job, Map<String, String> parameters, LocalDate day, Caller by) {
    if (isFirstSeen(job, day) || !isDue(job, day)) {
      return Optional.empty();
    }
    var run = runs.claim(job, "", parameters, null, by);
    run.ifPresent(claimed -> done(job, day));
    return run;
  }

  private boolean isFirstSeen(String job, LocalDate day) {
    return sql.query(
        handle ->
            handle
                    .createUpdate(
                        """
                        insert into job_schedule (job, day) values (:job, :day)
                        on conflict do nothing
                        """)
                    .bind("job", job)
                    .bind("day", day)
                    .execute()
                == 1);
  }

  /** Locks the job's row if it is due; another node that is just starting it makes it not due. */
  private boolean isDue(String job, LocalDate day) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select true from job_schedule where job = :job and day < :day
                    for update skip locked
                    """)
                .bind("job", job)
                .bind("day", day)
                .mapTo(Boolean.class)
                .findOne()
                .isPresent());
  }

  private void done(String job, LocalDate day) {
    sql.run(
        handle ->
            handle
                .createUpdate("update job_schedule set day = :day where job = :job")
                .bind("job", job)
                .bind("day", day)
                .execute());
  }
}
