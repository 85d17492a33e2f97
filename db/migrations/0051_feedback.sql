-- owner: feedback
-- What those who came thought of a session, as counts alone, and what its leaders learnt from it.

create table feedback_counts (
  tenant_id uuid not null,
  session_id uuid not null,
  source text not null check (source in ('own', 'tally')),
  programme_id uuid not null,
  activity_id uuid not null,
  held_on date not null,
  felt int[] not null default '{0,0,0}' check (cardinality(felt) = 3 and 0 <= all (felt)),
  learned int[] not null default '{0,0,0}' check (cardinality(learned) = 3 and 0 <= all (learned)),
  welcomed int[] not null default '{0,0,0}' check (cardinality(welcomed) = 3 and 0 <= all (welcomed)),
  counts_from timestamptz not null,
  version int not null default 1,
  counted_by uuid,
  primary key (tenant_id, session_id, source),
  foreign key (tenant_id, session_id) references activity_sessions (tenant_id, id) on delete cascade,
  foreign key (tenant_id, activity_id, programme_id) references activities (tenant_id, id, programme_id),
  foreign key (tenant_id, counted_by) references accounts (tenant_id, id),
  check ((source = 'tally') = (counted_by is not null))
);
comment on table feedback_counts is 'How many gave which answer to each question of a session, from the lowest step to the highest. An answer is one more in three counts and nothing else: no person, no device, no time.';
comment on column feedback_counts.source is 'own: answered on a telephone of one''s own; tally: counted by hand or on paper and typed in by a leader.';
comment on column feedback_counts.counts_from is 'own: when answering ends; nothing is shown before, and nothing is added after. tally: when it was typed in first. Answers are bundled in this order.';
create index feedback_counts_activity on feedback_counts (tenant_id, activity_id);
create index feedback_counts_programme on feedback_counts (tenant_id, programme_id, held_on);
call app.wall('feedback_counts', $$programme_id = any ((select app.programmes_as('{coordinator,case-worker,peer-coach,activity-leader,evaluator}'))::uuid[])$$,
  $$source = 'tally' and programme_id = any ((select app.programmes_as('{coordinator,case-worker,activity-leader}'))::uuid[])$$);
grant select, insert on feedback_counts to egenvag_app;
grant update (felt, learned, welcomed, version, counted_by) on feedback_counts to egenvag_app;

create table feedback_ballots (
  tenant_id uuid not null,
  session_id uuid not null,
  ballot_hash bytea not null check (length(ballot_hash) = 32),
  primary key (tenant_id, session_id, ballot_hash),
  foreign key (tenant_id, session_id) references activity_sessions (tenant_id, id) on delete cascade
);
comment on table feedback_ballots is 'Which browsers have answered for a session, as a keyed hash of session and browser that says nothing of other sessions, so that each counts once. Removed two days later. Reached by the gate alone.';
call app.wall('feedback_ballots', 'false');

create table session_reflections (
  tenant_id uuid not null,
  session_id uuid not null,
  version int not null check (version > 0),
  programme_id uuid not null,
  activity_id uuid not null,
  worked text not null default '' check (length(worked) <= 1000),
  next_time text not null default '' check (length(next_time) <= 1000),
  confirmed text[] not null default '{}',
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (tenant_id, session_id, version),
  foreign key (tenant_id, session_id) references activity_sessions (tenant_id, id) on delete cascade,
  foreign key (tenant_id, activity_id, programme_id) references activities (tenant_id, id, programme_id),
  foreign key (tenant_id, written_by) references accounts (tenant_id, id),
  check (worked <> '' or next_time <> '')
);
comment on table session_reflections is 'What a session''s leaders learnt from it; the highest version is what it says now, the earlier ones what it said before.';
comment on column session_reflections.confirmed is 'Names and words that the writer was warned of and kept all the same.';
create index session_reflections_activity on session_reflections (tenant_id, activity_id);
call app.wall('session_reflections', $$programme_id = any ((select app.programmes_as('{coordinator,case-worker,peer-coach,activity-leader}'))::uuid[])$$,
  $$programme_id = any ((select app.programmes_as('{coordinator,case-worker,activity-leader}'))::uuid[])$$);
grant select, insert on session_reflections to egenvag_app;

create policy gate on feedback_counts to egenvag_gate using (true) with check (true);
create policy gate on feedback_ballots to egenvag_gate using (true) with check (true);
grant select, insert, update on feedback_counts to egenvag_gate;
grant select, insert, delete on feedback_ballots to egenvag_gate;

-- Answering is possible from the start until midnight, and after a session in the evening for three hours.
create function app.feedback_closes_at(p_held_on date, p_ends_at time) returns timestamptz
language sql immutable
begin atomic
  select greatest((p_held_on + 1)::timestamp, p_held_on + p_ends_at + interval '3 hours') at time zone 'Europe/Stockholm';
end;

-- How many may answer: who is marked as having been there, and in a group also those who are expected and not marked yet. In drop-in before
-- anybody is marked: as many as there are places.
create function app.feedback_room(p_tenant uuid, p_session uuid) returns int
language sql stable
begin atomic
  with s as (select s.activity_id, s.held_on, s.starts_at, a.form, a.capacity from public.activity_sessions s
      join public.activities a on a.tenant_id = s.tenant_id and a.id = s.activity_id where s.tenant_id = p_tenant and s.id = p_session),
  marked as (select k.enrolment_id, k.mark not in ('absent', 'not-required') as is_there from public.attendance_marks k where k.tenant_id = p_tenant and k.session_id = p_session),
  expected as (
    select m.enrolment_id from s join public.activity_members m on m.tenant_id = p_tenant and m.activity_id = s.activity_id
      and m.joined_on <= s.held_on and (m.left_on is null or m.left_on >= s.held_on)
    where s.form = 'group' and not exists (select from marked k where k.enrolment_id = m.enrolment_id)
      and not exists (select from public.member_exclusions x where x.tenant_id = p_tenant and x.activity_id = s.activity_id and x.enrolment_id = m.enrolment_id
        and x.weekday = extract(isodow from s.held_on) and (x.starts_at is null or x.starts_at = s.starts_at) and x.from_on <= s.held_on and (x.until_on is null or x.until_on >= s.held_on)))
  select case when s.form = 'drop-in' and not exists (select from marked) then coalesce(s.capacity, 0)
      else (select count(*)::int from (select enrolment_id from marked where is_there union select enrolment_id from expected) who) end
    from s;
end;

-- How many have answered: on telephones, and the most that were counted for one question.
create function app.feedback_given(p_tenant uuid, p_session uuid) returns int
language sql stable
begin atomic
  select coalesce(sum(greatest((select sum(n) from unnest(c.felt) n), (select sum(n) from unnest(c.learned) n), (select sum(n) from unnest(c.welcomed) n))), 0)::int
    from public.feedback_counts c where c.tenant_id = p_tenant and c.session_id = p_session;
end;
grant execute on function app.feedback_closes_at, app.feedback_room, app.feedback_given to egenvag_gate;

-- A session as whoever answers about it may know it, and how many have answered of how many.
create function app.find_feedback_session(p_session uuid) returns table (theme text, activity_name text, cancelled boolean, opens_at timestamptz, closes_at timestamptz, given int, room int)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select t.theme, a.name, s.cancelled, (s.held_on + s.starts_at) at time zone 'Europe/Stockholm', coalesce(c.counts_from, app.feedback_closes_at(s.held_on, s.ends_at)),
      app.feedback_given(s.tenant_id, s.id), app.feedback_room(s.tenant_id, s.id)
    from public.activity_sessions s join public.activities a on a.tenant_id = s.tenant_id and a.id = s.activity_id join public.tenants t on t.id = s.tenant_id
    left join public.feedback_counts c on c.tenant_id = s.tenant_id and c.session_id = s.id and c.source = 'own'
    where s.id = p_session;
end;

-- Counts one more answer, and says how it went: thanks, already (this browser has answered), full, closed. Everything that counts answers of a
-- session waits for its row, so that there are never more than may answer.
create function app.give_feedback(p_session uuid, p_ballot_hash bytea, p_felt int, p_learned int, p_welcomed int, p_now timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  s activity_sessions%rowtype;
  closes timestamptz;
begin
  select * into s from activity_sessions x where x.id = p_session for no key update;
  if not found or s.cancelled then return 'closed'; end if;
  select c.counts_from into closes from feedback_counts c where c.tenant_id = s.tenant_id and c.session_id = s.id and c.source = 'own';
  closes := coalesce(closes, app.feedback_closes_at(s.held_on, s.ends_at));
  if p_now >= closes or p_now < (s.held_on + s.starts_at) at time zone 'Europe/Stockholm' then return 'closed'; end if;
  if exists (select from feedback_ballots b where b.tenant_id = s.tenant_id and b.session_id = s.id and b.ballot_hash = p_ballot_hash) then return 'already'; end if;
  if app.feedback_given(s.tenant_id, s.id) >= app.feedback_room(s.tenant_id, s.id) then return 'full'; end if;
  insert into feedback_ballots (tenant_id, session_id, ballot_hash) values (s.tenant_id, s.id, p_ballot_hash);
  insert into feedback_counts (tenant_id, session_id, source, programme_id, activity_id, held_on, counts_from)
    values (s.tenant_id, s.id, 'own', s.programme_id, s.activity_id, s.held_on, closes) on conflict do nothing;
  update feedback_counts c set felt[p_felt] = c.felt[p_felt] + 1, learned[p_learned] = c.learned[p_learned] + 1, welcomed[p_welcomed] = c.welcomed[p_welcomed] + 1
    where c.tenant_id = s.tenant_id and c.session_id = s.id and c.source = 'own';
  return 'thanks';
end $$;

-- Ends answering before its time, once and for all: what is shown never grows by a single answer.
create function app.close_feedback(p_session uuid, p_now timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  s activity_sessions%rowtype;
begin
  select * into s from activity_sessions x where x.tenant_id = (select app.tenant()) and x.id = p_session and x.programme_id = any ((select app.programmes())::uuid[]) for no key update;
  if not found then return; end if;
  insert into feedback_counts as c (tenant_id, session_id, source, programme_id, activity_id, held_on, counts_from)
    values (s.tenant_id, s.id, 'own', s.programme_id, s.activity_id, s.held_on, least(p_now, app.feedback_closes_at(s.held_on, s.ends_at)))
    on conflict (tenant_id, session_id, source) do update set counts_from = least(c.counts_from, excluded.counts_from);
end $$;

create function app.forget_feedback_ballots(p_tenant uuid, p_before date) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  delete from public.feedback_ballots b using public.activity_sessions s where b.tenant_id = p_tenant and s.tenant_id = b.tenant_id and s.id = b.session_id and s.held_on < p_before;
end;

call app.hand_to_gate();
