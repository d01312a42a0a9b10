-- Back-tests of the breach outlook: what was foretold of clocks that have ended since, and what came of them, in sums.

create table sla_backtest (
  -- the job's run
  id bigint primary key,
  from_at timestamptz not null,
  until_at timestamptz not null,
  made_at timestamptz not null,
  -- null until its last day has been tried
  finished_at timestamptz
);
create index sla_backtest_finished on sla_backtest (finished_at desc, id desc) where finished_at is not null;

-- sums over the forecasts of a like probability: a tenth each
create table sla_backtest_tally (
  backtest_id bigint not null references sla_backtest on delete cascade,
  kind text not null check (kind in ('FIRST_RESPONSE', 'NEXT_RESPONSE', 'RESOLUTION', 'TIME_TO_OWN', 'TIME_IN_TEAM')),
  tenth int not null check (tenth between 0 and 9),
  forecasts bigint not null,
  breached bigint not null,
  -- of the probabilities
  foretold double precision not null,
  -- of the squares of what the outlook and the base rate were wrong by
  error double precision not null,
  base_error double precision not null,
  primary key (backtest_id, kind, tenth)
);

-- a new helpdesk has measured too little to foretell anything: it is told so, and nobody is alarmed
alter table sla_outlook_team add column state text check (state in ('FORETOLD', 'NO_CLOCKS', 'LEARNING'));
