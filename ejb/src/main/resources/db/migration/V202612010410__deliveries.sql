-- Messages of all channels leave by one table of deliveries; mails are those of its rows that outbox_mail shows.
alter table outbox_mail rename to delivery;
alter table delivery
  alter column message_id drop not null,
  add column channel text not null default 'EMAIL' check (channel <> ''),
  add column identity_kind text not null default 'email',
  -- of what caused it and whom it is for; a mail has its Message-ID
  add column unique_key text unique,
  -- by which the provider knows it
  add column external_id text,
  add check (channel <> 'EMAIL' or message_id is not null),
  add check (channel = 'EMAIL' or unique_key is not null);
-- DeliveryRows.due and next
create index delivery_due on delivery (channel, due_at, id) where state = 'QUEUED';
create view outbox_mail as
  select id, message_id, mailbox_id, kind, automatic, to_address, to_name, subject, html, text, in_reply_to,
    mail_references, reply_to, ticket_id, ticket_message_id, state, attempts, due_at, last_error, created_at, sent_at,
    to_inbox, to_domain, undelivered_at, undelivered_because
  from delivery where channel = 'EMAIL';
