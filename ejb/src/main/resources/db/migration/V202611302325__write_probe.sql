-- A database whose disk is full still answers questions: what it can take is found out by writing.
create table write_probe (
  id int primary key check (id = 1),
  written_at timestamptz not null
);
insert into write_probe (id, written_at) values (1, now());
