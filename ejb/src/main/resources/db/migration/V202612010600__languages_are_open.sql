-- Which languages there are is known in one place, in the code; the schema need not change for another one.

alter table person drop constraint person_language_check;
alter table person add constraint person_language_check check (language ~ '^[a-z]{2}$');
alter table mailbox drop constraint mailbox_language_check;
alter table mailbox add constraint mailbox_language_check check (language ~ '^[a-z]{2}$');
alter table mail_template drop constraint mail_template_language_check;
alter table mail_template add constraint mail_template_language_check check (language ~ '^[a-z]{2}$');
alter table article drop constraint article_language_check;
alter table article add constraint article_language_check check (language ~ '^[a-z]{2}$');
