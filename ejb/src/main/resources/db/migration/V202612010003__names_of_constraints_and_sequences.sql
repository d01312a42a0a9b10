-- Constraints, indexes and sequences are named after the tables as they are called now: errors and plans name what exists.

do $$
declare
  renamed record;
  named record;
begin
  for renamed in select * from (values
    ('ticket_watcher', 'ticket_follower'), ('departing_message', 'pending_message'),
    ('sla_replay', 'sla_simulation'), ('sla_recount', 'sla_recomputation'),
    ('sla_outlook_standard', 'forecast_standard'), ('sla_outlook_team', 'forecast_team'),
    ('sla_outlook_told', 'breach_forecast_warning'), ('sla_outlook_remedy', 'forecast_remedy'),
    ('sla_outlook', 'breach_forecast'), ('sla_backtest', 'forecast_backtest'),
    ('once', 'idempotency_key'), ('sla_revision', 'sla_definition')) as words (old, new)
  loop
    for named in
      select conrelid::regclass as relation, conname as name from pg_constraint
      where connamespace = current_schema()::regnamespace
        and (conname = renamed.old or conname like replace(renamed.old, '_', '\_') || '\_%')
    loop
      execute format('alter table %s rename constraint %I to %I', named.relation, named.name,
        renamed.new || substr(named.name, length(renamed.old) + 1));
    end loop;
    for named in
      select relname as name, case relkind when 'S' then 'sequence' else 'index' end as kind from pg_class
      where relnamespace = current_schema()::regnamespace and relkind in ('S', 'i')
        and relname like replace(renamed.old, '_', '\_') || '\_%'
    loop
      execute format('alter %s %I rename to %I', named.kind, named.name,
        renamed.new || substr(named.name, length(renamed.old) + 1));
    end loop;
  end loop;
end $$;
alter table sla_draft rename constraint sla_draft_revision_id_fkey to sla_draft_version_id_fkey;
alter table sla_recomputation rename constraint sla_recomputation_revision_id_fkey to sla_recomputation_version_id_fkey;
alter table sla_simulation rename constraint sla_simulation_revision_id_fkey to sla_simulation_version_id_fkey;
alter table sla_simulation_rate rename constraint sla_simulation_rate_replay_id_fkey to sla_simulation_rate_simulation_id_fkey;
alter table sla_simulation_rate rename constraint sla_simulation_rate_replay_id_kind_team_id_priority_key
  to sla_simulation_rate_simulation_id_kind_team_id_priority_key;
alter table sla_simulation_ticket rename constraint sla_simulation_ticket_replay_id_ticket_id_kind_cycle_key
  to sla_simulation_ticket_simulation_id_ticket_id_kind_cycle_key;
alter table sla_simulation_ticket rename constraint sla_simulation_ticket_replayed_check to sla_simulation_ticket_simulated_check;
alter table sla_simulation_ticket rename constraint sla_simulation_ticket_replay_id_fkey to sla_simulation_ticket_simulation_id_fkey;
alter table sla_simulation_team rename constraint sla_simulation_team_replay_id_fkey to sla_simulation_team_simulation_id_fkey;
