-- Work is claimed by its own row (decision 0004): nothing ever took a named lease.
drop table lease;
