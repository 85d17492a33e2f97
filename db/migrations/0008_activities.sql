-- owner: activities
-- Activities, their weekly rhythm, sessions, leaders and the people enrolled in a group.

create table activities (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  name text not null check (length(name) between 1 and 120),
  kind text not null,
  site_key text,
  place text check (length(place) <= 200),
  form text not null check (form in ('group', 'drop-in')),
  theme_keys text[] not null default '{}',
  capacity int check (capacity > 0),
  language text,
  starts_on date not null,
  ends_on date,
  version int not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid,
  primary key (tenant_id, id),
  unique (tenant_id, id, programme_id),
  foreign key (tenant_id, programme_id) references programmes (tenant_id, id),
  check (ends_on is null or ends_on >= starts_on)
);
create index activities_programme on activities (tenant_id, programme_id);

create table activity_weekly_times (
  tenant_id uuid not null,
  activity_id uuid not null,
  programme_id uuid not null,
  weekday int not null check (weekday between 1 and 7),
  starts_at time not null,
  ends_at time not null,
  primary key (tenant_id, activity_id, weekday, starts_at),
  foreign key (tenant_id, activity_id, programme_id) references activities (tenant_id, id, programme_id),
  check (ends_at > starts_at)
);
comment on table activity_weekly_times is 'The weekly rhythm that sessions were made from: weekday 1 = Monday.';

create table activity_leaders (
  tenant_id uuid not null,
  activity_id uuid not null,
  programme_id uuid not null,
  account_id uuid not null,
  primary key (tenant_id, activity_id, account_id),
  foreign key (tenant_id, activity_id, programme_id) references activities (tenant_id, id, programme_id),
  foreign key (tenant_id, account_id) references accounts (tenant_id, id)
);
create index activity_leaders_account on activity_leaders (tenant_id, account_id);

create table activity_members (
  tenant_id uuid not null,
  activity_id uuid not null,
  programme_id uuid not null,
  enrolment_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  joined_on date not null,
  left_on date,
  primary key (tenant_id, activity_id, enrolment_id, joined_on),
  foreign key (tenant_id, activity_id, programme_id) references activities (tenant_id, id, programme_id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  check (left_on is null or left_on >= joined_on)
);
comment on column activity_members.left_on is 'Last day in the group, inclusive.';
create index activity_members_enrolment on activity_members (tenant_id, enrolment_id);

create table activity_sessions (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  activity_id uuid not null,
  held_on date not null,
  starts_at time not null,
  ends_at time not null,
  place text check (length(place) <= 200),
  theme_keys text[] not null default '{}',
  status text not null default 'planned' check (status in ('planned', 'held', 'cancelled')),
  cancelled boolean not null generated always as (status = 'cancelled') stored,
  cancel_reason text check (length(cancel_reason) <= 200),
  planned_on date,
  planned_at time,
  changed_by_hand boolean not null default false,
  sheet_version int not null default 0,
  version int not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, id, programme_id, held_on, cancelled),
  unique (tenant_id, activity_id, held_on, starts_at),
  foreign key (tenant_id, activity_id, programme_id) references activities (tenant_id, id, programme_id),
  check (ends_at > starts_at),
  check ((planned_on is null) = (planned_at is null)),
  check ((status = 'cancelled') = (cancel_reason is not null))
)
-- Every save of a sheet counts itself on its session: room in the page keeps that out of the indexes.
with (fillfactor = 80);
comment on table activity_sessions is 'One occasion of an activity, in local time of the tenant (Europe/Stockholm).';
comment on column activity_sessions.sheet_version is 'Counts saves of the attendance sheet; a mark carries the number of the save that wrote it. 0: never marked.';
comment on column activity_sessions.planned_on is 'With planned_at: the slot of the weekly rhythm it was made for, also after it was moved. NULL: added on its own.';
comment on column activity_sessions.changed_by_hand is 'Somebody chose its day, time or place: a new rhythm leaves it alone.';
create index activity_sessions_day on activity_sessions (tenant_id, programme_id, held_on);
create index activity_sessions_activity on activity_sessions (tenant_id, activity_id, held_on);

do $$
declare
  mine text := 'programme_id = any ((select app.programmes())::uuid[])';
  staff text := '(select app.role()) in (''coordinator'', ''case-worker'', ''peer-coach'', ''activity-leader'', ''evaluator'')';
  planners text := '(select app.role()) in (''coordinator'', ''case-worker'', ''activity-leader'')';
begin
  call app.wall('activities', mine || ' and ' || staff, mine || ' and ' || planners);
  call app.wall('activity_weekly_times', mine || ' and ' || staff, mine || ' and ' || planners);
  call app.wall('activity_leaders', mine || ' and ' || staff, mine || ' and ' || planners);
  call app.wall('activity_sessions', mine || ' and ' || staff, mine || ' and ' || planners);
end $$;
call app.wall_by_person('activity_members', '{coordinator,case-worker,peer-coach,activity-leader,evaluator}', '{coordinator,case-worker,activity-leader}');
grant select, insert, update on activities, activity_sessions, activity_members to egenvag_app;
grant select, insert, delete on activity_weekly_times, activity_leaders to egenvag_app;
grant delete on activity_sessions to egenvag_app;
