-- TicketGroups, QueueQueries.count: open tickets are counted without reading them

create index ticket_open_groups on ticket (team_id, assignee_id, status_category, id)
  where status_category in ('NEW', 'OPEN', 'PENDING', 'ON_HOLD');

drop index ticket_resolved;
create index ticket_resolved on ticket (resolved_at desc, id desc) include (team_id, assignee_id)
  where resolved_at is not null;
