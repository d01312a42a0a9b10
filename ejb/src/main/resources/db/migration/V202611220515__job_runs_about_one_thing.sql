-- A job that is about one thing of several runs once at a time for each of them: nobody waits for somebody else's.

-- what a run is about, for jobs that run once at a time for each such thing; empty for the others
alter table job_run add column about text not null default '';
drop index job_run_only_one;
-- the lease of a job: two nodes, or two administrators, cannot run it for the same thing at once
create unique index job_run_only_one on job_run (job, about) where state = 'RUNNING';
-- JobQueries.latest
create index job_run_about on job_run (job, about, id desc) where about <> '';
