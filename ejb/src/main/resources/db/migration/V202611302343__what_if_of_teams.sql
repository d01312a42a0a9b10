-- Leads replay the past of the teams they lead; a replay without rows here is of all teams.

create table sla_replay_team (
  replay_id bigint not null references sla_replay on delete cascade,
  team_id bigint not null references team,
  primary key (replay_id, team_id)
);
