-- Which channels there are is told by their adapters, not by the schema.
alter table ticket drop constraint ticket_channel_check;
alter table ticket add constraint ticket_channel_check check (channel ~ '^[A-Z][A-Z0-9_]{1,31}$');
alter table message drop constraint message_channel_check;
alter table message add constraint message_channel_check check (channel ~ '^[A-Z][A-Z0-9_]{1,31}$');
alter table channel_team drop constraint channel_team_channel_check;
alter table channel_team add constraint channel_team_channel_check check (channel ~ '^[A-Z][A-Z0-9_]{1,31}$');
