-- What did not reach its addressee after all. Of an answer it is known per message and address, for the ticket; of
-- every mail once, so that a report that comes twice says nothing new.
alter table outbox_mail add column undelivered_at timestamptz;
alter table outbox_mail add column undelivered_because text;
create table message_undelivered (
  message_id bigint not null references message on delete cascade,
  address text not null,
  because text not null check (because in (
    'ADDRESS_UNKNOWN', 'MAILBOX_FULL', 'TOO_LARGE', 'REFUSED', 'EXPIRED', 'OTHER')),
  at timestamptz not null,
  primary key (message_id, address)
);
