-- owner: places
-- What a participant does herself besides answering: asks for a place in a group, has a calendar of her own, checks in on her own side,
-- says whether a month is right.

call app.let_person_read('place_requests', 'id, activity_id, programme_id, enrolment_id, person_id, status, asked_on, answer_by, starts_on, version');
call app.let_person_add('place_requests', 'id, activity_id, programme_id, enrolment_id, person_id, restricted, asked_by, asked_on, recorded_at',
  $$person_id = (select app.person()) and status = 'waiting' and asked_by = 'participant'
    and exists (select from activities a where a.tenant_id = place_requests.tenant_id and a.id = place_requests.activity_id and a.form = 'group')$$);
call app.let_person_change('place_requests', 'status, answer_by, starts_on, version', 'person_id = (select app.person())');
-- Of her own wishes she can only take one back.
create policy person_taking_back on place_requests as restrictive for update to egenvag_portal using (status in ('waiting', 'offered')) with check (status = 'withdrawn');
call app.let_person_add('place_request_events', 'id, request_id, activity_id, programme_id, enrolment_id, person_id, restricted, event, recorded_at',
  $$person_id = (select app.person()) and event in ('asked', 'withdrawn')$$);

call app.let_person_read('participant_calendars', 'id, enrolment_id, person_id, is_neutral, created_at, last_asked_on, ended_at');
call app.let_person_add('participant_calendars', 'id, programme_id, enrolment_id, person_id, restricted, token_hash, is_neutral, created_at', 'person_id = (select app.person()) and not restricted');
call app.let_person_change('participant_calendars', 'ended_at');

-- Whoever is in on her own side needs no code: the square tells which session, her own side who she is.
create function app.check_in_own(p_session uuid, p_now timestamptz, p_mark text, p_minutes int) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare mine uuid;
begin
  if app.person() is null or app.mirrored() then return 'ask'; end if;
  select e.id into mine from activity_sessions s join enrolments e on e.tenant_id = s.tenant_id and e.programme_id = s.programme_id
    where s.tenant_id = app.tenant() and s.id = p_session and e.person_id = app.person() and e.status = 'active' order by e.started_on desc limit 1;
  if not found then return 'ask'; end if;
  return app.mark_here(app.tenant(), p_session, mine, p_now, p_mark, p_minutes, 'check-in.own');
end $$;

-- Her answer about a month, given on her own side.
do $$
declare rule record;
begin
  for rule in select c.conname from pg_constraint c where c.conrelid = 'public.month_certificates'::regclass and c.contype = 'c' and pg_get_constraintdef(c.oid) like '%link%' loop
    execute format('alter table month_certificates drop constraint %I', rule.conname);
  end loop;
end $$;
alter table month_certificates
  add constraint month_certificates_way_check check (way in ('link', 'paper', 'screen', 'portal')),
  add constraint month_certificates_own_check check ((way in ('link', 'portal')) = (account_id is null)),
  add constraint month_certificates_wrong_check check (answer = 'right' or way in ('link', 'portal'));
comment on column month_certificates.account_id is 'Who certified as leader, or who has the signed paper before her. NULL: the participant herself, through her link or on her own side.';
call app.let_person_read('month_sheets', 'id, programme_id, enrolment_id, person_id, month, version, entries, minutes');
call app.let_person_read('month_certificates', 'id, sheet_id, person_id, certified_by, answer, certified_at');
call app.let_person_add('month_certificates', 'id, sheet_id, programme_id, enrolment_id, person_id, restricted, certified_by, way, answer, comment, language, certified_at',
  $$person_id = (select app.person()) and certified_by = 'participant' and way = 'portal'
    and exists (select from month_sheets m where m.tenant_id = month_certificates.tenant_id and m.id = month_certificates.sheet_id and m.enrolment_id = month_certificates.enrolment_id)$$);

-- Under which name the shared list is shown to everybody, when it is.
create function app.own_open_list() returns text language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select t.key from public.tenants t join public.open_list_settings s on s.tenant_id = t.id and s.is_open where t.id = app.tenant() and app.person() is not null;
end;

call app.hand_to_gate();
grant execute on function app.check_in_own(uuid, timestamptz, text, int), app.own_open_list() to egenvag_portal;
