-- owner: workplace-weeks
-- A supervisor without an account says how a week was. What she can do stands in the functions below: one placement, this week and the last.

create table workplace_followings (
  tenant_id uuid not null,
  placement_id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  shown_name text check (length(shown_name) between 1 and 40),
  protected_yes_at timestamptz,
  protected_yes_by uuid,
  reminds boolean not null default true,
  reminded_week date check (extract(isodow from reminded_week) = 1),
  reminded_at timestamptz,
  version int not null default 1,
  primary key (tenant_id, placement_id),
  foreign key (tenant_id, placement_id, enrolment_id, programme_id, person_id, restricted)
    references placements (tenant_id, id, enrolment_id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, protected_yes_by) references accounts (tenant_id, id),
  check ((protected_yes_at is null) = (protected_yes_by is null))
);
comment on table workplace_followings is 'How a placement is followed week by week: what she is called there, whether the supervisor is reminded.';
comment on column workplace_followings.shown_name is 'Instead of her first name. Somebody with protected identity stands there under this alone.';
comment on column workplace_followings.protected_yes_at is 'A named reader of somebody protected has said that the workplace may have a link at all.';
comment on column workplace_followings.reminded_week is 'Monday of the week the supervisor was last reminded of: once at most.';
create index workplace_followings_enrolment on workplace_followings (tenant_id, enrolment_id);

create table workplace_weeks (
  tenant_id uuid not null,
  id uuid not null,
  placement_id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  week_on date not null check (extract(isodow from week_on) = 1),
  number int not null check (number > 0),
  days jsonb not null default '[]' check (length(days::text) <= 4000),
  going smallint check (going between 1 and 3),
  understands smallint check (understands between 1 and 3),
  words text not null default '' check (length(words) <= 500),
  quotable boolean not null default false,
  wants_contact boolean not null default false,
  tasks jsonb not null default '[]' check (length(tasks::text) <= 20000),
  way text not null check (way in ('link', 'staff')),
  by_whom text not null default '' check (length(by_whom) <= 80),
  contact_id uuid,
  account_id uuid,
  answered_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid,
  primary key (tenant_id, id),
  unique (tenant_id, placement_id, week_on, number),
  foreign key (tenant_id, placement_id, enrolment_id, programme_id, person_id, restricted)
    references placements (tenant_id, id, enrolment_id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, contact_id) references workplace_contacts (tenant_id, id),
  foreign key (tenant_id, account_id) references accounts (tenant_id, id),
  foreign key (tenant_id, settled_by) references accounts (tenant_id, id),
  check ((way = 'staff') = (account_id is not null)),
  check ((settled_at is null) = (settled_by is null))
);
comment on table workplace_weeks is 'What a workplace said of a week, in versions: the highest number holds. Append-only but for settled_at.';
comment on column workplace_weeks.days is 'List of {sessionId, on, says: here | told | silent, minutes?}: minutes where she was there only part of the day.';
comment on column workplace_weeks.going is 'How it goes, and whether she understands the work: 1 badly, 2 so so, 3 well.';
comment on column workplace_weeks.quotable is 'The words may stand in a reference letter.';
comment on column workplace_weeks.tasks is 'List of {id, words}: what of the agreed aims and tasks she did, as it was worded then.';
comment on column workplace_weeks.by_whom is 'Who answered, where it was somebody else than the link was made for.';
comment on column workplace_weeks.settled_at is 'When somebody had taken up what called for a contact.';
create index workplace_weeks_enrolment on workplace_weeks (tenant_id, enrolment_id);

call app.wall_by_person('workplace_followings', '{coordinator,case-worker}', '{coordinator,case-worker}');
call app.wall_by_person('workplace_weeks', '{coordinator,case-worker}', '{coordinator,case-worker}');
grant select, insert on workplace_followings, workplace_weeks to egenvag_app;
grant update (shown_name, protected_yes_at, protected_yes_by, reminds, version) on workplace_followings to egenvag_app;
grant update (settled_at, settled_by) on workplace_weeks to egenvag_app;
-- What the workplace says of her is hers to read; who answered and whether they want to talk to the coach is not told.
call app.let_person_read('workplace_weeks', 'id, placement_id, enrolment_id, programme_id, person_id, week_on, number, days, going, understands, words, tasks, answered_at');

alter table attendance_marks drop constraint attendance_marks_source_check,
  add constraint attendance_marks_source_check check (source in ('staff', 'self', 'import', 'supervisor'));

do $$
declare tbl text;
begin
  foreach tbl in array '{placements,placement_terms,workplaces,workplace_contacts,absence_notices}'::text[] loop
    execute format('create policy gate_weeks on %s for select to egenvag_gate using (true)', tbl);
    execute format('grant select on %s to egenvag_gate', tbl);
  end loop;
  foreach tbl in array '{placement_links,workplace_followings,workplace_weeks}'::text[] loop
    execute format('create policy gate_weeks on %s to egenvag_gate using (true) with check (true)', tbl);
    execute format('grant select, insert on %s to egenvag_gate', tbl);
  end loop;
end $$;
grant update (first_opened_at, last_opened_at) on placement_links to egenvag_gate;
grant update (reminded_week, reminded_at) on workplace_followings to egenvag_gate;

-- How a link to follow a placement stands: 'open', 'expired' (a new one can be asked for), or no row: unknown, taken back, the placement is
-- none any more, the contact has left, the person is protected and nobody has said yes.
create function app.follow_link(p_token_hash bytea, p_now timestamptz) returns table (link_id uuid, state text, placement placements, contact workplace_contacts, shown_name text)
language sql stable
begin atomic
  select l.id, case when l.expires_at > p_now then 'open' else 'expired' end, p, c, coalesce(f.shown_name, case when not p.restricted then nullif(d.given_name, '') end)
    from public.placement_links l
    join public.placements p on p.tenant_id = l.tenant_id and p.id = l.placement_id and p.status in ('agreed', 'ongoing', 'interrupted', 'completed')
    join public.workplace_contacts c on c.tenant_id = l.tenant_id and c.id = l.contact_id and (c.left_on is null or c.left_on > (p_now at time zone 'Europe/Stockholm')::date)
    join public.person_directory d on d.tenant_id = p.tenant_id and d.person_id = p.person_id
    left join public.workplace_followings f on f.tenant_id = p.tenant_id and f.placement_id = p.id
    where l.token_hash = p_token_hash and l.purpose = 'follow' and l.revoked_at is null
      and (p_now at time zone 'Europe/Stockholm')::date <= coalesce(p.ended_on, p.ends_on) + 14
      and (not p.restricted or (f.protected_yes_at is not null and f.shown_name is not null));
end;
grant execute on function app.follow_link to egenvag_gate;

-- What the page of a link shows: a first name, the workplace, the days and answers of two weeks, the aims. Nothing else of her. NULL: no such link.
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
            from activity_sessions s where s.tenant_id = p.tenant_id and s.activity_id = p.activity_id and not s.cancelled
              and s.held_on between k.week_on and k.week_on + 6 and s.held_on between p.starts_on and coalesce(p.ended_on, p.ends_on)), '[]'),
          'answer', (select jsonb_build_object('id', a.id, 'number', a.number, 'days', a.days, 'going', a.going, 'understands', a.understands, 'words', a.words,
              'quotable', a.quotable, 'wantsContact', a.wants_contact, 'taskIds', (select coalesce(jsonb_agg(x -> 'id'), '[]') from jsonb_array_elements(a.tasks) x))
            from workplace_weeks a where a.tenant_id = p.tenant_id and a.placement_id = p.id and a.week_on = k.week_on order by a.number desc limit 1)) order by k.week_on desc)
        from (values (p_week), (p_week - 7)) k (week_on) where k.week_on + 6 >= p.starts_on and k.week_on <= coalesce(p.ended_on, p.ends_on)))
    from tenants t join workplaces w on w.tenant_id = t.id and w.id = p.workplace_id where t.id = p.tenant_id);
end $$;

-- Marks of the days that are said: only of this placement's own activity, in that week, not ahead, in no locked month. What anybody else has
-- marked stays as it is; what the workplace itself marked before follows what it says now.
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
      where s.tenant_id = p.tenant_id and s.activity_id = p.activity_id and s.held_on between p_week and p_week + 6
        and s.held_on <= (p_now at time zone 'Europe/Stockholm')::date and not s.cancelled
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

-- Keeps what a supervisor says of a week. p_number: the version she saw, 0 for none. 'saved' (also the second time), 'stale' (somebody has
-- answered since), 'closed' (no such link, or not a week she can answer).
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
        from jsonb_array_elements(p_answer -> 'days') x join activity_sessions s on s.tenant_id = p.tenant_id and s.id::text = x ->> 'sessionId' and s.activity_id = p.activity_id
          and not s.cancelled and s.held_on between p_week and p_week + 6 and s.held_on <= today), '[]'),
      (p_answer ->> 'going')::int, (p_answer ->> 'understands')::int, p_answer ->> 'words', (p_answer ->> 'quotable')::boolean, (p_answer ->> 'wantsContact')::boolean,
      coalesce((select jsonb_agg(jsonb_build_object('id', a ->> 'id', 'words', a ->> 'words')) from jsonb_array_elements(aims) a where p_answer -> 'taskIds' ? (a ->> 'id')), '[]'),
      'link', p_answer ->> 'byWhom', (f.contact).id, p_now);
  perform app.mark_workplace_days(p, p_week, p_now, p_answer -> 'days');
  insert into audit_events (tenant_id, role, action, category, purpose, programme_id, subjects)
    values (p.tenant_id, 'none', 'write', 'participation', 'workplace.week', p.programme_id, array[p.person_id]);
  return 'saved';
end $$;

-- A new link in place of one that has grown too old, at most three in a day: what it is to be sent to is the contact's own address, and nothing else
-- can be asked for. No row: it cannot be made.
create function app.renew_workplace_link(p_token_hash bytea, p_now timestamptz, p_id uuid, p_new_hash bytea) returns table (email text, phone text, language text)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  f record;
  p placements;
begin
  select * into f from app.follow_link(p_token_hash, p_now) where state = 'expired';
  if not found then return; end if;
  p := f.placement;
  perform pg_advisory_xact_lock(hashtextextended('workplace-link:' || p.id::text, 0));
  if (select count(*) >= 3 from placement_links l where l.tenant_id = p.tenant_id and l.placement_id = p.id and l.made_by is null and l.purpose = 'follow' and l.made_at > p_now - interval '1 day') then return; end if;
  insert into placement_links (tenant_id, id, placement_id, enrolment_id, programme_id, person_id, restricted, party, contact_id, purpose, token_hash, expires_at, made_at)
    values (p.tenant_id, p_id, p.id, p.enrolment_id, p.programme_id, p.person_id, p.restricted, 'workplace', (f.contact).id, 'follow', p_new_hash,
      (coalesce(p.ended_on, p.ends_on) + 15)::timestamp at time zone 'Europe/Stockholm', p_now);
  insert into audit_events (tenant_id, role, action, category, purpose, programme_id, subjects)
    values (p.tenant_id, 'none', 'write', 'participation', 'workplace.link', p.programme_id, array[p.person_id]);
  return query select (f.contact).email, (f.contact).phone, (f.contact).language;
end $$;

-- Supervisors to be reminded of a week they have not answered, each once: marked as reminded before anything is sent.
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
          and exists (select from activity_sessions s where s.tenant_id = p.tenant_id and s.activity_id = p.activity_id and not s.cancelled and s.held_on between p_week and p_week + 6)
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
