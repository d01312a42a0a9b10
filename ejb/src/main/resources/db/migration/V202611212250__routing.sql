-- Tickets that nothing else routes go to the standard team of their channel, and find their agent from there.
create table channel_team (
  channel text primary key check (channel in ('EMAIL', 'PORTAL', 'API', 'AGENT', 'PHONE')),
  team_id bigint not null references team
);

-- TicketsAtHand.claimWaiting, WaitingTickets.teams: the first ticket of a team that waits for an agent
create index ticket_waiting on ticket (team_id, priority desc, created_at, id)
  where assignee_id is null and status_category in ('NEW', 'OPEN');
