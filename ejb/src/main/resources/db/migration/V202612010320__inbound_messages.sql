-- A message that a channel brings twice is one message, and one of the same thread goes on in the same ticket.
create table inbound_message (
  channel text not null check (channel ~ '^[A-Z][A-Z0-9_]{1,31}$'),
  external_id text not null check (length(external_id) between 1 and 500),
  thread text check (length(thread) between 1 and 500),
  -- null while it is being decided
  outcome text check (outcome in ('NEW_TICKET', 'FOLLOW_UP', 'REPLY', 'AUTOMATIC_ATTACHED', 'AUTOMATIC_DROPPED', 'REFUSED')),
  reason text,
  ticket_id bigint references ticket on delete cascade,
  received_at timestamptz not null,
  decided_at timestamptz not null,
  primary key (channel, external_id)
);
-- InboundMessages.ticketOfThread
create index inbound_message_thread on inbound_message (channel, thread, decided_at desc, external_id desc) where thread is not null;
create index inbound_message_ticket on inbound_message (ticket_id);
