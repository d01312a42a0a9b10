-- What was sent and comes back is whole: with the status chosen, with what its author had seen, and with the values
-- of the refusal's text. A page that is still written in knows by last_returned that something came back to it.
alter table draft
  add column next_status_id bigint references ticket_status,
  add column seen_version bigint,
  add column refused_details text not null default '{}',
  add column last_returned bigint;
