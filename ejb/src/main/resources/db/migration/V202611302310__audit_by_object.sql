-- a change is shown beside the record of the same object before it
create index audit_record_object on audit_record (object, id desc);
