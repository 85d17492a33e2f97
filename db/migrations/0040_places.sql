-- owner: places
-- Places in groups: who waits for one, who must not meet in one, and at which times somebody is not expected. A group is never fuller than
-- its capacity: the database counts, one at a time per group, and it counts those whom the one who adds may not see.

alter table activities
  add column waiting_order text not null default 'request' check (waiting_order in ('request', 'time-in-programme', 'coordinator')),
  add column answer_within_days int not null default 7 check (answer_within_days between 1 and 90),
  add column grace_minutes int not null default 10 check (grace_minutes between 0 and 120);
comment on column activities.waiting_order is 'How the waiting list is ordered: by day of asking, by time in the programme, or as the coordinator chooses with a reason each time.';
comment on column activities.grace_minutes is 'Who checks in herself this many minutes after the start is still on time.';

create table place_requests (
  tenant_id uuid not null,
  id uuid not null,
  activity_id uuid not null,
  programme_id uuid not null,
  enrolment_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  status text not null default 'waiting' check (status in ('waiting', 'offered', 'placed', 'withdrawn')),
  asked_by text not null check (asked_by in ('participant', 'staff', 'partner')),
  asked_on date not null,
  answer_by date,
  starts_on date,
  version int not null default 1,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  primary key (tenant_id, id),
  unique (tenant_id, id, activity_id),
  foreign key (tenant_id, activity_id, programme_id) references activities (tenant_id, id, programme_id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  check ((status = 'offered') = (answer_by is not null)),
  check ((status = 'offered') = (starts_on is not null))
);
comment on table place_requests is 'Somebody wants a place in a group: who asked and when. offered: a place is kept for her from starts_on until she has answered, at the latest on answer_by.';
create unique index place_requests_once on place_requests (tenant_id, activity_id, enrolment_id) where status in ('waiting', 'offered');
create index place_requests_enrolment on place_requests (tenant_id, enrolment_id);

create table place_request_events (
  tenant_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  activity_id uuid not null,
  programme_id uuid not null,
  enrolment_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  event text not null check (event in ('asked', 'offered', 'skipped', 'accepted', 'declined', 'no-answer', 'taken-back', 'placed', 'withdrawn', 'reinstated')),
  answer_by date,
  reason text check (length(reason) between 1 and 500),
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, request_id, activity_id) references place_requests (tenant_id, id, activity_id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  check (event not in ('skipped', 'reinstated') or reason is not null)
);
comment on table place_request_events is 'What happened to a wish for a place. skipped: somebody after her was given the place, and why. Append-only.';
create index place_request_events_request on place_request_events (tenant_id, request_id, recorded_at);
create index place_request_events_enrolment on place_request_events (tenant_id, enrolment_id);

create table member_exclusions (
  tenant_id uuid not null,
  id uuid not null,
  activity_id uuid not null,
  programme_id uuid not null,
  enrolment_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  weekday int not null check (weekday between 1 and 7),
  starts_at time,
  from_on date not null,
  until_on date,
  reason text not null check (reason in ('sfi', 'work', 'studies', 'care-of-child', 'other')),
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, activity_id, programme_id) references activities (tenant_id, id, programme_id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  check (until_on is null or until_on >= from_on)
);
comment on table member_exclusions is 'Times at which a member is not expected: she is neither absent nor missing then. starts_at NULL: the whole weekday. until_on: last day, inclusive.';
create index member_exclusions_member on member_exclusions (tenant_id, activity_id, enrolment_id);
create index member_exclusions_enrolment on member_exclusions (tenant_id, enrolment_id);

create table kept_apart (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  enrolment_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  other_enrolment_id uuid not null,
  other_person_id uuid not null,
  other_restricted boolean not null default false,
  reason text not null check (reason in ('conflict', 'fear', 'family', 'own-wish', 'other')),
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  end_reason text check (length(end_reason) between 1 and 500),
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, other_enrolment_id, programme_id, other_person_id, other_restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  check (enrolment_id <> other_enrolment_id),
  check ((ended_at is null) = (end_reason is null))
);
comment on table kept_apart is 'Two people of a programme who must not be in the same group or session. Read by coordinators and case workers who may see both; everybody else learns only that somebody cannot be added.';
comment on column kept_apart.reason is 'A class and no story: what happened stands elsewhere, if anywhere.';
create index kept_apart_one on kept_apart (tenant_id, enrolment_id);
create index kept_apart_other on kept_apart (tenant_id, other_enrolment_id);

create table kept_apart_overrides (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  activity_id uuid not null,
  session_id uuid,
  enrolment_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  reason text not null check (length(reason) between 1 and 500),
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, activity_id, programme_id) references activities (tenant_id, id, programme_id),
  foreign key (tenant_id, session_id) references activity_sessions (tenant_id, id) on delete cascade,
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade
);
comment on table kept_apart_overrides is 'A coordinator let somebody into a group (session_id NULL) or a session although the people there are to be kept apart, and why. Append-only.';
create index kept_apart_overrides_enrolment on kept_apart_overrides (tenant_id, enrolment_id);

call app.wall_by_person('place_requests', '{coordinator,case-worker,activity-leader}', '{coordinator,case-worker,activity-leader}');
call app.wall_by_person('place_request_events', '{coordinator,case-worker,activity-leader}', '{coordinator,case-worker,activity-leader}');
call app.wall_by_person('member_exclusions', '{coordinator,case-worker,activity-leader,evaluator}', '{coordinator,case-worker,activity-leader}');
call app.wall_by_person('kept_apart_overrides', '{coordinator,case-worker}', '{coordinator}');
do $$
declare
  pair_of_mine text := 'programme_id = any ((select app.programmes_as(''{coordinator,case-worker}''))::uuid[])
    and (not restricted or person_id = any ((select app.readable_restricted())::uuid[])) and person_id <> all ((select app.barred())::uuid[])
    and (not other_restricted or other_person_id = any ((select app.readable_restricted())::uuid[])) and other_person_id <> all ((select app.barred())::uuid[])';
begin
  call app.wall('kept_apart', pair_of_mine, pair_of_mine);
end $$;
grant select, insert on place_requests, place_request_events, member_exclusions, kept_apart, kept_apart_overrides to egenvag_app;
grant update (status, answer_by, starts_on, version) on place_requests to egenvag_app;
grant update (until_on) on member_exclusions to egenvag_app;
grant delete on member_exclusions to egenvag_app;
grant update (ended_at, ended_by, end_reason) on kept_apart to egenvag_app;

-- What the gate must look at to count everybody.
create policy gate on activity_members for select to egenvag_gate using (true);
create policy gate on activities for select to egenvag_gate using (true);
create policy gate on activity_sessions for select to egenvag_gate using (true);
create policy gate on attendance_marks for select to egenvag_gate using (true);
create policy gate on place_requests for select to egenvag_gate using (true);
create policy gate on kept_apart for select to egenvag_gate using (true);
create policy gate on kept_apart_overrides for select to egenvag_gate using (true);
grant select on activity_members, activities, activity_sessions, attendance_marks, place_requests, kept_apart, kept_apart_overrides to egenvag_gate;

-- The most places taken at once on any day from p_from on: members until they leave the group or the programme, and places kept by offers
-- that can still be answered. It sees what its caller sees: the functions below ask it as the gate, which sees everybody.
create function app.places_taken(p_tenant uuid, p_activity uuid, p_from date) returns int
language sql stable
begin atomic
  with taken as (
    select m.joined_on as from_on, least(m.left_on, e.ended_on) as until_on
      from public.activity_members m join public.enrolments e on e.tenant_id = m.tenant_id and e.id = m.enrolment_id and e.status in ('accepted', 'active', 'paused', 'ended')
      where m.tenant_id = p_tenant and m.activity_id = p_activity and (m.left_on is null or m.left_on >= p_from)
    union all
    select r.starts_on, null from public.place_requests r
      where r.tenant_id = p_tenant and r.activity_id = p_activity and r.status = 'offered' and r.answer_by >= coalesce(app.today(), current_date)
  ), days as (select p_from as day union select t.from_on from taken t where t.from_on > p_from)
  select coalesce(max((select count(*) from taken t where t.from_on <= d.day and (t.until_on is null or t.until_on >= d.day)))::int, 0) from days d;
end;

grant execute on function app.places_taken to egenvag_gate;

-- How many places of one of the caller's groups are free from a day on; NULL: as many as come. Whoever asks to put somebody in holds the
-- group until the end of the transaction, so that the next one counts what she did.
create function app.places_left(p_activity uuid, p_from date, p_hold boolean) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare places int;
begin
  select a.capacity into places from activities a
    where a.tenant_id = app.tenant() and a.id = p_activity and a.programme_id = any (app.programmes()) and a.form = 'group';
  if places is null then return null; end if;
  if p_hold then perform pg_advisory_xact_lock(hashtextextended('members:' || p_activity, 0)); end if;
  return places - app.places_taken(app.tenant(), p_activity, p_from);
end $$;

-- The last word, whatever puts somebody into a group: nobody comes in above the capacity.
create function app.keep_within_capacity() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare g record;
begin
  for g in select c.tenant_id, c.activity_id, a.capacity, min(c.joined_on) as from_on from changed c
      join activities a on a.tenant_id = c.tenant_id and a.id = c.activity_id and a.form = 'group' and a.capacity is not null
      where c.left_on is null or c.left_on >= coalesce(app.today(), current_date)
      group by 1, 2, 3 order by 2 loop
    perform pg_advisory_xact_lock(hashtextextended('members:' || g.activity_id, 0));
    if app.places_taken(g.tenant_id, g.activity_id, g.from_on) > g.capacity then
      raise exception 'the group is full' using errcode = 'check_violation', constraint = 'activity_capacity';
    end if;
  end loop;
  return null;
end $$;
create trigger keep_within_capacity after insert on activity_members referencing new table as changed for each statement execute function app.keep_within_capacity();

-- Somebody's time in a group is made longer: that takes a place, too.
create function app.keep_capacity_of_stay() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare places int;
begin
  select a.capacity into places from activities a where a.tenant_id = new.tenant_id and a.id = new.activity_id and a.form = 'group';
  if places is null then return null; end if;
  perform pg_advisory_xact_lock(hashtextextended('members:' || new.activity_id, 0));
  if app.places_taken(new.tenant_id, new.activity_id, case when new.joined_on < old.joined_on then new.joined_on else old.left_on + 1 end) > places then
    raise exception 'the group is full' using errcode = 'check_violation', constraint = 'activity_capacity';
  end if;
  return null;
end $$;
create trigger keep_capacity_of_stay after update of joined_on, left_on on activity_members for each row
  when (new.joined_on < old.joined_on or coalesce(new.left_on, 'infinity') > coalesce(old.left_on, 'infinity'))
  execute function app.keep_capacity_of_stay();

-- Those of the given enrolments who would meet somebody they are kept apart from, in a group or in one session of it. It says who cannot
-- come and never because of whom. The one that is asked looks for the caller's programmes alone, as the gate.
create function app.kept_apart_at(p_tenant uuid, p_activity uuid, p_session uuid, p_enrolments uuid[], p_today date) returns uuid[]
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
        and not exists (select from public.attendance_marks t where t.tenant_id = p_tenant and t.session_id = p_session and t.enrolment_id = m.enrolment_id and t.mark = 'absent'))
      or exists (select from public.attendance_marks t where t.tenant_id = p_tenant and t.session_id = p_session and t.person_id = p.other and t.mark <> 'absent');
end;
create function app.kept_apart_in(p_activity uuid, p_session uuid, p_enrolments uuid[]) returns uuid[]
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select app.kept_apart_at(a.tenant_id, a.id, p_session, p_enrolments, app.today()) from public.activities a
    where a.tenant_id = app.tenant() and a.id = p_activity and a.programme_id = any (app.programmes());
end;

-- How many more may come to a drop-in session; NULL: as many as come. Counts those who are marked as being there.
create function app.room_at(p_tenant uuid, p_session uuid) returns int
language sql stable
begin atomic
  select a.capacity - (select count(*) from public.attendance_marks t where t.tenant_id = s.tenant_id and t.session_id = s.id and t.mark <> 'absent')::int
    from public.activity_sessions s join public.activities a on a.tenant_id = s.tenant_id and a.id = s.activity_id and a.form = 'drop-in'
    where s.tenant_id = p_tenant and s.id = p_session;
end;
create function app.room_left(p_session uuid) returns int
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select app.room_at(s.tenant_id, s.id) from public.activity_sessions s
    where s.tenant_id = app.tenant() and s.id = p_session and s.programme_id = any (app.programmes());
end;
grant execute on function app.kept_apart_at, app.room_at to egenvag_gate;

call app.hand_to_gate();
