-- An administrator creates an account without knowing its password: an invitation lets its owner set one.
alter table security_token drop constraint security_token_kind_check;
alter table security_token add constraint security_token_kind_check
  check (kind in ('first-admin', 'password-reset', 'invitation', 'api'));
