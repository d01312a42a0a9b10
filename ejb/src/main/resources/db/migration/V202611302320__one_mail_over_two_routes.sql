-- One mail may come over two routes: the same words under the same Message-ID, with other traces on the way. The second
-- is on record as a copy; which one is the second is decided by this key, on any number of nodes.
alter table inbound_mail add column content_key bytea check (length(content_key) = 32);
alter table inbound_mail add column copy boolean not null default false;
alter table inbound_mail drop constraint inbound_mail_outcome_check;
alter table inbound_mail add constraint inbound_mail_outcome_check check (outcome in (
  'IN_PROGRESS', 'NEW_TICKET', 'FOLLOW_UP', 'REPLY', 'AUTOMATIC_ATTACHED', 'AUTOMATIC_DROPPED', 'BOUNCE',
  'LOOP_STOPPED', 'SPAM', 'REFUSED', 'QUARANTINED', 'COPY'));
alter table inbound_mail add check (copy = (outcome = 'COPY'));
create unique index inbound_mail_content on inbound_mail (mailbox_id, content_key) where not copy;
