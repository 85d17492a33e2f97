-- owner: reminders
-- Reminders by text message and e-mail: a programme's rule, what each person wishes, what changed and is to be told, and what was sent.
-- Phone numbers and addresses stay in person_contacts; no row here holds one.

create table reminder_rules (
  tenant_id uuid not null,
  programme_id uuid not null,
  is_on boolean not null default false,
  for_sessions boolean not null default true,
  for_meetings boolean not null default true,
  tells_changes boolean not null default true,
  hours_before int not null default 24 check (hours_before between 1 and 168),
  least_minutes int not null default 60 check (least_minutes between 0 and 1440),
  changes_within_days int not null default 7 check (changes_within_days between 1 and 60),
  allowed_from time not null default '08:00',
  allowed_before time not null default '20:00',
  on_sundays boolean not null default false,
  on_holidays boolean not null default false,
  shows_place boolean not null default false,
  without_wish text not null default 'none' check (without_wish in ('none', 'sms', 'email')),
  version int not null default 1,
  changed_at timestamptz not null default now(),
  changed_by uuid,
  primary key (tenant_id, programme_id),
  foreign key (tenant_id, programme_id) references programmes (tenant_id, id),
  check (allowed_before > allowed_from)
);
comment on table reminder_rules is 'What a programme reminds of and when. No row: it reminds of nothing.';
comment on column reminder_rules.hours_before is 'By the clock on the wall: 24 is the same hour the day before, also when the clocks change in between.';
comment on column reminder_rules.least_minutes is 'A reminder that could not be sent so long before the start is not sent at all.';
comment on column reminder_rules.changes_within_days is 'Changes are told of what lies, or lay, at most so many days ahead; the rest she learns by the ordinary reminder.';
comment on column reminder_rules.without_wish is 'How somebody is reminded who has been asked nothing.';

create table reminder_wishes (
  tenant_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  number int not null check (number > 0),
  channel text not null check (channel in ('sms', 'email', 'another-way', 'none')),
  language text check (language in ('sv', 'sv-x-lattlast', 'en', 'ar', 'fa', 'so', 'ti', 'uk')),
  paused_until date,
  though_protected boolean not null default false,
  told_by text not null check (told_by in ('herself', 'proxy', 'staff')),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (tenant_id, id),
  unique (tenant_id, enrolment_id, number),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, recorded_by) references accounts (tenant_id, id)
);
comment on table reminder_wishes is 'How somebody wants to be reminded, each time it was said: the highest number holds. Append-only.';
comment on column reminder_wishes.language is 'NULL: by what she speaks and reads.';
comment on column reminder_wishes.paused_until is 'Last day without reminders, inclusive.';
comment on column reminder_wishes.though_protected is 'A named reader has decided that a protected person is reminded all the same.';

create table reminder_changes (
  tenant_id uuid not null,
  about_id uuid not null,
  about text not null check (about in ('session', 'meeting')),
  change_id uuid not null,
  programme_id uuid not null,
  activity_id uuid,
  enrolment_id uuid,
  was_on date not null,
  was_at time not null,
  was_off boolean not null,
  seen_at timestamptz,
  primary key (tenant_id, about_id),
  foreign key (tenant_id, programme_id) references programmes (tenant_id, id)
);
comment on table reminder_changes is 'Sessions and meetings that were moved, cancelled or put on again and of which nobody has been told yet: as they were before the first change. Gone once worked through; what was undone meanwhile is told to nobody.';
comment on column reminder_changes.seen_at is 'When the worker saw the last change; it waits two minutes for another. NULL: not seen yet.';

create table reminder_messages (
  tenant_id uuid not null,
  id uuid not null default uuidv7(),
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  about text not null check (about in ('session', 'meeting')),
  about_id uuid not null,
  kind text not null check (kind in ('before', 'moved', 'cancelled', 'resumed')),
  change_id uuid,
  starts_on date not null,
  starts_at time not null,
  was_on date,
  was_at time,
  channel text check (channel in ('sms', 'email')),
  language text,
  text text check (length(text) <= 1000),
  status text not null check (status in ('waiting', 'sending', 'sent', 'delivered', 'failed', 'unclear', 'dropped')),
  reason text check (length(reason) <= 40),
  attempts int not null default 0,
  next_try_at timestamptz,
  leased_until timestamptz,
  reference text check (length(reference) <= 100),
  created_at timestamptz not null default now(),
  settled_at timestamptz,
  settled_by uuid,
  primary key (tenant_id, id),
  -- Nobody is told the same thing twice.
  unique nulls not distinct (tenant_id, enrolment_id, about_id, kind, starts_on, starts_at, change_id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, settled_by) references accounts (tenant_id, id),
  check ((was_on is null) = (was_at is null)),
  check ((kind = 'before') = (change_id is null)),
  check ((status = 'waiting') = (next_try_at is not null)),
  check ((status = 'sending') = (leased_until is not null))
);
comment on table reminder_messages is 'What somebody was told or was to be told of one start of one session or meeting. unclear: it may have gone out, so it is not sent again by itself.';
comment on column reminder_messages.text is 'As it was sent. It names neither programme nor matter.';
comment on column reminder_messages.reference is 'What the operator calls it.';
create index reminder_messages_enrolment on reminder_messages (tenant_id, enrolment_id, created_at desc);
create index reminder_messages_about on reminder_messages (tenant_id, about_id);
create index reminder_messages_programme on reminder_messages (tenant_id, programme_id, created_at desc);
create index reminder_messages_open on reminder_messages (tenant_id, programme_id) where status in ('waiting', 'sending');

create table reminder_trials (
  tenant_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  channel text not null check (channel in ('sms', 'email')),
  tried_at timestamptz not null,
  outcome text check (outcome in ('sent', 'later', 'refused', 'unclear')),
  code text check (length(code) <= 40),
  primary key (tenant_id, id),
  foreign key (tenant_id, account_id) references accounts (tenant_id, id)
);
comment on table reminder_trials is 'Messages that somebody of the staff has sent to herself to see what they look like; the address is not kept.';
create index reminder_trials_account on reminder_trials (tenant_id, account_id, tried_at desc);

do $$
declare mine text := 'programme_id = any ((select app.programmes_as(''{coordinator,case-worker}''))::uuid[])';
begin
  call app.wall('reminder_rules', mine || ' or (select app.role()) = ''system''',
    'programme_id = any ((select app.programmes_as(''{coordinator}''))::uuid[])');
  call app.wall('reminder_changes', 'false');
  call app.wall('reminder_trials', 'account_id = (select app.account())', 'account_id = (select app.account()) and (select app.role()) in (''coordinator'', ''case-worker'')');
end $$;
call app.wall_by_person('reminder_wishes', '{coordinator,case-worker}', '{coordinator,case-worker}');
call app.wall_by_person('reminder_messages', '{coordinator,case-worker}', '{coordinator,case-worker}');
-- Whether a protected person is reminded is decided by somebody who is named for her, and only once she is protected.
create policy named_reader_decides on reminder_wishes as restrictive for insert to egenvag_app
  with check (recorded_by = (select app.account()) and (not though_protected or (restricted and app.reads_lastingly(person_id))));
-- All that staff writes into the messages: that she has been told in another way.
create policy only_told on reminder_messages as restrictive for insert to egenvag_app
  with check (kind = 'before' and status = 'dropped' and reason = 'told-already' and text is null and settled_by = (select app.account()));
create policy worker on timetable_settings for select to egenvag_app
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'system');
grant select, insert, update on reminder_rules to egenvag_app;
grant select, insert on reminder_wishes, reminder_messages, reminder_trials to egenvag_app;
grant update (outcome, code) on reminder_trials to egenvag_app;

-- As the gate ----------------------------------------------------------------------------------------------------------

do $$
declare tbl text;
begin
  foreach tbl in array '{reminder_rules,reminder_wishes,member_exclusions,venues,absence_notices}'::text[] loop
    execute format('create policy reminding on %s for select to egenvag_gate using (true)', tbl);
    execute format('grant select on %s to egenvag_gate', tbl);
  end loop;
  foreach tbl in array '{reminder_changes,reminder_messages}'::text[] loop
    execute format('create policy reminding on %s to egenvag_gate using (true) with check (true)', tbl);
    execute format('grant select, insert, update, delete on %s to egenvag_gate', tbl);
  end loop;
end $$;

-- What changed is noted in the transaction that changes it, whatever way it happens.
create function app.note_session_change() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into reminder_changes (tenant_id, about_id, about, change_id, programme_id, activity_id, was_on, was_at, was_off)
    select old.tenant_id, old.id, 'session', uuidv7(), old.programme_id, old.activity_id, old.held_on, old.starts_at, old.status = 'cancelled'
      from reminder_rules r where r.tenant_id = old.tenant_id and r.programme_id = old.programme_id and r.is_on and r.tells_changes and r.for_sessions
    on conflict (tenant_id, about_id) do update set seen_at = null;
  return null;
end $$;
create trigger note_change after update of held_on, starts_at, status on activity_sessions for each row
  when (old.held_on is distinct from new.held_on or old.starts_at is distinct from new.starts_at or (old.status = 'cancelled') <> (new.status = 'cancelled'))
  execute function app.note_session_change();
create trigger note_removal after delete on activity_sessions for each row when (old.status = 'planned') execute function app.note_session_change();

create function app.note_meeting_change() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into reminder_changes (tenant_id, about_id, about, change_id, programme_id, enrolment_id, was_on, was_at, was_off)
    select old.tenant_id, old.id, 'meeting', uuidv7(), old.programme_id, old.enrolment_id, old.meets_on, old.starts_at, old.status <> 'planned'
      from reminder_rules r where r.tenant_id = old.tenant_id and r.programme_id = old.programme_id and r.is_on and r.tells_changes and r.for_meetings
    on conflict (tenant_id, about_id) do update set seen_at = null;
  return null;
end $$;
create trigger note_change after update of status on meetings for each row
  when ((old.status = 'planned') <> (new.status = 'planned')) execute function app.note_meeting_change();

-- Whether somebody has said beforehand that she does not come that day, or to that session.
create function app.is_away(p_tenant uuid, p_enrolment uuid, p_session uuid, p_on date) returns boolean
language sql stable
begin atomic
  select exists (select from public.absence_notices n where n.tenant_id = p_tenant and n.enrolment_id = p_enrolment and n.withdrawn_at is null
    and case when n.session_id is null then p_on between n.starts_on and n.ends_on else n.session_id = p_session end);
end;

-- Who is expected at a session, as the attendance sheet has it: members that day, without those who are excused then or have said that they do not come.
create function app.awaited_at(p_tenant uuid, p_activity uuid, p_session uuid, p_on date, p_at time) returns setof uuid
language sql stable
begin atomic
  select m.enrolment_id from public.activity_members m
    where m.tenant_id = p_tenant and m.activity_id = p_activity and m.joined_on <= p_on and (m.left_on is null or m.left_on >= p_on)
      and not exists (select from public.member_exclusions x where x.tenant_id = m.tenant_id and x.activity_id = m.activity_id and x.enrolment_id = m.enrolment_id
        and x.weekday = extract(isodow from p_on) and (x.starts_at is null or x.starts_at = p_at) and x.from_on <= p_on and (x.until_on is null or x.until_on >= p_on))
      and not exists (select from public.attendance_marks k where k.tenant_id = m.tenant_id and k.session_id = p_session and k.enrolment_id = m.enrolment_id
        and k.held_on = p_on and k.mark in ('absent', 'not-required'))
      and not app.is_away(p_tenant, m.enrolment_id, p_session, p_on);
end;

-- How somebody is reminded on a day; no row: not at all.
create function app.reminded_by(p_tenant uuid, p_enrolment uuid, p_today date)
returns table (programme_id uuid, person_id uuid, restricted boolean, channel text, language text, shows_place boolean)
language sql stable
begin atomic
  select e.programme_id, e.person_id, e.restricted, coalesce(w.channel, r.without_wish), w.language, r.shows_place and not e.restricted
    from public.enrolments e
    join public.reminder_rules r on r.tenant_id = e.tenant_id and r.programme_id = e.programme_id and r.is_on
    left join lateral (select * from public.reminder_wishes x where x.tenant_id = e.tenant_id and x.enrolment_id = e.id order by x.number desc limit 1) w on true
    where e.tenant_id = p_tenant and e.id = p_enrolment and e.status = 'active'
      and coalesce(w.channel, r.without_wish) in ('sms', 'email')
      and (w.paused_until is null or w.paused_until < p_today)
      and (not e.restricted or coalesce(w.though_protected, false));
end;

-- Where a message goes: to what is hers, or to somebody else's only when that is said to be safe; never to what is unsafe.
create function app.reminder_address(p_tenant uuid, p_person uuid, p_restricted boolean, p_channel text) returns text
language sql stable
begin atomic
  select c.value from public.person_contacts c
    where c.tenant_id = p_tenant and c.person_id = p_person and c.kind = case p_channel when 'sms' then 'phone' else 'email' end
      and c.is_safe is not false and not c.letter_instead and (c.holder = 'own' or c.is_safe) and (not p_restricted or c.is_safe)
    order by c.is_first desc, c.holder = 'own' desc, c.created_at desc, c.id limit 1;
end;

-- Whether somebody knows of a start: she was reminded of it, or told of it as new when it was time to remind.
create function app.has_been_told(p_tenant uuid, p_enrolment uuid, p_about uuid, p_on date, p_at time, p_hours int) returns boolean
language sql stable
begin atomic
  select exists (select from public.reminder_messages k where k.tenant_id = p_tenant and k.enrolment_id = p_enrolment and k.about_id = p_about
    and k.starts_on = p_on and k.starts_at = p_at
    and (k.kind = 'before' or (k.kind in ('moved', 'resumed') and (k.created_at at time zone 'Europe/Stockholm') >= p_on + p_at - make_interval(hours => p_hours))));
end;
grant execute on function app.is_away, app.has_been_told, app.awaited_at, app.reminded_by, app.reminder_address to egenvag_gate;

-- Puts one thing to tell into the queue, for those who want it in one of these ways. Whoever has no address is shown as not reached.
create function app.queue_reminders(p_enrolments uuid[], p_channels text[], p_message reminder_messages, p_now timestamptz) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare queued int;
begin
  if app.role() is distinct from 'system' then raise exception 'only the worker reminds' using errcode = 'insufficient_privilege'; end if;
  insert into reminder_messages (tenant_id, enrolment_id, programme_id, person_id, restricted, about, about_id, kind, change_id, starts_on, starts_at, was_on, was_at,
      channel, status, reason, next_try_at, created_at, settled_at)
    select app.tenant(), e.id, b.programme_id, b.person_id, b.restricted, p_message.about, p_message.about_id, p_message.kind, p_message.change_id,
        p_message.starts_on, p_message.starts_at, p_message.was_on, p_message.was_at, b.channel, s.status, s.reason,
        case when s.status = 'waiting' then p_now end, p_now, case when s.status <> 'waiting' then p_now end
      from unnest(p_enrolments) e (id)
      cross join lateral app.reminded_by(app.tenant(), e.id, (p_now at time zone 'Europe/Stockholm')::date) b
      cross join lateral (select case when p_message.status = 'dropped' then 'dropped' when a.value is null then 'failed' else 'waiting' end as status,
        case when p_message.status = 'dropped' then p_message.reason when a.value is null then 'no-address' end as reason
        from (select app.reminder_address(app.tenant(), b.person_id, b.restricted, b.channel) as value) a) s
      where b.channel = any (p_channels)
    on conflict do nothing;
  get diagnostics queued = row_count;
  return queued;
end $$;

-- What is due now in programmes that may send now. Returns how many messages it put into the queue.
create function app.plan_reminders(p_programmes uuid[], p_channels text[], p_now timestamptz) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  here timestamp := p_now at time zone 'Europe/Stockholm';
  due record;
  now_on date;
  now_at time;
  now_off boolean;
  now_held boolean;
  now_id uuid;
  who uuid[];
  m reminder_messages;
  queued int := 0;
begin
  if app.role() is distinct from 'system' then raise exception 'only the worker reminds' using errcode = 'insufficient_privilege'; end if;
  for due in
    select 'session' as about, s.id, s.held_on as starts_on, s.starts_at, r.least_minutes,
        array (select w.id from app.awaited_at(s.tenant_id, s.activity_id, s.id, s.held_on, s.starts_at) w (id)
          where not app.has_been_told(s.tenant_id, w.id, s.id, s.held_on, s.starts_at, r.hours_before)) as who
      from reminder_rules r join activity_sessions s on s.tenant_id = r.tenant_id and s.programme_id = r.programme_id and s.status = 'planned'
        and s.held_on between here::date and (here + make_interval(hours => r.hours_before))::date
      where r.tenant_id = app.tenant() and r.programme_id = any (p_programmes) and r.is_on and r.for_sessions
        and s.held_on + s.starts_at > here and s.held_on + s.starts_at - make_interval(hours => r.hours_before) <= here
        and not exists (select from reminder_changes c where c.tenant_id = s.tenant_id and c.about_id = s.id)
    union all
    select 'meeting', g.id, g.meets_on, g.starts_at, r.least_minutes, array[g.enrolment_id]
      from reminder_rules r join enrolments e on e.tenant_id = r.tenant_id and e.programme_id = r.programme_id and e.status = 'active'
      join meetings g on g.tenant_id = e.tenant_id and g.enrolment_id = e.id and g.status = 'planned'
        and g.meets_on between here::date and (here + make_interval(hours => r.hours_before))::date
      where r.tenant_id = app.tenant() and r.programme_id = any (p_programmes) and r.is_on and r.for_meetings
        and g.meets_on + g.starts_at > here and g.meets_on + g.starts_at - make_interval(hours => r.hours_before) <= here
        and not app.is_away(g.tenant_id, g.enrolment_id, null, g.meets_on)
        and not app.has_been_told(g.tenant_id, g.enrolment_id, g.id, g.meets_on, g.starts_at, r.hours_before)
        and not exists (select from reminder_changes c join meetings f on f.tenant_id = c.tenant_id and f.id = c.about_id
          where c.tenant_id = g.tenant_id and c.enrolment_id = g.enrolment_id and g.id in (f.id, f.moved_to))
  loop
    continue when cardinality(due.who) = 0;
    m := null;
    m.about := due.about; m.about_id := due.id; m.kind := 'before'; m.starts_on := due.starts_on; m.starts_at := due.starts_at;
    if due.starts_on + due.starts_at - make_interval(mins => due.least_minutes) < here then m.status := 'dropped'; m.reason := 'too-late'; end if;
    queued := queued + app.queue_reminders(due.who, p_channels, m, p_now);
  end loop;

  for due in select c.*, r.changes_within_days, r.tells_changes from reminder_changes c
      join reminder_rules r on r.tenant_id = c.tenant_id and r.programme_id = c.programme_id and r.is_on
      where c.tenant_id = app.tenant() and c.programme_id = any (p_programmes) and c.seen_at <= p_now - interval '2 minutes'
      order by c.change_id for update of c skip locked
  loop
    now_on := null; now_held := false; now_id := due.about_id; now_off := true;
    if due.about = 'session' then
      select s.held_on, s.starts_at, s.status = 'cancelled', s.status = 'held' into now_on, now_at, now_off, now_held
        from activity_sessions s where s.tenant_id = due.tenant_id and s.id = due.about_id;
    else
      select n.meets_on, n.starts_at, n.status = 'not-held', n.status = 'held', n.id into now_on, now_at, now_off, now_held, now_id
        from meetings g join meetings n on n.tenant_id = g.tenant_id and n.id = case when g.status = 'moved' then g.moved_to else g.id end
        where g.tenant_id = due.tenant_id and g.id = due.about_id;
    end if;
    m := null;
    m.about := due.about; m.about_id := coalesce(now_id, due.about_id); m.change_id := due.change_id; m.starts_on := now_on; m.starts_at := now_at;
    if now_on is null or now_off then
      if not due.was_off then m.kind := 'cancelled'; m.starts_on := due.was_on; m.starts_at := due.was_at; end if;
    elsif now_held then
      m.kind := null;
    elsif due.was_off then
      m.kind := 'resumed';
    elsif (now_on, now_at) is distinct from (due.was_on, due.was_at) then
      m.kind := 'moved'; m.was_on := due.was_on; m.was_at := due.was_at;
    end if;
    if m.kind is not null and due.tells_changes and m.starts_on + m.starts_at > here
        and least(m.starts_on, m.was_on) <= here::date + due.changes_within_days then
      who := case when due.about = 'meeting' then array[due.enrolment_id] else array (
        select app.awaited_at(due.tenant_id, due.activity_id, due.about_id, m.starts_on, m.starts_at)
        union select app.awaited_at(due.tenant_id, due.activity_id, due.about_id, due.was_on, due.was_at)) end;
      queued := queued + app.queue_reminders(who, p_channels, m, p_now);
    end if;
    delete from reminder_changes c where c.tenant_id = due.tenant_id and c.about_id = due.about_id;
  end loop;
  update reminder_changes c set seen_at = p_now where c.tenant_id = app.tenant() and c.programme_id = any (p_programmes) and c.seen_at is null;
  return queued;
end $$;

-- Takes messages for sending: each is marked with a lease before anything goes out, so that a worker that dies in the middle leaves it as
-- unclear and never as waiting. What is no longer true, or no longer wanted, is dropped here.
create function app.take_reminders(p_programmes uuid[], p_channels text[], p_now timestamptz, p_limit int)
returns table (id uuid, programme_id uuid, kind text, starts_on date, starts_at time, was_on date, was_at time, place text, channel text, address text,
  wished_language text, languages jsonb, attempts int)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  here timestamp := p_now at time zone 'Europe/Stockholm';
  m reminder_messages;
  b record;
  why text;
  to_value text;
  held_at text;
begin
  if app.role() is distinct from 'system' then raise exception 'only the worker reminds' using errcode = 'insufficient_privilege'; end if;
  update reminder_messages k set status = 'unclear', reason = 'interrupted', leased_until = null, settled_at = p_now
    where k.tenant_id = app.tenant() and k.status = 'sending' and k.leased_until < p_now;
  for m in select * from reminder_messages k where k.tenant_id = app.tenant() and k.programme_id = any (p_programmes) and k.status = 'waiting' and k.next_try_at <= p_now
      order by k.next_try_at, k.id limit p_limit for update skip locked
  loop
    why := null;
    held_at := null;
    select * into b from app.reminded_by(m.tenant_id, m.enrolment_id, here::date);
    if not found or b.channel <> all (p_channels) then why := 'not-wanted';
    elsif m.starts_on + m.starts_at <= here then why := 'too-late';
    elsif m.about = 'session' then
      select case when (s.status = 'planned' and s.held_on = m.starts_on and s.starts_at = m.starts_at
            and (m.kind = 'moved' or m.enrolment_id in (select app.awaited_at(s.tenant_id, s.activity_id, s.id, s.held_on, s.starts_at)))) = (m.kind <> 'cancelled') then null else 'outdated' end,
          case when b.shows_place then app.shown_place(s, a) end into why, held_at
        from activity_sessions s join activities a on a.tenant_id = s.tenant_id and a.id = s.activity_id where s.tenant_id = m.tenant_id and s.id = m.about_id;
      if not found and m.kind <> 'cancelled' then why := 'outdated'; end if;
    else
      select case when (g.status = 'planned' and g.meets_on = m.starts_on and g.starts_at = m.starts_at) = (m.kind <> 'cancelled') then null else 'outdated' end,
          case when b.shows_place and g.form = 'place' then nullif(g.place, '') end into why, held_at
        from meetings g where g.tenant_id = m.tenant_id and g.id = m.about_id;
    end if;
    if why is null then to_value := app.reminder_address(m.tenant_id, b.person_id, b.restricted, b.channel); end if;
    if why is not null or to_value is null then
      update reminder_messages k set status = case when why is null then 'failed' else 'dropped' end, reason = coalesce(why, 'no-address'), next_try_at = null, settled_at = p_now
        where k.tenant_id = m.tenant_id and k.id = m.id;
      continue;
    end if;
    update reminder_messages k set status = 'sending', next_try_at = null, leased_until = p_now + interval '5 minutes', attempts = m.attempts + 1, channel = b.channel
      where k.tenant_id = m.tenant_id and k.id = m.id;
    return query select m.id, m.programme_id, m.kind, m.starts_on, m.starts_at, m.was_on, m.was_at, held_at, b.channel, to_value, b.language,
      (select coalesce(jsonb_agg(jsonb_build_object('language', l.language, 'isFirst', l.is_first, 'reads', l.reads) order by l.is_first desc, l.language), '[]')
        from person_languages l where l.tenant_id = m.tenant_id and l.person_id = b.person_id), m.attempts + 1;
  end loop;
end $$;

-- What became of a message that was taken. p_next: when it is tried again. A report that came meanwhile stands.
create function app.settle_reminder(p_id uuid, p_status text, p_reason text, p_reference text, p_language text, p_text text, p_next timestamptz, p_now timestamptz)
returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if app.role() is distinct from 'system' then raise exception 'only the worker reminds' using errcode = 'insufficient_privilege'; end if;
  update reminder_messages k set status = case when k.status = 'sending' then p_status else k.status end, reason = case when k.status = 'sending' then p_reason else k.reason end,
      leased_until = null, next_try_at = case when k.status = 'sending' and p_status = 'waiting' then p_next end, reference = coalesce(k.reference, p_reference),
      language = p_language, text = p_text, settled_at = case when p_status <> 'waiting' then p_now end
    where k.tenant_id = app.tenant() and k.id = p_id and k.status in ('sending', 'delivered', 'failed') and k.text is null;
end $$;

-- The operator's report about one message, before a tenant is known: whoever calls has proved that the address it came to is ours.
create function app.report_reminder(p_id uuid, p_reference text, p_delivered boolean, p_now timestamptz)
returns boolean language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update reminder_messages k set status = case when p_delivered then 'delivered' else 'failed' end, reason = case when p_delivered then null else 'undelivered' end,
      leased_until = null, reference = coalesce(k.reference, p_reference), settled_at = p_now
    where k.id = p_id and k.channel = 'sms' and k.status in ('sending', 'sent', 'unclear') and (k.reference is null or k.reference = p_reference);
  return found;
end $$;

-- Removes messages that are older than anybody asks about. Returns how many.
create function app.forget_reminders(p_before timestamptz) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare gone int;
begin
  if app.role() is distinct from 'system' then raise exception 'only the worker forgets' using errcode = 'insufficient_privilege'; end if;
  delete from reminder_messages k where k.tenant_id = app.tenant() and k.created_at < p_before and k.status not in ('waiting', 'sending');
  get diagnostics gone = row_count;
  delete from reminder_trials t where t.tenant_id = app.tenant() and t.tried_at < p_before;
  return gone;
end $$;
create policy forgetting on reminder_trials to egenvag_gate using (true);
grant select, delete on reminder_trials to egenvag_gate;
comment on function app.plan_reminders is 'Queues what is due in these programmes at this moment, and what was changed.';
comment on function app.take_reminders is 'Marks messages as being sent and answers what to send where; the only way that an address leaves the tables.';

call app.hand_to_gate();
