-- Text is looked for as people mean it: composed or decomposed letters, any case, any of the signs
-- that stand for an apostrophe. What is looked for and what is looked in take the same form.

-- the signs after the eight apostrophes are invisible and go
create function search_form(typed text) returns text
  language sql immutable strict parallel safe
  return lower(normalize(
    translate(typed, U&'\2019\2018\02BC\02B9\2032\0060\00B4\02BB\00AD\200B\2060\FEFF', repeat('''', 8)),
    nfkc));

-- for like: anywhere in the form of a text; what is a wildcard there means itself
create function search_part(typed text) returns text
  language sql immutable strict parallel safe
  return '%' || regexp_replace(search_form(typed), '([\\%_])', '\\\1', 'g') || '%';

-- QueueFilter.text: part of a subject anywhere
drop index ticket_subject_part;
create index ticket_subject_form on ticket using gin (search_form(subject) gin_trgm_ops);

-- ArticleQueries.find: an apostrophe parts words, whichever sign it is
drop index article_search;
drop index article_title;
alter table article drop column search;
alter table article add column search tsvector not null generated always as (
    setweight(to_tsvector('simple', search_form(title)), 'A')
    || setweight(to_tsvector('simple', search_form(summary)), 'B')
    || setweight(to_tsvector('simple', search_form(text)), 'C')
    || case language
         when 'en' then setweight(to_tsvector('english', search_form(title)), 'A')
           || setweight(to_tsvector('english', search_form(summary || ' ' || text)), 'C')
         when 'ru' then setweight(to_tsvector('russian', search_form(title)), 'A')
           || setweight(to_tsvector('russian', search_form(summary || ' ' || text)), 'C')
         else ''::tsvector
       end) stored;
create index article_search on article using gin (search);
create index article_title on article using gin (search_form(title) gin_trgm_ops);
