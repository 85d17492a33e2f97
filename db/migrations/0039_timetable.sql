-- owner: activities
-- Venues, closed days, series that leave days out or change from a day on, and the trace of moved sessions.

create table venues (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  programme_id uuid,
  name text not null check (length(name) between 1 and 120),
  address text not null default '' check (length(address) <= 200),
  map_url text not null default '' check (map_url = '' or (map_url ~ '^https://[^\s]+$' and length(map_url) <= 500)),
  access_notes text not null default '' check (length(access_notes) <= 500),
  step_free boolean,
  retired boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, programme_id) references programmes (tenant_id, id)
);
comment on table venues is 'Where activities are held. A room that is booked on its own is a venue of its own.';
comment on column venues.programme_id is 'The one programme that uses it; NULL: all programmes of the tenant.';
comment on column venues.step_free is 'Whether one gets there without stairs; NULL: nobody has said.';
comment on column venues.retired is 'Not offered any more; what was held there keeps it.';

create table closures (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  site_key text check (length(site_key) <= 60),
  name text not null check (length(name) between 1 and 120),
  kind text not null check (kind in ('school-break', 'closed', 'staff-day')),
  starts_on date not null,
  ends_on date not null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, programme_id) references programmes (tenant_id, id),
  check (ends_on >= starts_on)
);
comment on table closures is 'Days on which a programme, or one of its sites, is closed: first and last day inclusive. No session is made on them; those there already are cancelled only when somebody says so.';
create index closures_programme on closures (tenant_id, programme_id, starts_on);

create table timetable_settings (
  tenant_id uuid not null,
  programme_id uuid not null,
  closed_eves text[] not null,
  version int not null default 1,
  primary key (tenant_id, programme_id),
  foreign key (tenant_id, programme_id) references programmes (tenant_id, id)
);
comment on table timetable_settings is 'Which eves a programme rests on besides public holidays. No row: those of features/activities/domain/holidays.ts.';

alter table activities
  add column venue_id uuid,
  add column interpreter boolean not null default false,
  add column every_weeks int not null default 1 check (every_weeks between 1 and 4),
  add column on_closed_days boolean not null default false,
  add foreign key (tenant_id, venue_id) references venues (tenant_id, id);
comment on column activities.every_weeks is 'Its weekly times hold every n weeks, counted from the week of starts_on.';
comment on column activities.on_closed_days is 'Held also on public holidays and when the programme is closed.';

alter table activity_weekly_times
  add column from_on date,
  add column through_on date,
  add column venue_id uuid,
  add column place text check (length(place) <= 200),
  add column language text check (length(language) <= 60),
  add column interpreter boolean,
  drop constraint activity_weekly_times_pkey,
  add unique nulls not distinct (tenant_id, activity_id, weekday, starts_at, from_on),
  add foreign key (tenant_id, venue_id) references venues (tenant_id, id),
  add check (through_on is null or from_on is null or through_on >= from_on);
comment on column activity_weekly_times.from_on is 'With through_on (inclusive): the days this line of the rhythm holds for; NULL: as long as the activity.';
comment on column activity_weekly_times.venue_id is 'With place, language, interpreter: what its sessions have of their own; all NULL: as the activity says.';

create table activity_exceptions (
  tenant_id uuid not null,
  activity_id uuid not null,
  programme_id uuid not null,
  left_out_on date not null,
  primary key (tenant_id, activity_id, left_out_on),
  foreign key (tenant_id, activity_id, programme_id) references activities (tenant_id, id, programme_id)
);
comment on table activity_exceptions is 'Single days that an activity''s rhythm leaves out.';

alter table activity_sessions
  add column venue_id uuid,
  add column language text check (length(language) <= 60),
  add column interpreter boolean,
  add column closure_id uuid,
  add foreign key (tenant_id, venue_id) references venues (tenant_id, id),
  add foreign key (tenant_id, closure_id) references closures (tenant_id, id) on delete set null (closure_id),
  add check (closure_id is null or status = 'cancelled');
comment on column activity_sessions.venue_id is 'With place: where this one is held when not as usual. language and interpreter: NULL as the activity says.';
comment on column activity_sessions.closure_id is 'Cancelled because of this closure: when that is taken away it can be on again.';
create index activity_sessions_closure on activity_sessions (tenant_id, closure_id) where closure_id is not null;

create table session_moves (
  tenant_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  programme_id uuid not null,
  was_on date not null,
  was_starting time not null,
  was_ending time not null,
  moved_at timestamptz not null,
  moved_by uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, session_id) references activity_sessions (tenant_id, id) on delete cascade,
  foreign key (tenant_id, moved_by) references accounts (tenant_id, id)
);
comment on table session_moves is 'Where a session was before it was moved, each time. Append-only; gone with a session that a new rhythm takes away.';
create index session_moves_session on session_moves (tenant_id, session_id);

do $$
declare
  mine text := 'programme_id = any ((select app.programmes())::uuid[])';
  staff text := ' and (select app.role()) in (''coordinator'', ''case-worker'', ''peer-coach'', ''activity-leader'', ''evaluator'')';
  planners text := ' and (select app.role()) in (''coordinator'', ''case-worker'')';
  coordinators text := ' and (select app.role()) = ''coordinator''';
begin
  call app.wall('venues', '(programme_id is null or ' || mine || ')' || staff, '(programme_id is null or ' || mine || ')' || planners);
  call app.wall('closures', mine || staff, mine || coordinators);
  call app.wall('timetable_settings', mine || staff, mine || coordinators);
  call app.wall('activity_exceptions', mine || staff, mine || planners);
  call app.wall('session_moves', mine || staff, mine || ' and moved_by = (select app.account()) and (select app.role()) in (''coordinator'', ''case-worker'', ''activity-leader'')');
end $$;
grant select, insert, update on venues, timetable_settings to egenvag_app;
grant select, insert, update, delete on closures to egenvag_app;
grant select, insert, delete on activity_exceptions to egenvag_app;
grant select, insert on session_moves to egenvag_app;
-- "This and all following" ends a line of the rhythm and begins another.
grant update (from_on, through_on) on activity_weekly_times to egenvag_app;

create function app.shown_place(s activity_sessions, a activities) returns text language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select nullif(concat_ws(', ', v.name, nullif(w.place, '')), '')
  from (select case when s.venue_id is null and s.place is null then a.venue_id else s.venue_id end as venue_id,
    case when s.venue_id is null and s.place is null then a.place else s.place end as place) w
  left join venues v on v.tenant_id = s.tenant_id and v.id = w.venue_id
$$;
comment on function app.shown_place is 'Where a session is held, in words: its own venue and place, else its activity''s.';

-- Somebody plans a room or a colleague that another programme has then: she learns that it is so, and nothing of what is held there. ------

create policy timetable_gate on activities for select to egenvag_gate using (true);
grant select on activities to egenvag_gate;

create function app.taken_elsewhere(p_from date, p_to date) returns table (session_id uuid, venue_id uuid, account_id uuid)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if app.role() is null or app.role() not in ('coordinator', 'case-worker', 'peer-coach', 'activity-leader') then return; end if;
  return query
    with mine as (
      select s.id, s.activity_id, s.held_on, s.starts_at, s.ends_at, case when s.venue_id is null and s.place is null then a.venue_id else s.venue_id end as venue
      from activity_sessions s join activities a on a.tenant_id = s.tenant_id and a.id = s.activity_id
      where s.tenant_id = app.tenant() and s.programme_id = any (app.programmes()) and s.held_on between p_from and p_to and not s.cancelled),
    theirs as (
      select s.activity_id, s.held_on, s.starts_at, s.ends_at, case when s.venue_id is null and s.place is null then a.venue_id else s.venue_id end as venue
      from programmes p
      join activity_sessions s on s.tenant_id = p.tenant_id and s.programme_id = p.id and s.held_on between p_from and p_to and not s.cancelled
      join activities a on a.tenant_id = s.tenant_id and a.id = s.activity_id
      where p.tenant_id = app.tenant() and p.id <> all (app.programmes()))
    select distinct m.id, case when m.venue = t.venue then m.venue end, l.account_id
    from mine m join theirs t on t.held_on = m.held_on and t.starts_at < m.ends_at and m.starts_at < t.ends_at
    left join (activity_leaders l join activity_leaders o on o.tenant_id = l.tenant_id and o.account_id = l.account_id)
      on l.tenant_id = app.tenant() and l.activity_id = m.activity_id and o.activity_id = t.activity_id
    where m.venue = t.venue or l.account_id is not null;
end $$;
comment on function app.taken_elsewhere(date, date) is 'Which of the caller''s sessions in these days have a venue or a leader that another programme of the tenant has at the same time.';

call app.hand_to_gate();
