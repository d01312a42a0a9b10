-- What sent mails said is kept for a limited time; their rows stay. SentMails and MailedSecrets find
-- by this what still says something.
create index outbox_mail_content on outbox_mail (id)
  where html <> '' and state in ('SENT', 'CANCELLED', 'SILENCED');
