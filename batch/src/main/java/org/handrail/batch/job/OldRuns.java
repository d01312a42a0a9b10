package org.handrail.batch.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.handrail.kernel.retention.ExpiringData;

/** What is deleted of the jobs' history: far ago, but never a job's latest run. */
@ApplicationScoped
class OldRuns {

  private static final String OLD =
      """
      r.ended_at < :before and exists (
        select 1 from job_run later where later.job = r.job and later.id > r.id)""";

  @Produces
  static final ExpiringData RUNS =
      ExpiringData.of("job-runs", "job-run-days", "job_run r", "r.id", "bigint", OLD);

  // a run knows its execution only some moments after the runtime does; a partition has an instance
  // of its own, named ":instance of the job:step:number", and stays as long as that of the job
  private static final String FORGOTTEN =
      """
      not exists (
        select 1 from jbatchexecutioninstancedata e
          left join job_run r on r.execution_id = e.jobexecid and not (%s)
        where e.jobinstanceid = case when i.name like ':%%'
            then cast(split_part(i.name, ':', 2) as bigint) else i.jobinstanceid end
          and (r.id is not null or e.createtime >= :before))"""
          .formatted(OLD);

  private static final String WITH_ALL_PARTS =
      """
      with instance as (
        select i.jobinstanceid as id from %1$s where %2$s
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
      """;

  /**
   * What the batch runtime remembers of those runs. Its tables are in our database; it never cleans
   * them by itself.
   */
  @Produces
  static final ExpiringData INSTANCES =
      ExpiringData.of(
              "job-instances",
              "job-run-days",
              "jbatchjobinstancedata i",
              "i.jobinstanceid",
              "bigint",
              FORGOTTEN)
          .deletedBy(WITH_ALL_PARTS);

  private OldRuns() {}
}
