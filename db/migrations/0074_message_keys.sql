-- owner: messages
-- What follows an enrolment is found by it; and who may know of a thread is who may change it.

create index messages_enrolment on messages (tenant_id, enrolment_id);
create index message_steps_enrolment on message_steps (tenant_id, enrolment_id);
create index message_reads_enrolment on message_reads (tenant_id, enrolment_id);
create index message_files_enrolment on message_files (tenant_id, enrolment_id);

do $$
declare known text;
begin
  select pg_get_expr(p.polqual, p.polrelid) into strict known from pg_policy p where p.polrelid = 'message_threads'::regclass and p.polname = 'known_to';
  execute format('alter policy known_to on message_threads with check (%s)', known);
end $$;
