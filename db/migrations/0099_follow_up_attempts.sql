-- owner: follow-ups
-- Asking: each attempt with its way and what came of it, a link good for one follow-up alone, and what she answered by it. Why so: docs/decisions/0065-own-answers-to-follow-ups.md.

alter table follow_ups
  add column first_asked_on date,
  add column replied_on date,
  add column document_id uuid,
  add foreign key (tenant_id, document_id) references documents (tenant_id, id),
  add unique (tenant_id, id, enrolment_id, programme_id, person_id, restricted);
comment on column follow_ups.first_asked_on is 'The day somebody first tried to ask her.';
comment on column follow_ups.replied_on is 'The day she answered by a link: an answer, also before staff have confirmed it.';
comment on column follow_ups.document_id is 'The paper the answer rests on.';

create table follow_up_attempts (
  tenant_id uuid not null,
  id uuid not null,
  follow_up_id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  way text not null check (way in ('phone', 'meeting', 'sms', 'letter')),
  result text not null check (result in ('reached', 'no-answer', 'wrong-number', 'call-back', 'declined', 'sent', 'returned')),
  call_back_on date,
  note text not null default '' check (length(note) <= 300),
  tried_at timestamptz not null,
  recorded_by uuid not null,
  token_hash bytea check (length(token_hash) = 32),
  language text check (language in ('sv', 'sv-x-lattlast', 'en', 'ar', 'fa', 'so', 'ti', 'uk')),
  asks_improvement boolean not null default false,
  expires_at timestamptz,
  revoked_at timestamptz,
  first_opened_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, follow_up_id, enrolment_id, programme_id, person_id, restricted)
    references follow_ups (tenant_id, id, enrolment_id, programme_id, person_id, restricted) on update cascade on delete cascade,
  foreign key (tenant_id, recorded_by) references accounts (tenant_id, id),
  check ((way in ('sms', 'letter')) = (token_hash is not null) and (token_hash is null) = (expires_at is null) and (token_hash is null) = (language is null)),
  check ((way in ('sms', 'letter')) = (result in ('sent', 'returned'))),
  check ((result = 'call-back') = (call_back_on is not null))
);
comment on table follow_up_attempts is 'Each time somebody tried to ask, with the way, the moment and what came of it. A text message and a letter carry a link of their own.';
comment on column follow_up_attempts.token_hash is 'Of the secret in the link; the secret itself is worked out from the id and kept nowhere.';
comment on column follow_up_attempts.asks_improvement is 'Whether the page behind the link asks if her job has become better: only of those who worked when they started, six months on.';
create index follow_up_attempts_follow_up on follow_up_attempts (tenant_id, follow_up_id, tried_at);
create index follow_up_attempts_enrolment on follow_up_attempts (tenant_id, enrolment_id);
create index follow_up_attempts_token on follow_up_attempts (token_hash) where token_hash is not null;

create table follow_up_replies (
  tenant_id uuid not null,
  id uuid not null,
  follow_up_id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  attempt_id uuid not null,
  language text not null,
  doing text[] not null check (cardinality(doing) between 1 and 5 and doing <@ '{work,studies,placement,job-seeking,other}'),
  work_form text check (work_form in ('permanent', 'fixed-term', 'hourly', 'supported', 'own-company')),
  hours_per_week int check (hours_per_week between 1 and 80),
  study_level text check (study_level in ('sfi', 'adult-basic', 'upper-secondary', 'vocational', 'higher', 'other')),
  study_full_time boolean,
  registered boolean,
  since_on date,
  improved text[],
  words text not null default '' check (length(words) <= 500),
  wants_contact boolean not null default false,
  answered_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid,
  settled_as text check (settled_as in ('recorded', 'set-aside')),
  primary key (tenant_id, id),
  unique (tenant_id, follow_up_id),
  foreign key (tenant_id, follow_up_id, enrolment_id, programme_id, person_id, restricted)
    references follow_ups (tenant_id, id, enrolment_id, programme_id, person_id, restricted) on update cascade on delete cascade,
  foreign key (tenant_id, attempt_id) references follow_up_attempts (tenant_id, id) on delete cascade,
  foreign key (tenant_id, settled_by) references accounts (tenant_id, id),
  check ((settled_at is null) = (settled_by is null) and (settled_at is null) = (settled_as is null))
);
comment on table follow_up_replies is 'What she answered herself by a link, once for each follow-up. It is no history until somebody of the staff has confirmed it.';
comment on column follow_up_replies.settled_as is 'recorded: it became history; set-aside: what staff had recorded stands.';
create index follow_up_replies_enrolment on follow_up_replies (tenant_id, enrolment_id);

call app.wall_by_person('follow_up_attempts', '{coordinator,case-worker}', '{coordinator,case-worker}');
call app.wall_by_person('follow_up_replies', '{coordinator,case-worker}', '{coordinator,case-worker}');
grant select, insert on follow_up_attempts to egenvag_app;
grant update (result, revoked_at) on follow_up_attempts to egenvag_app;
grant select on follow_up_replies to egenvag_app;
grant update (settled_at, settled_by, settled_as) on follow_up_replies to egenvag_app;
-- Nothing is sent about somebody protected by ordinary ways.
create policy ordinary_ways on follow_up_attempts as restrictive for insert to egenvag_app with check (token_hash is null or not restricted);

create policy asking on follow_up_attempts to egenvag_gate using (true) with check (true);
grant select, update (first_opened_at) on follow_up_attempts to egenvag_gate;
create policy asking on follow_up_replies to egenvag_gate using (true) with check (true);
grant select, insert on follow_up_replies to egenvag_gate;
create policy asking on follow_ups for update to egenvag_gate using (true) with check (true);
grant update (replied_on) on follow_ups to egenvag_gate;

call app.let_copy('follow_up_attempts', 't.way, t.result, t.call_back_on, t.tried_at, t.language, t.expires_at, t.first_opened_at, app.copied_who(t.recorded_by) as recorded_by');
call app.let_copy('follow_up_replies', 't.language, t.doing, t.work_form, t.hours_per_week * 60 as minutes_per_week, t.study_level, t.study_full_time, t.registered, t.since_on, t.improved, t.words, t.wants_contact, t.answered_at, t.settled_at');

-- The words go out by the queue of reminders: its hours, its tries, its reports.
alter table reminder_messages
  drop constraint reminder_messages_about_check, drop constraint reminder_messages_kind_check, drop constraint reminder_messages_change_check,
  add constraint reminder_messages_about_check check (about in ('session', 'meeting', 'message', 'follow-up')),
  add constraint reminder_messages_kind_check check (kind in ('before', 'moved', 'cancelled', 'resumed', 'message', 'follow-up')),
  add constraint reminder_messages_follow_up_check check ((about = 'follow-up') = (kind = 'follow-up')),
  add constraint reminder_messages_change_check check ((kind in ('before', 'message', 'follow-up')) = (change_id is null));
comment on column reminder_messages.about_id is 'The session, the meeting, the thread, or the attempt to ask.';

-- Whether and how a link is sent by text message now; no row: not any more. She has said no to messages, is protected, has answered, has come back.
create function app.asked_by_link(p_tenant uuid, p_attempt uuid, p_now timestamptz)
returns table (programme_id uuid, person_id uuid, restricted boolean, channel text, language text, shows_place boolean)
language sql stable
begin atomic
  select a.programme_id, a.person_id, a.restricted, 'sms', a.language, false
    from public.follow_up_attempts a
    join public.follow_ups f on f.tenant_id = a.tenant_id and f.id = a.follow_up_id and f.done_on is null
    join public.enrolments e on e.tenant_id = a.tenant_id and e.id = a.enrolment_id and e.status = 'ended'
    left join lateral (select * from public.reminder_wishes x where x.tenant_id = e.tenant_id and x.enrolment_id = e.id order by x.number desc limit 1) w on true
    where a.tenant_id = p_tenant and a.id = p_attempt and a.way = 'sms' and a.revoked_at is null and a.expires_at > p_now and not a.restricted
      and coalesce(w.channel, 'sms') in ('sms', 'email') and (w.paused_until is null or w.paused_until < (p_now at time zone 'Europe/Stockholm')::date)
      and not exists (select from public.follow_up_replies r where r.tenant_id = f.tenant_id and r.follow_up_id = f.id);
end;
grant execute on function app.asked_by_link to egenvag_gate;

-- Puts the text message of an attempt of the caller's own into the queue: 'queued', 'no-address', 'not-wanted'.
create function app.queue_follow_up(p_attempt uuid, p_now timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  a follow_up_attempts;
begin
  select * into a from follow_up_attempts x where x.tenant_id = app.tenant() and x.id = p_attempt and x.recorded_by = app.account()
    and x.programme_id = any (app.programmes_as('{coordinator,case-worker}')) and x.person_id <> all (app.barred());
  if not found or not exists (select from app.asked_by_link(a.tenant_id, a.id, p_now)) then return 'not-wanted'; end if;
  if app.reminder_address(a.tenant_id, a.person_id, a.restricted, 'sms') is null then return 'no-address'; end if;
  insert into reminder_messages (tenant_id, enrolment_id, programme_id, person_id, restricted, about, about_id, kind, starts_on, starts_at, channel, status, next_try_at, created_at)
    values (a.tenant_id, a.enrolment_id, a.programme_id, a.person_id, a.restricted, 'follow-up', a.id, 'follow-up', (p_now at time zone 'Europe/Stockholm')::date, '00:00',
      'sms', 'waiting', p_now, p_now) on conflict do nothing;
  return 'queued';
end $$;

-- As before, and links of follow-ups.
drop function app.take_reminders(uuid[], text[], timestamptz, int);
create function app.take_reminders(p_programmes uuid[], p_channels text[], p_now timestamptz, p_limit int)
returns table (id uuid, programme_id uuid, kind text, starts_on date, starts_at time, was_on date, was_at time, place text, channel text, address text,
  wished_language text, languages jsonb, attempts int, about_id uuid)
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
    if m.about = 'follow-up' then
      select * into b from app.asked_by_link(m.tenant_id, m.about_id, p_now);
    else
      select * into b from app.reached_by(m.tenant_id, m.enrolment_id, here::date, case m.about when 'message' then '{accepted,active,paused}' else '{active}' end::text[]);
    end if;
    if not found or b.channel <> all (p_channels) then why := 'not-wanted';
    elsif m.about = 'follow-up' then why := null;
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
        from person_languages l where l.tenant_id = m.tenant_id and l.person_id = b.person_id), m.attempts + 1, m.about_id;
  end loop;
end $$;


-- The follow-up behind a link: 'open', 'answered', 'expired'; no row: unknown, taken back, she takes part again, or is protected by now.
create function app.follow_up_of_link(p_token_hash bytea, p_now timestamptz) returns table (state text, attempt follow_up_attempts, asks_about_on date)
language sql stable
begin atomic
  select case when exists (select from public.follow_up_replies r where r.tenant_id = f.tenant_id and r.follow_up_id = f.id) or f.outcome = 'answered' then 'answered'
      when a.expires_at <= p_now then 'expired' else 'open' end, a, f.asks_about_on
    from public.follow_up_attempts a
    join public.follow_ups f on f.tenant_id = a.tenant_id and f.id = a.follow_up_id
    join public.enrolments e on e.tenant_id = a.tenant_id and e.id = a.enrolment_id and e.status = 'ended'
    where a.token_hash = p_token_hash and a.revoked_at is null and not a.restricted;
end;
grant execute on function app.follow_up_of_link to egenvag_gate;

-- What the page of a link shows: the day the questions are about, and the language. Nothing of her. NULL: no such link.
create function app.follow_up_page(p_token_hash bytea, p_now timestamptz) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  f record;
begin
  select * into f from app.follow_up_of_link(p_token_hash, p_now);
  if not found then return null; end if;
  update follow_up_attempts a set first_opened_at = p_now where a.tenant_id = (f.attempt).tenant_id and a.id = (f.attempt).id and a.first_opened_at is null and f.state = 'open';
  return jsonb_build_object('state', f.state, 'language', (f.attempt).language, 'asksAboutOn', f.asks_about_on, 'asksImprovement', (f.attempt).asks_improvement);
end $$;

-- Keeps her answer, once. 'saved' (also the second time), 'answered' (somebody has answered by the link), 'closed'. What staff have recorded meanwhile stands;
-- the answer then waits beside it.
create function app.keep_follow_up_reply(p_token_hash bytea, p_now timestamptz, p_id uuid, p_language text, p_answer jsonb) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  f record;
  a follow_up_attempts;
begin
  select * into f from app.follow_up_of_link(p_token_hash, p_now);
  if not found or f.state = 'expired' then return 'closed'; end if;
  a := f.attempt;
  perform pg_advisory_xact_lock(hashtextextended('follow-up:' || a.follow_up_id::text, 0));
  if exists (select from follow_up_replies r where r.tenant_id = a.tenant_id and r.follow_up_id = a.follow_up_id) then
    return case when exists (select from follow_up_replies r where r.tenant_id = a.tenant_id and r.follow_up_id = a.follow_up_id and r.id = p_id) then 'saved' else 'answered' end;
  end if;
  insert into follow_up_replies (tenant_id, id, follow_up_id, enrolment_id, programme_id, person_id, restricted, attempt_id, language, doing, work_form, hours_per_week,
      study_level, study_full_time, registered, since_on, improved, words, wants_contact, answered_at)
    values (a.tenant_id, p_id, a.follow_up_id, a.enrolment_id, a.programme_id, a.person_id, a.restricted, a.id, p_language,
      array (select jsonb_array_elements_text(p_answer -> 'doing')), p_answer ->> 'workForm', (p_answer ->> 'hoursPerWeek')::int, p_answer ->> 'studyLevel',
      (p_answer ->> 'studyFullTime')::boolean, (p_answer ->> 'registered')::boolean, (p_answer ->> 'sinceOn')::date,
      case when a.asks_improvement and p_answer ? 'improved' then array (select jsonb_array_elements_text(p_answer -> 'improved')) end,
      p_answer ->> 'words', (p_answer ->> 'wantsContact')::boolean, p_now);
  update follow_ups u set replied_on = (p_now at time zone 'Europe/Stockholm')::date where u.tenant_id = a.tenant_id and u.id = a.follow_up_id;
  insert into audit_events (tenant_id, role, action, category, purpose, programme_id, subjects)
    values (a.tenant_id, 'none', 'write', 'outcomes', 'follow-up.reply', a.programme_id, array[a.person_id]);
  return 'saved';
end $$;

call app.hand_to_gate();
