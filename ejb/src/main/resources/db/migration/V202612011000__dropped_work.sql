-- An administrator's decision that failed background work is not tried again; what only failed too often still waits for one.

alter table work_failure
  add column dropped_at timestamptz,
  add constraint work_failure_dropped_check check (dropped_at is null or next_at is null);

-- until now giving up was what administrators did
alter table audit_record disable trigger audit_record_is_final;
update audit_record set action = 'background-work-dropped' where action = 'background-work-given-up';
alter table audit_record enable trigger audit_record_is_final;
