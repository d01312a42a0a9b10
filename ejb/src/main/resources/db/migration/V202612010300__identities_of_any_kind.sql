-- People are found by addresses of any channel; each channel brings a kind of its own.
alter table contact_point drop constraint contact_point_kind_check;
alter table contact_point add constraint contact_point_kind_check check (kind ~ '^[a-z][a-z0-9-]{1,31}$');
