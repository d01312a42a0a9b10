-- What an agent or an integration writes down for somebody is that person's; who wrote it down
-- stands beside it.
alter table message add column entered_by_id bigint references person;

-- until now whoever opened a ticket for somebody stood there as the author; a colleague of the
-- requester who goes on after a closed ticket is the author indeed
update message m set entered_by_id = m.author_id, author_id = t.requester_id
from ticket t
where t.id = m.ticket_id and t.follow_up_of is null
  and m.kind = 'REQUESTER_MESSAGE' and m.author_id <> t.requester_id
  and m.id = (select min(f.id) from message f where f.ticket_id = t.id)
  and exists (
    select 1 from account a join account_role r on r.account_id = a.id
    where a.person_id = m.author_id and r.role in ('AGENT', 'LEAD', 'ADMIN'));
