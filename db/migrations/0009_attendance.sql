-- owner: attendance
-- One mark per session and enrolment; every earlier value is kept; a save is remembered by its idempotency key.

create table attendance_marks (
  tenant_id uuid not null,
  session_id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  held_on date not null,
  cancelled boolean not null default false,
  mark text not null check (mark in ('present', 'late', 'left-early', 'absent')),
  absence_reason text check (absence_reason in ('sick', 'care-of-child', 'agency-meeting', 'other-valid', 'no-notice')),
  minutes_present int not null check (minutes_present between 0 and 1440),
  source text not null default 'staff' check (source in ('staff', 'self', 'import')),
  version int not null default 1,
  marked_at timestamptz not null default now(),
  marked_by uuid,
  primary key (tenant_id, session_id, enrolment_id),
  foreign key (tenant_id, session_id, programme_id, held_on, cancelled)
    references activity_sessions (tenant_id, id, programme_id, held_on, cancelled) on update cascade,
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  check ((mark = 'absent') = (absence_reason is not null)),
  check (mark <> 'absent' or minutes_present = 0)
);
comment on table attendance_marks is 'How one person took part in one session. No row = not marked, which is not the same as absent.';
comment on column attendance_marks.held_on is 'The session''s day, repeated here so that a person''s latest marks are one index read; follows the session when it is moved.';
comment on column attendance_marks.cancelled is 'The session is cancelled: the mark stays, but counts for nothing until the session is on again.';
comment on column attendance_marks.version is 'Number of the sheet''s save that wrote it (activity_sessions.sheet_version): also after a mark was taken back, no number comes twice.';
create index attendance_marks_enrolment on attendance_marks (tenant_id, enrolment_id, held_on desc) include (mark, absence_reason, minutes_present, session_id, cancelled, programme_id, person_id, restricted);

create table attendance_mark_versions (
  tenant_id uuid not null,
  session_id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  version int not null,
  mark text,
  absence_reason text,
  minutes_present int,
  marked_at timestamptz not null,
  marked_by uuid,
  replaced_at timestamptz not null default now(),
  primary key (tenant_id, session_id, enrolment_id, version),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade
);
create index attendance_mark_versions_enrolment on attendance_mark_versions (tenant_id, enrolment_id);
comment on table attendance_mark_versions is 'Values a mark had before it was changed or taken back.';

create table attendance_saves (
  tenant_id uuid not null,
  programme_id uuid not null,
  idempotency_key uuid not null,
  session_id uuid not null,
  body_hash bytea not null,
  answer jsonb not null,
  saved_at timestamptz not null default now(),
  saved_by uuid,
  primary key (tenant_id, idempotency_key),
  foreign key (tenant_id, session_id) references activity_sessions (tenant_id, id)
);
comment on table attendance_saves is 'A save that was sent twice is answered like the first time. Removed after 14 days.';

-- Totals per person and month, kept in the same transaction as the marks, so that a result page costs the same however many marks there are.
create table attendance_months (
  tenant_id uuid not null,
  programme_id uuid not null,
  enrolment_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  month date not null check (extract(day from month) = 1),
  present int not null default 0,
  late int not null default 0,
  left_early int not null default 0,
  absent_valid int not null default 0,
  absent_no_notice int not null default 0,
  minutes_present int not null default 0,
  primary key (tenant_id, programme_id, month, enrolment_id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade
)
-- Room in every page, so that adding to a total touches no index.
with (fillfactor = 70);
comment on table attendance_months is 'Roll-up of attendance_marks per enrolment and month; kept by a trigger.';
create index attendance_months_enrolment on attendance_months (tenant_id, enrolment_id, month);

-- What was before and the totals are kept by the database, so that no way of writing can skip them. Once per statement and not per row:
-- a sheet of 25 is one statement. They run as the gate, because moving or cancelling a session also reaches marks of people whom the one
-- who moves it may not see; the application itself can write neither table. Rows are taken in the order of their keys, so that two sheets
-- with the same people do not wait for each other in a ring.
create function app.keep_inserted_marks() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into attendance_months as m (tenant_id, programme_id, enrolment_id, person_id, restricted, month, present, late, left_early, absent_valid, absent_no_notice, minutes_present)
  select * from (
    select tenant_id, programme_id, enrolment_id, person_id, bool_or(restricted), date_trunc('month', held_on::timestamp)::date as month,
      sum(sign * (mark = 'present')::int) as present, sum(sign * (mark = 'late')::int) as late, sum(sign * (mark = 'left-early')::int) as left_early,
      sum(sign * (mark = 'absent' and absence_reason <> 'no-notice')::int) as absent_valid,
      sum(sign * (mark = 'absent' and absence_reason = 'no-notice')::int) as absent_no_notice, sum(sign * minutes_present) as minutes_present
    from (select 1 as sign, * from new_marks) r where not cancelled group by 1, 2, 3, 4, 6) changes where (present, late, left_early, absent_valid, absent_no_notice, minutes_present) <> (0, 0, 0, 0, 0, 0)
  order by tenant_id, programme_id, month, enrolment_id
  on conflict (tenant_id, programme_id, month, enrolment_id) do update set
    present = m.present + excluded.present, late = m.late + excluded.late, left_early = m.left_early + excluded.left_early,
    absent_valid = m.absent_valid + excluded.absent_valid, absent_no_notice = m.absent_no_notice + excluded.absent_no_notice,
    minutes_present = m.minutes_present + excluded.minutes_present;
  return null;
end $$;
create function app.keep_changed_marks() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into attendance_mark_versions (tenant_id, session_id, enrolment_id, programme_id, person_id, restricted, version, mark, absence_reason, minutes_present, marked_at, marked_by)
  select o.tenant_id, o.session_id, o.enrolment_id, o.programme_id, o.person_id, o.restricted, o.version, o.mark, o.absence_reason, o.minutes_present, o.marked_at, o.marked_by from old_marks o join new_marks n using (tenant_id, session_id, enrolment_id) where o.version <> n.version;
  insert into attendance_months as m (tenant_id, programme_id, enrolment_id, person_id, restricted, month, present, late, left_early, absent_valid, absent_no_notice, minutes_present)
  select * from (
    -- Two people can become one: then the old mark and the new bear different persons, and count for one total.
    select tenant_id, programme_id, enrolment_id, (array_agg(person_id order by sign desc))[1] as person_id, bool_or(restricted), date_trunc('month', held_on::timestamp)::date as month,
      sum(sign * (mark = 'present')::int) as present, sum(sign * (mark = 'late')::int) as late, sum(sign * (mark = 'left-early')::int) as left_early,
      sum(sign * (mark = 'absent' and absence_reason <> 'no-notice')::int) as absent_valid,
      sum(sign * (mark = 'absent' and absence_reason = 'no-notice')::int) as absent_no_notice, sum(sign * minutes_present) as minutes_present
    from (select -1 as sign, * from old_marks union all select 1, * from new_marks) r where not cancelled group by 1, 2, 3, 6) changes where (present, late, left_early, absent_valid, absent_no_notice, minutes_present) <> (0, 0, 0, 0, 0, 0)
  order by tenant_id, programme_id, month, enrolment_id
  on conflict (tenant_id, programme_id, month, enrolment_id) do update set
    present = m.present + excluded.present, late = m.late + excluded.late, left_early = m.left_early + excluded.left_early,
    absent_valid = m.absent_valid + excluded.absent_valid, absent_no_notice = m.absent_no_notice + excluded.absent_no_notice,
    minutes_present = m.minutes_present + excluded.minutes_present;
  return null;
end $$;
create function app.keep_deleted_marks() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into attendance_mark_versions (tenant_id, session_id, enrolment_id, programme_id, person_id, restricted, version, mark, absence_reason, minutes_present, marked_at, marked_by)
  select tenant_id, session_id, enrolment_id, programme_id, person_id, restricted, version, mark, absence_reason, minutes_present, marked_at, marked_by from old_marks;
  insert into attendance_months as m (tenant_id, programme_id, enrolment_id, person_id, restricted, month, present, late, left_early, absent_valid, absent_no_notice, minutes_present)
  select * from (
    select tenant_id, programme_id, enrolment_id, person_id, bool_or(restricted), date_trunc('month', held_on::timestamp)::date as month,
      sum(sign * (mark = 'present')::int) as present, sum(sign * (mark = 'late')::int) as late, sum(sign * (mark = 'left-early')::int) as left_early,
      sum(sign * (mark = 'absent' and absence_reason <> 'no-notice')::int) as absent_valid,
      sum(sign * (mark = 'absent' and absence_reason = 'no-notice')::int) as absent_no_notice, sum(sign * minutes_present) as minutes_present
    from (select -1 as sign, * from old_marks) r where not cancelled group by 1, 2, 3, 4, 6) changes where (present, late, left_early, absent_valid, absent_no_notice, minutes_present) <> (0, 0, 0, 0, 0, 0)
  order by tenant_id, programme_id, month, enrolment_id
  on conflict (tenant_id, programme_id, month, enrolment_id) do update set
    present = m.present + excluded.present, late = m.late + excluded.late, left_early = m.left_early + excluded.left_early,
    absent_valid = m.absent_valid + excluded.absent_valid, absent_no_notice = m.absent_no_notice + excluded.absent_no_notice,
    minutes_present = m.minutes_present + excluded.minutes_present;
  return null;
end $$;
create trigger keep_inserted after insert on attendance_marks referencing new table as new_marks for each statement execute function app.keep_inserted_marks();
create trigger keep_changed after update on attendance_marks referencing old table as old_marks new table as new_marks for each statement execute function app.keep_changed_marks();
create trigger keep_deleted after delete on attendance_marks referencing old table as old_marks for each statement execute function app.keep_deleted_marks();

call app.wall_by_person('attendance_marks', '{coordinator,case-worker,peer-coach,activity-leader,evaluator}', '{coordinator,case-worker,activity-leader}');
call app.wall('attendance_saves', $$programme_id = any ((select app.programmes())::uuid[])$$, $$programme_id = any ((select app.programmes())::uuid[])$$);
grant select, insert, update, delete on attendance_marks to egenvag_app;
grant select, insert on attendance_saves to egenvag_app;
grant select on attendance_mark_versions, attendance_months to egenvag_app;
grant select, insert, update on attendance_months to egenvag_gate;
grant insert on attendance_mark_versions to egenvag_gate;

call app.wall_by_person('attendance_mark_versions', '{coordinator,case-worker,activity-leader}', '{}');
call app.wall_by_person('attendance_months', '{coordinator,case-worker,peer-coach,activity-leader,evaluator}', '{}');
create policy keeping on attendance_mark_versions for insert to egenvag_gate with check (true);
create policy keeping on attendance_months to egenvag_gate using (true) with check (true);
