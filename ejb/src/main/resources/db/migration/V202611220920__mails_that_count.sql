-- what an address may still get is asked for with each automatic mail, most often where thousands were kept back
create index outbox_mail_counted on outbox_mail (to_address, created_at)
  where automatic and state not in ('SILENCED', 'CANCELLED');
drop index outbox_mail_address;
