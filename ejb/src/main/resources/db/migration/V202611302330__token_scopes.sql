-- How far a personal token goes. Those that are there went as far as their owners did.
alter table security_token add column scope text check (scope in ('read', 'write', 'admin'));
update security_token set scope = 'admin' where kind = 'api';
alter table security_token add constraint security_token_scope
  check ((kind = 'api') = (scope is not null));
