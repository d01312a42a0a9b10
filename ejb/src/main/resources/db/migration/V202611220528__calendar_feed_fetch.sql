-- What became of fetching a calendar's feeds: the book keeps their days, not why there are no newer ones.
create table calendar_feed_fetch (
  calendar_id bigint not null references business_calendar,
  feed text not null,
  -- when it was fetched with success for the last time; null if it never was
  fetched_at timestamptz,
  -- when it failed, if that was later
  failed_at timestamptz,
  -- an error code and the values of its text
  failure text,
  details jsonb,
  primary key (calendar_id, feed),
  check ((failed_at is null) = (failure is null))
);
