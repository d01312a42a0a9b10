-- A mail server that cannot be reached is left alone for a while, by all nodes, so that it delays only its own mail.
create table outgoing_server (
  -- user@host:port of a mailbox's own server; empty for the one of the configuration
  server text primary key,
  failures int not null,
  due_at timestamptz not null,
  problem text
);
