-- One word for one thing: tables, columns, stored names and functions speak the words of the glossary.

-- ---------------------------------------------------------------- SLA definition, in versions
drop trigger sla_revision_is_final on sla_revision;
drop function sla_revision_is_final();
alter table sla_revision rename to sla_definition;
alter table sla_definition rename column book to definition;
alter index sla_revision_pkey rename to sla_definition_pkey;
alter index sla_revision_valid_from rename to sla_definition_valid_from;
alter index sla_revision_applied_at rename to sla_definition_applied_at;
alter table sla_draft rename column book to definition;
alter table sla_draft rename column revision_id to version_id;

-- an audience of warnings and escalations, in the definitions and in the names of the steps that were taken
update sla_definition set definition = replace(definition::text, '"WATCHERS"', '"FOLLOWERS"')::jsonb
  where definition::text like '%"WATCHERS"%';
update sla_draft set definition = replace(definition::text, '"WATCHERS"', '"FOLLOWERS"')::jsonb
  where definition::text like '%"WATCHERS"%';
update sla_step set step = replace(step, 'WATCHERS', 'FOLLOWERS') where step like '%notify%WATCHERS%';

create function sla_definition_is_final() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' or new.definition is distinct from old.definition or new.valid_from <> old.valid_from
    or old.applied_at is not null then
    raise exception 'SLA clocks are rebuilt from the versions of the SLA definition: they never change';
  end if;
  return new;
end $$;
create trigger sla_definition_is_final before update or delete on sla_definition
  for each row execute function sla_definition_is_final();

alter table sla_recount rename to sla_recomputation;
alter table sla_recomputation rename column revision_id to version_id;
alter index sla_recount_pkey rename to sla_recomputation_pkey;
alter table sla_ticket rename column reckoned_at to computed_at;
alter index sla_ticket_never_reckoned rename to sla_ticket_never_computed;

-- ---------------------------------------------------------------- simulation
alter table sla_replay rename to sla_simulation;
alter table sla_simulation rename column revision_id to version_id;
alter index sla_replay_pkey rename to sla_simulation_pkey;
alter index sla_replay_made_at rename to sla_simulation_made_at;
alter table sla_replay_rate rename to sla_simulation_rate;
alter table sla_simulation_rate rename column replay_id to simulation_id;
alter table sla_simulation_rate rename column replayed_met to simulated_met;
alter table sla_simulation_rate rename column replayed_breached to simulated_breached;
alter table sla_simulation_rate rename column replayed_open to simulated_open;
alter table sla_replay_ticket rename to sla_simulation_ticket;
alter table sla_simulation_ticket rename column replay_id to simulation_id;
alter table sla_simulation_ticket rename column replayed to simulated;
alter table sla_simulation_ticket rename column replayed_left_ms to simulated_left_ms;
alter index sla_replay_ticket_pkey rename to sla_simulation_ticket_pkey;
alter index sla_replay_ticket_order rename to sla_simulation_ticket_order;
alter table sla_replay_team rename to sla_simulation_team;
alter table sla_simulation_team rename column replay_id to simulation_id;
alter index sla_replay_team_pkey rename to sla_simulation_team_pkey;

-- ---------------------------------------------------------------- breach forecast
alter table sla_outlook_standard rename to forecast_standard;
alter table sla_outlook_team rename to forecast_team;
alter table forecast_team rename column reckoned_at to computed_at;
alter table forecast_team drop constraint sla_outlook_team_state_check;
update forecast_team set state = 'FORECAST' where state = 'FORETOLD';
alter table forecast_team add constraint forecast_team_state_check check (state in ('FORECAST', 'NO_CLOCKS', 'LEARNING'));
alter index sla_outlook_team_pkey rename to forecast_team_pkey;
alter index sla_outlook_team_next rename to forecast_team_next;
alter table sla_outlook rename to breach_forecast;
alter table breach_forecast rename column reckoned_at to computed_at;
alter index sla_outlook_pkey rename to breach_forecast_pkey;
alter index sla_outlook_of_team rename to breach_forecast_of_team;
alter table sla_outlook_told rename to breach_forecast_warning;
alter index sla_outlook_told_pkey rename to breach_forecast_warning_pkey;
alter table sla_outlook_remedy rename to forecast_remedy;
alter index sla_outlook_remedy_pkey rename to forecast_remedy_pkey;
alter table sla_backtest rename to forecast_backtest;
alter index sla_backtest_pkey rename to forecast_backtest_pkey;
alter index sla_backtest_finished rename to forecast_backtest_finished;
alter table sla_backtest_tally rename to forecast_backtest_tally;
alter table forecast_backtest_tally rename column foretold to forecast;
alter index sla_backtest_tally_pkey rename to forecast_backtest_tally_pkey;
alter table sla_backtest_trust rename to forecast_backtest_trust;
alter index sla_backtest_trust_pkey rename to forecast_backtest_trust_pkey;

-- ---------------------------------------------------------------- followers, pending messages, idempotency keys
alter table ticket_watcher rename to ticket_follower;
alter table departing_message rename to pending_message;
alter table pending_message rename column departs_at to send_at;
alter index departing_message_pkey rename to pending_message_pkey;
alter index departing_message_due rename to pending_message_due;
alter index departing_message_author rename to pending_message_author;
alter table once rename to idempotency_key;
alter index once_created rename to idempotency_key_created;

update ticket_history set kind = 'follower' where kind = 'watcher';

-- ---------------------------------------------------------------- jobs
update job_run set job = 'simulate-sla-history', parameters = jsonb_build_object('simulation', parameters -> 'replay')
  where job = 'replay-sla-history';
update job_run set job = 'backtest-breach-forecast' where job = 'backtest-sla-outlook';
update job_schedule set job = 'backtest-breach-forecast' where job = 'backtest-sla-outlook';

-- ---------------------------------------------------------------- audit trail
-- what was done, by whom and to what remains; only the names of three actions and one object are the new ones
alter table audit_record disable trigger audit_record_is_final;
update audit_record set action = case action
    when 'sla-book-changed' then 'sla-definition-changed'
    when 'sla-book-applied' then 'sla-definition-applied'
    else 'forecast-threshold-set' end
  where action in ('sla-book-changed', 'sla-book-applied', 'outlook-threshold-set');
update audit_record set object = 'forecast' where object = 'outlook';
update audit_record set object = 'version ' || substr(object, 10) where object like 'revision %';
alter table audit_record enable trigger audit_record_is_final;
