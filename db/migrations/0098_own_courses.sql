-- owner: courses
-- Her courses on her own side, and that she is interested in one: an own request about it, which changes nothing by itself (decision 0053).

alter table own_requests
  add column about text check (length(about) between 1 and 160),
  add column about_id uuid,
  drop constraint own_requests_kind_check,
  add constraint own_requests_kind_check check (kind in ('name', 'number', 'born', 'other-fact', 'apart', 'pause', 'leave', 'changed', 'copy', 'course')),
  drop constraint own_requests_said,
  add constraint own_requests_said check (kind in ('pause', 'leave', 'changed', 'copy', 'course') or sealed is not null),
  add constraint own_requests_about check ((kind = 'course') = (about_id is not null) and (about is null) = (about_id is null));
comment on column own_requests.about is 'The name of the course she is interested in, as it was called then.';
create unique index own_requests_course_once on own_requests (tenant_id, enrolment_id, about_id) where kind = 'course' and answer is null and taken_back_at is null;
grant select (about, about_id), insert (about, about_id) on own_requests to egenvag_portal;
drop view copied.own_requests;
call app.let_copy('own_requests', 't.kind, t.sealed, t.about, t.language, t.reason, t.from_on, t.until_on, t.asked_at, t.taken_back_at, t.answer, t.answer_words, t.answered_at, app.copied_who(t.answered_by) as answered_by');

do $$
declare tbl text;
begin
  foreach tbl in array '{course_applications,course_application_moves,vocational_courses,validation_contacts}'::text[] loop
    if not exists (select from pg_policy p where p.polrelid = tbl::regclass and 'egenvag_gate'::regrole = any (p.polroles) and p.polpermissive and p.polcmd in ('r', '*') and pg_get_expr(p.polqual, p.polrelid) = 'true') then
      execute format('create policy gate_own_courses on %s for select to egenvag_gate using (true)', tbl);
    end if;
    execute format('grant select on %s to egenvag_gate', tbl);
  end loop;
end $$;

-- Her applications with the course each is to; of the staff's words nothing.
create function app.own_courses() returns table (application_id uuid, enrolment_id uuid, status text, modules_done text[], has_certificate boolean, since date, course jsonb)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select a.id, a.enrolment_id, a.status, a.modules_done, a.qualification_id is not null,
      (select max(m.on_day) from public.course_application_moves m where m.tenant_id = a.tenant_id and m.application_id = a.id),
      jsonb_build_object('id', c.id, 'name', c.name, 'providerName', v.name, 'description', c.description, 'sfiCourse', c.sfi_course, 'needsDrivingLicence', c.needs_driving_licence,
        'oddHours', c.odd_hours, 'otherRequirements', c.other_requirements, 'modules', c.modules, 'certificate', c.certificate, 'applyBefore', c.apply_before,
        'startsOn', c.starts_on, 'endsOn', c.ends_on, 'isArchived', c.archived_at is not null)
    from public.course_applications a
    join public.vocational_courses c on c.tenant_id = a.tenant_id and c.id = a.course_id
    left join public.validation_contacts v on v.tenant_id = c.tenant_id and v.id = c.provider_id
    where a.tenant_id = app.tenant() and a.person_id = app.person() and app.role() = 'participant' and (not app.mirrored() or a.programme_id = any (app.programmes()))
    order by a.status in ('completed', 'refused', 'withdrawn', 'interrupted'), a.created_at desc, a.id limit 30;
end;
call app.hand_to_gate();
revoke execute on function app.own_courses from egenvag_app;
grant execute on function app.own_courses to egenvag_portal;
