-- Of several addresses of a person one is the main one: where mails go. So far it was the first that was known.

alter table contact_point add column main boolean not null default false;
update contact_point set main = true where id in (select min(id) from contact_point group by person_id, kind);
create unique index contact_point_main on contact_point (person_id, kind) where main;
