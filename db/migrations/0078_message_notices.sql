-- owner: reminders
-- A word that a message has come: by the ways, hours and wishes of reminders, without who wrote or what. Why as it is: docs/decisions/0056-message-notices.md.

alter table reminder_rules add column for_messages boolean not null default false;
comment on column reminder_rules.for_messages is 'Whether she is told that a message waits for her on her own side.';

create table message_notice_choices (
  tenant_id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  is_off boolean not null,
  changed_at timestamptz not null,
  primary key (tenant_id, enrolment_id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade
);
comment on table message_notice_choices is 'Whether a participant has switched off herself that she is told of messages. No row: she has not.';
call app.wall_by_person('message_notice_choices', '{coordinator,case-worker}', '{}');
grant select on message_notice_choices to egenvag_app;
call app.let_person_read('message_notice_choices', 'enrolment_id, person_id, is_off, changed_at');
call app.let_person_add('message_notice_choices', 'enrolment_id, programme_id, person_id, restricted, is_off, changed_at');
call app.let_person_change('message_notice_choices', 'is_off, changed_at');
create policy reminding on message_notice_choices for select to egenvag_gate using (true);
grant select on message_notice_choices to egenvag_gate;

-- A notice is about a thread and is told of a day, not of an hour.
do $$
declare rule record;
begin
  for rule in select c.conname from pg_constraint c where c.conrelid = 'public.reminder_messages'::regclass and c.contype = 'c'
      and (pg_get_constraintdef(c.oid) like '%meeting%' or pg_get_constraintdef(c.oid) like '%before%') loop
    execute format('alter table reminder_messages drop constraint %I', rule.conname);
  end loop;
end $$;
alter table reminder_messages
  add constraint reminder_messages_about_check check (about in ('session', 'meeting', 'message')),
  add constraint reminder_messages_kind_check check (kind in ('before', 'moved', 'cancelled', 'resumed', 'message')),
  add constraint reminder_messages_message_check check ((about = 'message') = (kind = 'message')),
  add constraint reminder_messages_change_check check ((kind in ('before', 'message')) = (change_id is null));
comment on column reminder_messages.about_id is 'The session, the meeting or the thread.';
comment on column reminder_messages.starts_on is 'When it starts; of a message, the day on which she is told.';
create index message_threads_latest on message_threads (tenant_id, programme_id, last_at);

-- How somebody is told of something on a day, while she takes part in one of these ways; no row: not at all.
create function app.reached_by(p_tenant uuid, p_enrolment uuid, p_today date, p_statuses text[])
returns table (programme_id uuid, person_id uuid, restricted boolean, channel text, language text, shows_place boolean)
language sql stable
begin atomic
  select e.programme_id, e.person_id, e.restricted, coalesce(w.channel, r.without_wish), w.language, r.shows_place and not e.restricted
    from public.enrolments e
    join public.reminder_rules r on r.tenant_id = e.tenant_id and r.programme_id = e.programme_id and r.is_on
    left join lateral (select * from public.reminder_wishes x where x.tenant_id = e.tenant_id and x.enrolment_id = e.id order by x.number desc limit 1) w on true
    where e.tenant_id = p_tenant and e.id = p_enrolment and e.status = any (p_statuses)
      and coalesce(w.channel, r.without_wish) in ('sms', 'email')
      and (w.paused_until is null or w.paused_until < p_today)
      and (not e.restricted or coalesce(w.though_protected, false));
end;
create or replace function app.reminded_by(p_tenant uuid, p_enrolment uuid, p_today date)
returns table (programme_id uuid, person_id uuid, restricted boolean, channel text, language text, shows_place boolean)
language sql stable
begin atomic
  select * from app.reached_by(p_tenant, p_enrolment, p_today, '{active}');
end;

-- Whether somebody of the staff has written in a thread what she has not read, since a moment.
create function app.awaits_reading(p_tenant uuid, p_thread uuid, p_now timestamptz, p_after timestamptz default '-infinity') returns boolean
language sql stable
begin atomic
  select exists (select from public.messages m where m.tenant_id = p_tenant and m.thread_id = p_thread and m.author_id is not null
    and m.shown_from <= p_now and m.shown_from > p_after
    and m.shown_from > coalesce((select r.read_through from public.message_reads r where r.tenant_id = p_tenant and r.thread_id = p_thread and r.reader_id is null), '-infinity'));
end;

-- Whether her programme tells of messages, and she has not switched it off.
create function app.takes_message_notices(p_tenant uuid, p_enrolment uuid) returns boolean
language sql stable
begin atomic
  select exists (select from public.enrolments e join public.reminder_rules r on r.tenant_id = e.tenant_id and r.programme_id = e.programme_id and r.is_on and r.for_messages
      where e.tenant_id = p_tenant and e.id = p_enrolment)
    and not exists (select from public.message_notice_choices c where c.tenant_id = p_tenant and c.enrolment_id = p_enrolment and c.is_off);
end;
grant execute on function app.reached_by, app.awaits_reading, app.takes_message_notices to egenvag_gate;

-- Puts a word into the queue for whoever has a message she has not read for ten minutes, has a side to read it on, and has not been told of it:
-- one for each thread and day at most. Returns how many.
create function app.plan_message_notices(p_programmes uuid[], p_channels text[], p_now timestamptz) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  today date := (p_now at time zone 'Europe/Stockholm')::date;
  settled timestamptz := p_now - interval '10 minutes';
  queued int;
begin
  if app.role() is distinct from 'system' then raise exception 'only the worker reminds' using errcode = 'insufficient_privilege'; end if;
  with unread as materialized (
    select t.id, t.enrolment_id from message_threads t
      where t.tenant_id = app.tenant() and t.programme_id = any (p_programmes) and t.last_at > p_now - interval '14 days'
        and app.awaits_reading(t.tenant_id, t.id, settled, greatest(p_now - interval '7 days', (select max(k.created_at) from reminder_messages k
          where k.tenant_id = t.tenant_id and k.about_id = t.id and k.kind = 'message')))
        and not exists (select from reminder_messages k where k.tenant_id = t.tenant_id and k.about_id = t.id and k.kind = 'message'
          and (k.status in ('waiting', 'sending') or (coalesce(k.settled_at, k.created_at) at time zone 'Europe/Stockholm')::date = today))
        and exists (select from portal_devices d where d.tenant_id = t.tenant_id and d.person_id = t.person_id)
        and app.takes_message_notices(t.tenant_id, t.enrolment_id))
  insert into reminder_messages (tenant_id, enrolment_id, programme_id, person_id, restricted, about, about_id, kind, starts_on, starts_at,
      channel, status, reason, next_try_at, created_at, settled_at)
    select app.tenant(), u.enrolment_id, b.programme_id, b.person_id, b.restricted, 'message', u.id, 'message', today, '00:00',
        b.channel, case when a.value is null then 'failed' else 'waiting' end, case when a.value is null then 'no-address' end,
        case when a.value is not null then p_now end, p_now, case when a.value is null then p_now end
      from unread u
      cross join lateral app.reached_by(app.tenant(), u.enrolment_id, today, '{accepted,active,paused}') b
      cross join lateral (select app.reminder_address(app.tenant(), b.person_id, b.restricted, b.channel) as value) a
      where b.channel = any (p_channels)
    on conflict do nothing;
  get diagnostics queued = row_count;
  return queued;
end $$;
comment on function app.plan_message_notices is 'Queues a word for those who have an unread message, in these programmes at this moment.';

-- As before, and: a notice of a message she has read by now is taken away, so that nobody learns from the queue when she reads.
-- Takes messages for sending: each is marked with a lease before anything goes out, so that a worker that dies in the middle leaves it as
-- unclear and never as waiting. What is no longer true, or no longer wanted, is dropped here.
create or replace function app.take_reminders(p_programmes uuid[], p_channels text[], p_now timestamptz, p_limit int)
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
    if m.about = 'message' and not app.awaits_reading(m.tenant_id, m.about_id, p_now) then
      delete from reminder_messages k where k.tenant_id = m.tenant_id and k.id = m.id;
      continue;
    end if;
    select * into b from app.reached_by(m.tenant_id, m.enrolment_id, here::date, case m.about when 'message' then '{accepted,active,paused}' else '{active}' end::text[]);
    if not found or b.channel <> all (p_channels) then why := 'not-wanted';
    elsif m.about = 'message' then
      if not app.takes_message_notices(m.tenant_id, m.enrolment_id) then why := 'not-wanted'; end if;
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

-- How the participant whose own side this is is told of messages; no row: she is not.
create function app.own_message_notices() returns table (enrolment_id uuid, channel text, is_off boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select e.id, b.channel, coalesce(c.is_off, false)
    from public.enrolments e
    join public.reminder_rules r on r.tenant_id = e.tenant_id and r.programme_id = e.programme_id and r.for_messages
    cross join lateral app.reached_by(e.tenant_id, e.id, app.today(), '{accepted,active,paused}') b
    left join public.message_notice_choices c on c.tenant_id = e.tenant_id and c.enrolment_id = e.id
    where e.tenant_id = app.tenant() and e.person_id = app.person() and app.role() = 'participant'
      and (not app.mirrored() or e.programme_id = any (app.programmes()))
      and app.reminder_address(e.tenant_id, e.person_id, e.restricted, b.channel) is not null;
end;
comment on function app.own_message_notices() is 'By which way a participant is told that a message has come, in each programme that does so.';

call app.hand_to_gate();
grant execute on function app.own_message_notices() to egenvag_portal;
