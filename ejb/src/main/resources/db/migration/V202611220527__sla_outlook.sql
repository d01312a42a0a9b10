-- The breach outlook: how likely each open clock is to be breached, what would help, and who was told of it once.

-- of all teams; one row
create table sla_outlook_standard (
  only_row boolean primary key default true check (only_row),
  -- from which probability on a lead is told
  threshold_percent int not null check (threshold_percent between 1 and 100)
);
insert into sla_outlook_standard (threshold_percent) values (15);

-- the row of a team is claimed by the node that reckons its outlook
create table sla_outlook_team (
  team_id bigint primary key references team,
  -- null: the standard
  threshold_percent int check (threshold_percent between 1 and 100),
  next_at timestamptz not null,
  -- null until it was reckoned for the first time
  reckoned_at timestamptz,
  agents int,
  helped_at timestamptz
);
-- OutlookTeams.claimDue
create index sla_outlook_team_next on sla_outlook_team (next_at, team_id);

create table sla_outlook (
  ticket_id bigint not null references ticket,
  kind text not null check (kind in ('FIRST_RESPONSE', 'NEXT_RESPONSE', 'RESOLUTION', 'TIME_TO_OWN', 'TIME_IN_TEAM')),
  cycle int not null,
  team_id bigint not null references team,
  probability double precision not null check (probability between 0 and 1),
  reckoned_at timestamptz not null,
  primary key (ticket_id, kind, cycle)
);
create index sla_outlook_of_team on sla_outlook (team_id, probability desc, ticket_id);

create table sla_outlook_told (
  ticket_id bigint not null references ticket,
  kind text not null,
  cycle int not null,
  told_at timestamptz not null,
  primary key (ticket_id, kind, cycle)
);

-- what would help a team now, the most helpful first
create table sla_outlook_remedy (
  team_id bigint not null references team,
  position int not null,
  -- more agents, or else a ticket to another team
  agents int,
  ticket_id bigint references ticket,
  to_team_id bigint references team,
  avoided double precision not null,
  primary key (team_id, position),
  check ((agents is null) = (ticket_id is not null) and (ticket_id is null) = (to_team_id is null))
);
