package org.handrail.batch.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.handrail.kernel.Perishable;
import org.handrail.kernel.Sql;
import org.handrail.security.Requires;
import org.handrail.security.Role;

/** The far end of the jobs' history, but never a job's latest run. */
@ApplicationScoped
@Requires(Role.ADMIN)
public class OldRuns implements Perishable {

  private static final String OLD =
      """
      r.ended_at < :before and exists (
        select 1 from job_run later where later.job = r.job and later.id > r.id)
      """;

  @Inject private Sql sql;

  @Override
  public String kind() {
    return "job-runs";
  }

  @Override
  public long count(Instant before) {
    return sql.query(
        handle ->
            handle
                .createQuery("select count(*) from job_run r where " + OLD)
                .bind("before", before)
                .mapTo(Long.class)
                .one());
  }

  @Override
  public List<String> expired(Instant before, String after, int limit) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    "select r.id from job_run r where "
                        + OLD
                        + " and r.id > coalesce(cast(:after as bigint), 0) order by r.id limit :limit")
                .bind("before", before)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
  }

  /** A run that was restarted may go before the one that restarted it. */
  @Override
  public void purge(List<String> keys, Instant before) {
    var ids = String.join(",", keys);
    sql.run(
        handle -> {
          handle
              .createUpdate(
                  """
                  update job_run set restart_of = null
                  where restart_of = any (cast(string_to_array(:keys, ',') as bigint[]))
                  """)
              .bind("keys", ids)
              .execute();
          handle
              .createUpdate(
                  "delete from job_run r where r.id = any (cast(string_to_array(:keys, ',') as bigint[])) and "
                      + OLD)
              .bind("keys", ids)
              .bind("before", before)
              .execute();
        });
  }
}
