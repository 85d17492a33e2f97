-- owner: attendance
-- Her own schedule: the sessions, meetings, SFI hours and other occupations she is expected at, and what she says of a session.

do $$
declare
  mine text := 'programme_id = any ((select app.programmes())::uuid[])';
begin
  -- What everybody in a programme may know of its activities, as on the week for the wall: no leaders, no reasons, no counts.
  call app.let_person_read('activities', 'id, programme_id, name, kind, form, venue_id, place, language, bring, capacity, starts_on, ends_on', mine);
  call app.let_person_read('activity_weekly_times', 'activity_id, programme_id, weekday, starts_at, ends_at, from_on, through_on', mine);
  call app.let_person_read('activity_sessions', 'id, programme_id, activity_id, held_on, starts_at, ends_at, venue_id, place, language, bring, status, cancelled', mine);
  call app.let_person_read('session_moves', 'id, session_id, programme_id, was_on, was_starting, was_ending, moved_at', mine);
  call app.let_person_read('venues', 'id, name, address, map_url, way_there, access_notes, step_free', '(programme_id is null or ' || mine || ')');
end $$;
call app.let_person_read('activity_members', 'activity_id, enrolment_id, person_id, joined_on, left_on');
call app.let_person_read('member_exclusions', 'activity_id, enrolment_id, person_id, weekday, starts_at, from_on, until_on');
call app.let_person_read('parts', 'id, activity_id, session_id, enrolment_id, person_id, from_on, through_on, kind, words');
call app.let_person_read('attendance_marks', 'session_id, enrolment_id, person_id, held_on, mark, minutes_present');
call app.let_person_read('meetings', 'id, enrolment_id, person_id, kind, host_id, meets_on, starts_at, minutes_planned, form, place, status, moved_to, settled_at');
call app.let_person_read('week_occupations', 'id, enrolment_id, person_id, kind, note, place, weekdays, starts_at, ends_at, starts_on, ends_on, removed_at');
call app.let_person_read('situations', 'id, enrolment_id, person_id, kind, starts_on, ends_before, corrected_by', $$person_id = (select app.person()) and kind = 'sfi'$$);
call app.let_person_read('sfi_times', 'situation_id, weekday, starts_at, ends_at',
  'exists (select from situations s where s.tenant_id = sfi_times.tenant_id and s.id = sfi_times.situation_id)');
call app.let_person_read('sfi_pauses', 'situation_id, starts_on, ends_before',
  'exists (select from situations s where s.tenant_id = sfi_pauses.tenant_id and s.id = sfi_pauses.situation_id)');

call app.let_person_read('absence_notices', 'id, enrolment_id, person_id, starts_on, ends_on, session_id, says, reason, minutes_late, own_reason, recorded_at, recorded_by, withdrawn_at');
call app.let_person_add('absence_notices', 'id, programme_id, person_id, enrolment_id, restricted, starts_on, ends_on, session_id, says, reason, minutes_late, own_reason, told_by, told_on, recorded_at',
  $$person_id = (select app.person()) and told_by = 'self' and session_id is not null
    and exists (select from activity_sessions s where s.tenant_id = absence_notices.tenant_id and s.id = absence_notices.session_id and s.programme_id = absence_notices.programme_id)$$);
call app.let_person_change('absence_notices', 'withdrawn_at', 'person_id = (select app.person()) and session_id is not null');

-- First names of those expected to lead sessions of her programmes, as on the week for the wall.
create function app.own_session_leaders(p_sessions uuid[]) returns table (session_id uuid, names text[])
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select w.id, array_agg(distinct split_part(w.name, ' ', 1) order by split_part(w.name, ' ', 1)) from (
      select s.id, a.name from public.activity_sessions s cross join lateral app.leading_at(s.tenant_id, s.activity_id, s.id, s.held_on) l
        join public.accounts a on a.tenant_id = s.tenant_id and a.id = l.account_id
        where s.tenant_id = app.tenant() and app.person() is not null and s.programme_id = any (app.programmes()) and s.id = any (p_sessions)
      union
      select s.id, t.name from public.activity_sessions s join public.team_members t on t.tenant_id = s.tenant_id and t.activity_id = s.activity_id
          and t.name is not null and t.role in ('leader', 'stand-in')
          and case when t.session_id is null then coalesce(t.from_on, s.held_on) <= s.held_on and coalesce(t.through_on, s.held_on) >= s.held_on else t.session_id = s.id end
        where s.tenant_id = app.tenant() and app.person() is not null and s.programme_id = any (app.programmes()) and s.id = any (p_sessions)) w
    group by w.id;
end;
comment on function app.own_session_leaders(uuid[]) is 'With whom a participant is in these sessions: first names of those who lead, stand-ins counted.';
call app.hand_to_gate();
grant execute on function app.own_session_leaders(uuid[]) to egenvag_portal;
