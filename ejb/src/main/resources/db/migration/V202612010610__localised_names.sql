-- A name in several languages is one value: another language needs no column and no branch in each query.

-- the name in a language, or in English where it has none
create function localised(names jsonb, language text) returns text
  language sql immutable parallel safe
  return coalesce(names ->> language, names ->> 'en');

-- says something in English, and in no language nothing
create function is_localised_name(names jsonb) returns boolean
  language sql immutable parallel safe
  return coalesce(names ->> 'en', '') <> ''
    and not jsonb_path_exists(names, '$.* ? (@.type() != "string" || @ == "")');

alter table category add column names jsonb;
update category set names = jsonb_build_object('en', name_en, 'uk', name_uk, 'ru', name_ru);
alter table category
  alter column names set not null,
  add constraint category_names_check check (is_localised_name(names)),
  drop column name_en,
  drop column name_uk,
  drop column name_ru;

alter table ticket_status add column names jsonb;
update ticket_status set names = jsonb_build_object('en', name_en, 'uk', name_uk, 'ru', name_ru);
alter table ticket_status
  alter column names set not null,
  add constraint ticket_status_names_check check (is_localised_name(names)),
  drop column name_en,
  drop column name_uk,
  drop column name_ru;
