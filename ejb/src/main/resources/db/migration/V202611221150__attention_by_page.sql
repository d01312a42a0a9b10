-- Somebody may have a ticket open in two windows: who leaves the one is still at the other.

delete from ticket_attention;
alter table ticket_attention drop constraint ticket_attention_pkey;
alter table ticket_attention add column page uuid primary key;
-- who is at a ticket
create index ticket_attention_ticket on ticket_attention (ticket_id, account_id);
