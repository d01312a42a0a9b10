package org.handrail.batch.job;

import jakarta.enterprise.context.ApplicationScoped;
import org.handrail.kernel.PerishableRows;
import org.handrail.security.Requires;
import org.handrail.security.Role;

/**
 * What the batch runtime remembers of runs that have been deleted here. Its tables are in our
 * database; it never cleans them by itself.
 */
@ApplicationScoped
@Requires(Role.ADMIN)
public class OldInstances extends PerishableRows {

  // a run knows its execution only some moments after the runtime does
  private static final String FORGOTTEN =
      """
      not exists (
        select 1 from jbatchexecutioninstancedata e
          left join job_run r on r.execution_id = e.jobexecid
        where e.jobinstanceid = i.jobinstanceid
          and (r.id is not null or e.createtime >= :before))""";

  public OldInstances() {
    super("job-instances", "jbatchjobinstancedata i", "i.jobinstanceid", "bigint", FORGOTTEN);
  }

  @Override
  protected String ending(String table, String which) {
    return """
        with instance as (
          select i.jobinstanceid as id from %s where %s
        ), execution as (
          delete from jbatchexecutioninstancedata
          where jobinstanceid in (select id from instance) returning jobexecid as id
        ), step as (
          delete from jbatchstepexecutioninstancedata
          where jobexecid in (select id from execution) returning stepexecid as id
        ), step_status as (
          delete from jbatchstepstatus where id in (select id from step)
        ), job_status as (
          delete from jbatchjobstatus where id in (select id from instance)
        ), checkpoint as (
          delete from jbatchcheckpointdata
          where split_part(id, ',', 1) in (select cast(id as text) from instance)
        )
        delete from jbatchjobinstancedata where jobinstanceid in (select id from instance)
        """
        .formatted(table, which);
  }
}
