-- owner: workplace-weeks
-- The days at a workplace lie in one activity for each version of the terms: those she is a member of on that day count. And a link to follow a
-- placement asks for nothing besides itself (decision 0059).

alter table placement_links alter column check_kind drop not null, alter column check_hash drop not null,
  add check (purpose = 'follow' or (check_kind is not null and check_hash is not null)),
  add check ((check_kind is null) = (check_hash is null));

-- Her days at a workplace as they are planned, without those that are cancelled.
create function app.days_at_workplace(p_tenant uuid, p_placement uuid) returns setof activity_sessions
language sql stable
begin atomic
  select s.* from public.placements p join public.activity_sessions s on s.tenant_id = p.tenant_id and not s.cancelled
      and s.activity_id in (select p.activity_id union select t.activity_id from public.placement_terms t
        where t.tenant_id = p.tenant_id and t.placement_id = p.id and t.status = 'accepted')
    where p.tenant_id = p_tenant and p.id = p_placement and s.held_on between p.starts_on and coalesce(p.ended_on, p.ends_on)
      and exists (select from public.activity_members m where m.tenant_id = s.tenant_id and m.activity_id = s.activity_id and m.enrolment_id = p.enrolment_id
        and m.joined_on <= s.held_on and (m.left_on is null or m.left_on >= s.held_on));
end;
grant execute on function app.days_at_workplace to egenvag_app, egenvag_gate;

drop function app.workplace_page(bytea, timestamptz, date), app.mark_workplace_days(placements, date, timestamptz, jsonb),
  app.keep_workplace_week(bytea, timestamptz, date, uuid, int, jsonb), app.take_workplace_reminders(timestamptz, date);

-- As before, of these days.
create function app.workplace_page(p_token_hash bytea, p_now timestamptz, p_week date) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  f record;
  p placements;
begin
  select * into f from app.follow_link(p_token_hash, p_now);
  if not found then return null; end if;
  p := f.placement;
  if f.state = 'expired' then
    return (select jsonb_build_object('state', 'expired', 'tenantId', t.id, 'tenantName', t.name, 'theme', t.theme, 'endsOn', coalesce(p.ended_on, p.ends_on),
        'canReach', (f.contact).email <> '' or (f.contact).phone <> '')
      from tenants t where t.id = p.tenant_id);
  end if;
  update placement_links l set first_opened_at = coalesce(l.first_opened_at, p_now), last_opened_at = p_now where l.tenant_id = p.tenant_id and l.id = f.link_id;
  return (select jsonb_build_object('state', 'open', 'tenantId', t.id, 'tenantName', t.name, 'theme', t.theme, 'shownName', coalesce(f.shown_name, ''),
      'contactName', (f.contact).name, 'workplaceName', w.name, 'endsOn', coalesce(p.ended_on, p.ends_on),
      'aims', coalesce((select r.aims from placement_terms r where r.tenant_id = p.tenant_id and r.placement_id = p.id and r.status = 'accepted' order by r.number desc limit 1), '[]'),
      'weeks', (select jsonb_agg(jsonb_build_object('weekOn', k.week_on,
          'days', coalesce((select jsonb_agg(jsonb_build_object('sessionId', s.id, 'on', s.held_on, 'startsAt', to_char(s.starts_at, 'HH24:MI'), 'endsAt', to_char(s.ends_at, 'HH24:MI'))
              order by s.held_on, s.starts_at)
            from app.days_at_workplace(p.tenant_id, p.id) s where s.held_on between k.week_on and k.week_on + 6), '[]'),
          'answer', (select jsonb_build_object('id', a.id, 'number', a.number, 'days', a.days, 'going', a.going, 'understands', a.understands, 'words', a.words,
              'quotable', a.quotable, 'wantsContact', a.wants_contact, 'taskIds', (select coalesce(jsonb_agg(x -> 'id'), '[]') from jsonb_array_elements(a.tasks) x))
            from workplace_weeks a where a.tenant_id = p.tenant_id and a.placement_id = p.id and a.week_on = k.week_on order by a.number desc limit 1)) order by k.week_on desc)
        from (values (p_week), (p_week - 7)) k (week_on) where k.week_on + 6 >= p.starts_on and k.week_on <= coalesce(p.ended_on, p.ends_on)))
    from tenants t join workplaces w on w.tenant_id = t.id and w.id = p.workplace_id where t.id = p.tenant_id);
end $$;

create function app.mark_workplace_days(p placements, p_week date, p_now timestamptz, p_days jsonb) returns void
language plpgsql as $$
declare
  d record;
  k attendance_marks%rowtype;
begin
  for d in select s.*, x ->> 'says' as says, (x ->> 'minutes')::int as minutes, (x ->> 'length')::int as length
      from activity_sessions s join enrolments e on e.tenant_id = s.tenant_id and e.id = p.enrolment_id and e.status in ('active', 'paused', 'ended')
        and e.started_on <= s.held_on and (e.ended_on is null or e.ended_on >= s.held_on)
      left join jsonb_array_elements(p_days) x on x ->> 'sessionId' = s.id::text
      where s.tenant_id = p.tenant_id and s.id in (select a.id from app.days_at_workplace(p.tenant_id, p.id) a) and s.held_on between p_week and p_week + 6
        and s.held_on <= (p_now at time zone 'Europe/Stockholm')::date
        and not exists (select from month_locks m where m.tenant_id = s.tenant_id and m.programme_id = s.programme_id and m.month = date_trunc('month', s.held_on)::date)
      order by s.id for no key update of s
  loop
    select * into k from attendance_marks m where m.tenant_id = p.tenant_id and m.session_id = d.id and m.enrolment_id = p.enrolment_id;
    continue when found and k.source <> 'supervisor';
    continue when not found and d.says is null;
    if found then
      delete from attendance_marks m where m.tenant_id = p.tenant_id and m.session_id = d.id and m.enrolment_id = p.enrolment_id;
    end if;
    if d.says is not null then
      insert into attendance_marks (tenant_id, session_id, enrolment_id, programme_id, person_id, restricted, held_on, mark, absence_reason, minutes_present, source, version, marked_at)
        values (p.tenant_id, d.id, p.enrolment_id, p.programme_id, p.person_id, p.restricted, d.held_on,
          case when d.says <> 'here' then 'absent' when d.minutes is null then 'present' else 'left-early' end,
          case d.says when 'silent' then 'no-notice' when 'told' then coalesce((select n.reason from absence_notices n where n.tenant_id = p.tenant_id and n.enrolment_id = p.enrolment_id
            and n.withdrawn_at is null and n.says = 'absent' and d.held_on between n.starts_on and n.ends_on and (n.session_id is null or n.session_id = d.id) order by n.recorded_at desc limit 1), 'other-valid') end,
          case when d.says <> 'here' then 0 else coalesce(d.minutes, d.length) end, 'supervisor', d.sheet_version + 1, p_now);
    end if;
    update activity_sessions set sheet_version = d.sheet_version + 1, status = 'held' where tenant_id = p.tenant_id and id = d.id;
  end loop;
end $$;
grant execute on function app.mark_workplace_days to egenvag_gate;

create function app.keep_workplace_week(p_token_hash bytea, p_now timestamptz, p_week date, p_id uuid, p_number int, p_answer jsonb) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  f record;
  p placements;
  today date := (p_now at time zone 'Europe/Stockholm')::date;
  this_week date := today - (extract(isodow from today)::int - 1);
  aims jsonb;
begin
  select * into f from app.follow_link(p_token_hash, p_now) where state = 'open';
  if not found or p_week not in (this_week, this_week - 7) then return 'closed'; end if;
  p := f.placement;
  if p_week + 6 < p.starts_on or p_week > coalesce(p.ended_on, p.ends_on) then return 'closed'; end if;
  perform pg_advisory_xact_lock(hashtextextended('workplace-week:' || p.id::text, 0));
  if exists (select from workplace_weeks a where a.tenant_id = p.tenant_id and a.id = p_id) then
    return case when exists (select from workplace_weeks a where a.tenant_id = p.tenant_id and a.id = p_id and a.placement_id = p.id) then 'saved' else 'closed' end;
  end if;
  if p_number <> coalesce((select max(a.number) from workplace_weeks a where a.tenant_id = p.tenant_id and a.placement_id = p.id and a.week_on = p_week), 0) then return 'stale'; end if;
  if p_number >= 50 then return 'closed'; end if;
  select r.aims into aims from placement_terms r where r.tenant_id = p.tenant_id and r.placement_id = p.id and r.status = 'accepted' order by r.number desc limit 1;
  insert into workplace_weeks (tenant_id, id, placement_id, enrolment_id, programme_id, person_id, restricted, week_on, number, days, going, understands, words, quotable,
      wants_contact, tasks, way, by_whom, contact_id, answered_at)
    values (p.tenant_id, p_id, p.id, p.enrolment_id, p.programme_id, p.person_id, p.restricted, p_week, p_number + 1,
      coalesce((select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('sessionId', s.id, 'on', s.held_on, 'says', x ->> 'says', 'minutes', (x ->> 'minutes')::int)) order by s.held_on, s.starts_at)
        from jsonb_array_elements(p_answer -> 'days') x join app.days_at_workplace(p.tenant_id, p.id) s on s.id::text = x ->> 'sessionId'
          and s.held_on between p_week and p_week + 6 and s.held_on <= today), '[]'),
      (p_answer ->> 'going')::int, (p_answer ->> 'understands')::int, p_answer ->> 'words', (p_answer ->> 'quotable')::boolean, (p_answer ->> 'wantsContact')::boolean,
      coalesce((select jsonb_agg(jsonb_build_object('id', a ->> 'id', 'words', a ->> 'words')) from jsonb_array_elements(aims) a where p_answer -> 'taskIds' ? (a ->> 'id')), '[]'),
      'link', p_answer ->> 'byWhom', (f.contact).id, p_now);
  perform app.mark_workplace_days(p, p_week, p_now, p_answer -> 'days');
  insert into audit_events (tenant_id, role, action, category, purpose, programme_id, subjects)
    values (p.tenant_id, 'none', 'write', 'participation', 'workplace.week', p.programme_id, array[p.person_id]);
  return 'saved';
end $$;

create function app.take_workplace_reminders(p_now timestamptz, p_week date) returns table (link_id uuid, email text, phone text, language text)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if app.role() is distinct from 'system' then raise exception 'only the worker reminds' using errcode = 'insufficient_privilege'; end if;
  return query
    with due as (
      update workplace_followings f set reminded_week = p_week, reminded_at = p_now
        from placements p
        where f.tenant_id = app.tenant() and f.reminds and (f.reminded_week is null or f.reminded_week < p_week)
          and p.tenant_id = f.tenant_id and p.id = f.placement_id and p.status = 'ongoing' and p.starts_on <= p_week + 6 and p.ends_on >= p_week
          and exists (select from app.days_at_workplace(p.tenant_id, p.id) s where s.held_on between p_week and p_week + 6)
          and not exists (select from workplace_weeks a where a.tenant_id = p.tenant_id and a.placement_id = p.id and a.week_on = p_week)
        returning f.placement_id
    )
    select distinct on (l.placement_id) l.id, c.email, c.phone, c.language
      from due d join placement_links l on l.tenant_id = app.tenant() and l.placement_id = d.placement_id and l.purpose = 'follow' and l.revoked_at is null and l.expires_at > p_now
      cross join lateral app.follow_link(l.token_hash, p_now) o
      join workplace_contacts c on c.tenant_id = l.tenant_id and c.id = l.contact_id
      where c.email <> '' or c.phone <> ''
      order by l.placement_id, l.made_at desc;
end $$;

call app.hand_to_gate();
