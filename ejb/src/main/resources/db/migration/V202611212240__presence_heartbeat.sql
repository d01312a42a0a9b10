-- An agent whose browser is gone must not be given tickets: remember when it was last heard.
alter table presence add column heard_at timestamptz;
update presence set heard_at = since;
alter table presence alter column heard_at set not null;
