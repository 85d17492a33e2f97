-- owner: meetings
-- What a peer coach reaches, whatever is asked in her name: the enrolments of those she coaches, what they are called (app.peer_people), goals they
-- show her and her own meetings. Lists, names, languages and attendance of a programme are closed to her in the tables, too.

do $$
declare
  closed text[] := '{participant_names,participant_name_keys,person_directory,person_names,person_languages,person_language_needs,activity_members,attendance_marks,attendance_months}';
  wall record;
begin
  for wall in
    select p.polrelid::regclass as tbl, pg_get_expr(p.polqual, p.polrelid) as reads
    from pg_policy p where p.polname = 'reading' and p.polrelid = any (closed::regclass[])
  loop
    execute format('alter policy reading on %s using (%s)', wall.tbl,
      replace(replace(wall.reads, 'peer-coach,', ''), $q$'peer-coach'::text, $q$, ''));
  end loop;
end $$;

create policy peers on enrolments as restrictive for select to egenvag_app
  using ((select app.role()) <> 'peer-coach' or peer_coach_id = (select app.account()));
comment on policy peers on enrolments is 'A peer coach has those she coaches.';
create policy peers on people as restrictive for select to egenvag_app using ((select app.role()) <> 'peer-coach');
comment on policy peers on people is 'A peer coach knows what somebody is called, nothing of the file.';
