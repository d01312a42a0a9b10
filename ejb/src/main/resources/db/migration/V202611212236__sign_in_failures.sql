-- Wrong passwords slow the next attempt: counted for known and unknown accounts alike, for addresses, and apart for browsers
-- in which the owner has signed in before.
alter table account drop column failed_attempts, drop column last_failed_at;

create table sign_in_failure (
  counter text not null check (counter in ('ADDRESS', 'LOGIN', 'DEVICE')),
  -- SHA-256 of the address, login or device
  key bytea not null,
  failures int not null check (failures >= 0),
  last_failed_at timestamptz not null,
  primary key (counter, key)
);
-- purge of what is forgotten anyway
create index sign_in_failure_age on sign_in_failure (last_failed_at);

-- a browser in which an account has signed in: a cookie with a token, kept when signing out
alter table security_token drop constraint security_token_kind_check;
alter table security_token add constraint security_token_kind_check
  check (kind in ('first-admin', 'password-reset', 'invitation', 'device', 'api'));
