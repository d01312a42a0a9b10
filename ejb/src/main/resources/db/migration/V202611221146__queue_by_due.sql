-- The first page of a long queue by due is read off an index instead of sorting all that is open.
-- QueueSort.DUE
create index sla_ticket_queue_due on sla_ticket ((coalesce(due_at, timestamptz '9999-01-01 00:00Z')), ticket_id);
