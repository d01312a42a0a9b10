-- Which revisions of the book every open ticket has been recounted with, so that a run that dies is not forgotten.

create table sla_recount (
  revision_id bigint primary key references sla_revision,
  finished_at timestamptz not null
);

-- Recounts.dueSince: tickets whose clocks nobody has looked at yet
create index sla_ticket_never_reckoned on sla_ticket (ticket_id) where reckoned_at is null;
