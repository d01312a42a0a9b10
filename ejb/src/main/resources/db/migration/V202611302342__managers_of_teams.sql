-- A manager reads the queues, tickets and boards of certain teams, set on the team's page; so far it was all of them.

create table team_manager (
  team_id bigint not null references team,
  account_id bigint not null references account,
  primary key (team_id, account_id)
);
-- Authorisation: which teams the caller manages
create index team_manager_account on team_manager (account_id, team_id);

-- nobody sees less after the upgrade than before
insert into team_manager (team_id, account_id)
  select t.id, r.account_id from team t cross join account_role r where r.role = 'MANAGER';
