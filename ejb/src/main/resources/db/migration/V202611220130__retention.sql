-- What purge-expired ends is found by an index, and an old run goes before the one that restarted it.

-- RawMails
create index inbound_mail_raw on inbound_mail (id) where raw is not null;

alter table job_run drop constraint job_run_restart_of_fkey;
alter table job_run add foreign key (restart_of) references job_run on delete set null;
