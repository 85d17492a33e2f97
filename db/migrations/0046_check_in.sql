-- owner: check-in
-- Somebody says herself that she is here: by a code of her own after pointing her telephone at the leader's screen, or by a tap on a shared
-- tablet. Neither is signed in: everything they can do stands in the functions below, one session at a time.

create table check_in_cards (
  tenant_id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  code_number int not null default 0 check (code_number >= 0),
  code_hash bytea check (length(code_hash) = 32),
  sign text check (sign ~ '^[a-z0-9-]{1,20}$'),
  shown_name text check (length(shown_name) between 1 and 40),
  changed_at timestamptz not null default now(),
  changed_by uuid,
  primary key (tenant_id, enrolment_id),
  unique (tenant_id, programme_id, code_hash),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade
);
comment on table check_in_cards is 'What somebody checks in with: a code (kept as a keyed hash; worked out anew from the enrolment and its number), a picture as her sign, what she is called on the tablet.';
comment on column check_in_cards.code_number is 'Counts her codes: a new one makes the card before it useless.';
comment on column check_in_cards.shown_name is 'Instead of her first name on the shared tablet. Somebody with protected identity stands there under this alone.';
call app.wall_by_person('check_in_cards', '{coordinator,case-worker,activity-leader}', '{coordinator,case-worker,activity-leader}');
grant select, insert on check_in_cards to egenvag_app;
grant update (code_number, code_hash, sign, shown_name, changed_at, changed_by) on check_in_cards to egenvag_app;

create table check_in_tablets (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  session_id uuid not null,
  start_hash bytea not null check (length(start_hash) = 32),
  start_before timestamptz not null,
  token_hash bytea check (length(token_hash) = 32),
  ends_at timestamptz not null,
  opened_at timestamptz not null default now(),
  opened_by uuid not null,
  closed_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, session_id) references activity_sessions (tenant_id, id) on delete cascade,
  foreign key (tenant_id, opened_by) references accounts (tenant_id, id)
);
comment on table check_in_tablets is 'A screen on which those of one session check themselves in. Opened once with a link (start_hash), then known by a token of its own that reaches this session and nothing else.';
create index check_in_tablets_session on check_in_tablets (tenant_id, session_id);
create index check_in_tablets_start on check_in_tablets (start_hash);
create index check_in_tablets_token on check_in_tablets (token_hash) where token_hash is not null;
call app.wall('check_in_tablets', $$programme_id = any ((select app.programmes_as('{coordinator,case-worker,activity-leader}'))::uuid[])$$,
  $$programme_id = any ((select app.programmes_as('{coordinator,case-worker,activity-leader}'))::uuid[])$$);
grant select, insert on check_in_tablets to egenvag_app;
grant update (closed_at) on check_in_tablets to egenvag_app;

-- What the gate needs to show a session and to write a mark.
create policy gate on check_in_cards for select to egenvag_gate using (true);
create policy gate on check_in_tablets to egenvag_gate using (true) with check (true);
create policy gate on member_exclusions for select to egenvag_gate using (true);
create policy gate_writes on attendance_marks for insert to egenvag_gate with check (true);
create policy gate_takes_back on attendance_marks for delete to egenvag_gate using (true);
create policy gate_counts on activity_sessions for update to egenvag_gate using (true) with check (true);
grant select on check_in_cards, member_exclusions to egenvag_gate;
grant select, update (token_hash, closed_at) on check_in_tablets to egenvag_gate;
grant insert, delete on attendance_marks to egenvag_gate;
grant update (sheet_version, status) on activity_sessions to egenvag_gate;

-- What is said of a session to whoever checks in: minutes_since counts from its start, below 0 before it.
create type app.check_in_session as (tenant_id uuid, session_id uuid, programme_id uuid, activity_id uuid, activity_name text, theme text, held_on date, starts_at text, length_minutes int,
  minutes_since int, grace_minutes int, cancelled boolean);
create function app.check_in_session_of(p_tenant uuid, p_session uuid, p_now timestamptz) returns setof app.check_in_session
language sql stable
begin atomic
  select s.tenant_id, s.id, s.programme_id, s.activity_id, a.name, t.theme, s.held_on, to_char(s.starts_at, 'HH24:MI'), (extract(epoch from s.ends_at - s.starts_at) / 60)::int,
      floor(extract(epoch from p_now - ((s.held_on + s.starts_at) at time zone 'Europe/Stockholm')) / 60)::int, a.grace_minutes, s.cancelled
    from public.activity_sessions s join public.activities a on a.tenant_id = s.tenant_id and a.id = s.activity_id join public.tenants t on t.id = s.tenant_id
    where s.tenant_id = p_tenant and s.id = p_session;
end;
grant execute on function app.check_in_session_of to egenvag_gate;

create function app.find_check_in_session(p_session uuid, p_now timestamptz) returns setof app.check_in_session
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select c.* from public.activity_sessions s cross join lateral app.check_in_session_of(s.tenant_id, s.id, p_now) c where s.id = p_session;
end;

-- Writes that somebody is here, as one more save of the sheet, and says how it went: here, already (she is marked as being there), ask (the
-- leader decides: no room, kept apart, not of the group, marked absent or not required), closed. A mark that stands is never changed.
create function app.mark_here(p_tenant uuid, p_session uuid, p_enrolment uuid, p_now timestamptz, p_mark text, p_minutes int, p_purpose text) returns text
language plpgsql as $$
declare
  s activity_sessions%rowtype;
  e enrolments%rowtype;
  standing text;
  is_open boolean;
begin
  select * into s from activity_sessions where tenant_id = p_tenant and id = p_session for no key update;
  if not found or s.status = 'cancelled' then return 'closed'; end if;
  select * into e from enrolments n where n.tenant_id = p_tenant and n.id = p_enrolment and n.programme_id = s.programme_id and n.status = 'active'
    and n.started_on <= s.held_on and (n.ended_on is null or n.ended_on >= s.held_on);
  if not found then return 'ask'; end if;
  select k.mark into standing from attendance_marks k where k.tenant_id = p_tenant and k.session_id = p_session and k.enrolment_id = p_enrolment;
  if found then return case when standing in ('absent', 'not-required') then 'ask' else 'already' end; end if;
  select a.form = 'drop-in' into is_open from activities a where a.tenant_id = p_tenant and a.id = s.activity_id;
  if not exists (select from activity_members m where m.tenant_id = p_tenant and m.activity_id = s.activity_id and m.enrolment_id = p_enrolment
      and m.joined_on <= s.held_on and (m.left_on is null or m.left_on >= s.held_on)) then
    if not is_open or coalesce(app.room_at(p_tenant, p_session), 1) < 1
      or cardinality(app.kept_apart_at(p_tenant, s.activity_id, p_session, array[p_enrolment], s.held_on)) > 0 then return 'ask'; end if;
  end if;
  insert into attendance_marks (tenant_id, session_id, enrolment_id, programme_id, person_id, restricted, held_on, mark, minutes_present, source, version, marked_at)
    values (p_tenant, p_session, e.id, e.programme_id, e.person_id, e.restricted, s.held_on, p_mark, p_minutes, 'self', s.sheet_version + 1, p_now);
  update activity_sessions set sheet_version = s.sheet_version + 1, status = 'held' where tenant_id = p_tenant and id = p_session;
  insert into audit_events (tenant_id, role, action, category, purpose, programme_id, subjects)
    values (p_tenant, 'none', 'write', 'attendance', p_purpose, e.programme_id, array[e.person_id]);
  return 'here';
end $$;
grant execute on function app.mark_here to egenvag_gate;

-- By her code: an unknown one is answered like one of somebody who takes part elsewhere.
create function app.check_in_by_code(p_session uuid, p_code_hash bytea, p_now timestamptz, p_mark text, p_minutes int) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  c check_in_cards%rowtype;
begin
  select k.* into c from activity_sessions s join check_in_cards k on k.tenant_id = s.tenant_id and k.programme_id = s.programme_id and k.code_hash = p_code_hash where s.id = p_session;
  if not found then return 'unknown'; end if;
  return app.mark_here(c.tenant_id, p_session, c.enrolment_id, p_now, p_mark, p_minutes, 'check-in.code');
end $$;

-- The link that makes a screen a tablet of one session: whose, while it can be used.
create function app.find_tablet_start(p_start_hash bytea, p_now timestamptz) returns setof app.check_in_session
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select c.* from public.check_in_tablets b cross join lateral app.check_in_session_of(b.tenant_id, b.session_id, p_now) c
    where b.start_hash = p_start_hash and b.token_hash is null and b.closed_at is null and b.start_before > p_now and b.ends_at > p_now;
end;

-- Uses the link, once; false when it cannot be used any more.
create function app.start_tablet(p_start_hash bytea, p_token_hash bytea, p_now timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update check_in_tablets set token_hash = p_token_hash
    where start_hash = p_start_hash and token_hash is null and closed_at is null and start_before > p_now and ends_at > p_now;
  return found;
end $$;

create function app.open_tablet(p_token_hash bytea, p_now timestamptz) returns setof check_in_tablets
language sql stable
begin atomic
  select b.* from public.check_in_tablets b join public.activity_sessions s on s.tenant_id = b.tenant_id and s.id = b.session_id and not s.cancelled
    where b.token_hash = p_token_hash and b.closed_at is null and b.ends_at > p_now;
end;
grant execute on function app.open_tablet to egenvag_gate;

create function app.tablet_session(p_token_hash bytea, p_now timestamptz) returns setof app.check_in_session
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select c.* from app.open_tablet(p_token_hash, p_now) b cross join lateral app.check_in_session_of(b.tenant_id, b.session_id, p_now) c;
end;

-- Who can tap on a tablet: the members who are expected, and in drop-in those who came in the four weeks before; under the first name, with a
-- letter more where two share it. Somebody with protected identity only under a name that was chosen for her.
create function app.tablet_people(p_token_hash bytea, p_now timestamptz) returns table (enrolment_id uuid, shown_name text, initial text, sign text, is_here boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  with s as (select s.*, a.form from app.open_tablet(p_token_hash, p_now) b join public.activity_sessions s on s.tenant_id = b.tenant_id and s.id = b.session_id
      join public.activities a on a.tenant_id = s.tenant_id and a.id = s.activity_id),
  who as (
    select m.enrolment_id from s join public.activity_members m on m.tenant_id = s.tenant_id and m.activity_id = s.activity_id
      and m.joined_on <= s.held_on and (m.left_on is null or m.left_on >= s.held_on)
      where not exists (select from public.member_exclusions x where x.tenant_id = m.tenant_id and x.activity_id = m.activity_id and x.enrolment_id = m.enrolment_id
        and x.weekday = extract(isodow from s.held_on) and (x.starts_at is null or x.starts_at = s.starts_at) and x.from_on <= s.held_on and (x.until_on is null or x.until_on >= s.held_on))
    union
    select k.enrolment_id from s join public.activity_sessions o on o.tenant_id = s.tenant_id and o.activity_id = s.activity_id and o.held_on between s.held_on - 28 and s.held_on and not o.cancelled
      join public.attendance_marks k on k.tenant_id = o.tenant_id and k.session_id = o.id and k.mark not in ('absent', 'not-required') where s.form = 'drop-in'
  )
  select e.id, coalesce(c.shown_name, d.given_name), left(d.family_name, 1), c.sign,
      exists (select from public.attendance_marks k where k.tenant_id = s.tenant_id and k.session_id = s.id and k.enrolment_id = e.id and k.mark not in ('absent', 'not-required'))
    from s cross join who w
    join public.enrolments e on e.tenant_id = s.tenant_id and e.id = w.enrolment_id and e.status = 'active' and e.started_on <= s.held_on and (e.ended_on is null or e.ended_on >= s.held_on)
    join public.person_directory d on d.tenant_id = e.tenant_id and d.person_id = e.person_id
    left join public.check_in_cards c on c.tenant_id = e.tenant_id and c.enrolment_id = e.id
    where (not e.restricted or c.shown_name is not null) and coalesce(c.shown_name, nullif(d.given_name, '')) is not null;
end;

-- A tap. Only somebody who stands on the tablet.
create function app.tablet_mark(p_token_hash bytea, p_enrolment uuid, p_now timestamptz, p_mark text, p_minutes int) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare b check_in_tablets%rowtype;
begin
  select * into b from app.open_tablet(p_token_hash, p_now);
  if not found then return 'closed'; end if;
  if not exists (select from app.tablet_people(p_token_hash, p_now) t where t.enrolment_id = p_enrolment) then return 'ask'; end if;
  return app.mark_here(b.tenant_id, b.session_id, p_enrolment, p_now, p_mark, p_minutes, 'check-in.tablet');
end $$;

-- Takes a tap back within a minute, as long as nobody else has touched the mark: it was somebody else's name.
create function app.tablet_undo(p_token_hash bytea, p_enrolment uuid, p_now timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  b check_in_tablets%rowtype;
  k attendance_marks%rowtype;
begin
  select * into b from app.open_tablet(p_token_hash, p_now);
  if not found then return false; end if;
  perform from activity_sessions where tenant_id = b.tenant_id and id = b.session_id for no key update;
  delete from attendance_marks m where m.tenant_id = b.tenant_id and m.session_id = b.session_id and m.enrolment_id = p_enrolment
    and m.source = 'self' and m.marked_at > p_now - interval '1 minute' returning * into k;
  if not found then return false; end if;
  update activity_sessions set sheet_version = sheet_version + 1 where tenant_id = b.tenant_id and id = b.session_id;
  insert into audit_events (tenant_id, role, action, category, purpose, programme_id, subjects)
    values (b.tenant_id, 'none', 'write', 'attendance', 'check-in.tablet', b.programme_id, array[k.person_id]);
  return true;
end $$;

create function app.close_tablet(p_token_hash bytea, p_now timestamptz) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  update public.check_in_tablets set closed_at = p_now where token_hash = p_token_hash and closed_at is null;
end;

-- Who need not come is not there either (places counted the marks of 0009).
create or replace function app.kept_apart_at(p_tenant uuid, p_activity uuid, p_session uuid, p_enrolments uuid[], p_today date) returns uuid[]
language sql stable
begin atomic
  with pairs as (
    select e.id, case when k.person_id = e.person_id then k.other_person_id else k.person_id end as other
      from public.activities a
      join public.enrolments e on e.tenant_id = a.tenant_id and e.programme_id = a.programme_id and e.id = any (p_enrolments)
      join public.kept_apart k on k.tenant_id = a.tenant_id and k.programme_id = a.programme_id and k.ended_at is null and e.person_id in (k.person_id, k.other_person_id)
      where a.tenant_id = p_tenant and a.id = p_activity
        and not exists (select from public.kept_apart_overrides o where o.tenant_id = e.tenant_id and o.enrolment_id = e.id and o.activity_id = a.id
          and (o.session_id is null or o.session_id = p_session))
  )
  select coalesce(array_agg(distinct p.id), '{}') from pairs p
    where exists (select from public.enrolments g where g.tenant_id = p_tenant and g.id = any (p_enrolments) and g.id <> p.id and g.person_id = p.other)
      or exists (select from public.place_requests r where r.tenant_id = p_tenant and r.activity_id = p_activity and r.person_id = p.other and r.status = 'offered')
      or exists (select from public.activity_members m where m.tenant_id = p_tenant and m.activity_id = p_activity and m.person_id = p.other
        and (m.left_on is null or m.left_on >= coalesce((select s.held_on from public.activity_sessions s where s.tenant_id = p_tenant and s.id = p_session), p_today))
        and not exists (select from public.attendance_marks t where t.tenant_id = p_tenant and t.session_id = p_session and t.enrolment_id = m.enrolment_id and t.mark in ('absent', 'not-required')))
      or exists (select from public.attendance_marks t where t.tenant_id = p_tenant and t.session_id = p_session and t.person_id = p.other and t.mark not in ('absent', 'not-required'));
end;
create or replace function app.room_at(p_tenant uuid, p_session uuid) returns int
language sql stable
begin atomic
  select a.capacity - (select count(*) from public.attendance_marks t where t.tenant_id = s.tenant_id and t.session_id = s.id and t.mark not in ('absent', 'not-required'))::int
    from public.activity_sessions s join public.activities a on a.tenant_id = s.tenant_id and a.id = s.activity_id and a.form = 'drop-in'
    where s.tenant_id = p_tenant and s.id = p_session;
end;

call app.hand_to_gate();
