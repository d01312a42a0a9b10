-- How each person likes their screens, and what the queue needs at a million tickets (measured with EXPLAIN).

create table person_choice (
  person_id bigint not null references person,
  what text not null,
  choice text not null,
  primary key (person_id, what)
);

-- QueueView.RECENTLY_RESOLVED and its count: a week's tickets out of all
create index ticket_resolved on ticket (resolved_at desc, id desc) where resolved_at is not null;
-- QueueFilter.text: part of a subject anywhere
create extension if not exists pg_trgm;
create index ticket_subject_part on ticket using gin (subject gin_trgm_ops);
