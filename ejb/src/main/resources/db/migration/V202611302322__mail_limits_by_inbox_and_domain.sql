-- Automatic mail is limited by whom it really reaches: anna+1@ and anna+2@ are one inbox, and a domain of strangers gets
-- only so much of it. Both are read with each automatic mail.
alter table outbox_mail
  add column to_inbox text not null
    generated always as (lower(regexp_replace(to_address, '\+[^@]*@', '@'))) stored,
  add column to_domain text not null
    generated always as (lower(regexp_replace(to_address, '^.*@', ''))) stored;
create index outbox_mail_to_inbox on outbox_mail (to_inbox, created_at)
  where automatic and state not in ('SILENCED', 'CANCELLED');
create index outbox_mail_to_domain on outbox_mail (to_domain, created_at)
  where automatic and state not in ('SILENCED', 'CANCELLED');
drop index outbox_mail_counted;
