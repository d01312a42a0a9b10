-- How far forecasts can be believed beyond the base rate, learnt from what came of them: sums by the day on which that was known.
create table sla_backtest_trust (
  backtest_id bigint not null references sla_backtest on delete cascade,
  kind text not null check (kind in ('FIRST_RESPONSE', 'NEXT_RESPONSE', 'RESOLUTION', 'TIME_TO_OWN', 'TIME_IN_TEAM')),
  -- in UTC
  known_on date not null,
  together double precision not null,
  spread double precision not null,
  primary key (backtest_id, kind, known_on)
);
