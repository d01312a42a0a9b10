-- Lists of tickets are sorted and narrowed by when the helpdesk has to act next: kept with the lock of the clocks.
-- the earliest due of a running clock that was promised to requesters
alter table sla_ticket add column due_at timestamptz;
update sla_ticket s set due_at = (
  select min(c.due_at) from sla_clock c
  where c.ticket_id = s.ticket_id and c.kind in ('FIRST_RESPONSE', 'NEXT_RESPONSE', 'RESOLUTION'));
-- QueueQueries by due, ClockBoard
create index sla_ticket_due on sla_ticket (due_at, ticket_id) where due_at is not null;
