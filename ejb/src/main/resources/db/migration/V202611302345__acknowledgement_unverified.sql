-- Addresses that nobody has proven get a confirmation of their own. What an administrator wrote for
-- all of them so far says nothing of what was written to us, so it holds for both.
insert into mail_template (kind, language, version, subject, body, changed_at)
select 'ACKNOWLEDGEMENT_UNVERIFIED', language, version, subject, body, changed_at
from mail_template where kind = 'ACKNOWLEDGEMENT';
