-- Organisations get screens: several mail domains each, notes, VIP; people are found by name, address and organisation.

alter table organisation add column notes text not null default '';
alter table organisation add column vip boolean not null default false;
-- nobody joins an inactive one; it is never deleted, since tickets and policies name it
alter table organisation add column active boolean not null default true;
alter table organisation add column changed_at timestamptz;
update organisation set changed_at = created_at;
alter table organisation alter column changed_at set not null;

create table organisation_domain (
  -- as DNS writes it: lower case, ASCII
  domain text primary key check (domain ~ '^[a-z0-9-]+(\.[a-z0-9-]+)+$'),
  organisation_id bigint not null references organisation
);
create index organisation_domain_organisation on organisation_domain (organisation_id);
insert into organisation_domain (domain, organisation_id)
  select lower(domain), id from organisation where lower(domain) ~ '^[a-z0-9-]+(\.[a-z0-9-]+)+$';
alter table organisation drop column domain;

-- OrganisationQueries.page, and one name for one organisation
create unique index organisation_name on organisation (lower(name));

-- a person is a VIP by themselves or by their organisation
create function is_vip(own boolean, organisation bigint) returns boolean language sql stable as $$
  select own or exists (select 1 from organisation o where o.id = organisation and o.vip)
$$;

-- CardQueries.page: everybody, and those of one organisation
create index person_name on person (lower(name), id);
create index person_organisation on person (organisation_id, lower(name), id);
-- Joining: whose address is in a domain or in one below it; the reversed host puts those side by side
create index contact_point_host on contact_point ((reverse(split_part(normalised, '@', 2)) collate "C")) where kind = 'email';
