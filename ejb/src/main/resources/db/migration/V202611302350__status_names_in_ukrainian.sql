-- The statuses that Handrail brings agree with «заявка»; names that somebody chose stay.
update ticket_status set name_uk = 'Відкладена' where category = 'ON_HOLD' and name_uk = 'Відкладено';
update ticket_status set name_uk = 'Вирішена' where category = 'RESOLVED' and name_uk = 'Вирішено';
update ticket_status set name_uk = 'Закрита' where category = 'CLOSED' and name_uk = 'Закрито';
