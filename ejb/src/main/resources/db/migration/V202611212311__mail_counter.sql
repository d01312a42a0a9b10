-- The count of fetched messages stands apart from the fetch row, which a fetch holds while it counts.
alter table mailbox_fetch drop column fetched;
alter table mailbox add column fetched bigint not null default 0;
-- what the reader should know about how a mail was read (MailMark)
alter table inbound_mail add column marks text[] not null default '{}';
