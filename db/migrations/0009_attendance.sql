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
  mark text not null check (mark in ('present', 'late', 'left-early', 'absent')),
  absence_reason text check (absence_reason in ('sick', 'care-of-child', 'agency-meeting', 'other-valid', 'no-notice')),
  minutes_present int not null check (minutes_present between 0 and 1440),
  source text not null default 'staff' check (source in ('staff', 'self', 'import')),
  version int not null default 1,
  marked_at timestamptz not null default now(),
  marked_by uuid,
  primary key (tenant_id, session_id, enrolment_id),
  foreign key (tenant_id, session_id, programme_id) references activity_sessions (tenant_id, id, programme_id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  check ((mark = 'absent') = (absence_reason is not null)),
  check (mark <> 'absent' or minutes_present = 0)
);
comment on table attendance_marks is 'How one person took part in one session. No row = not marked, which is not the same as absent.';
comment on column attendance_marks.held_on is 'The session''s day, repeated here so that a person''s latest marks are one index read.';
create index attendance_marks_enrolment on attendance_marks (tenant_id, enrolment_id, held_on desc) include (mark, minutes_present, session_id);

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
comment on table attendance_mark_versions is 'Values a mark had before it was changed or taken back.';

-- Kept by the database, so that no way of writing can skip it.
create function app.keep_mark_version() returns trigger language plpgsql as $$
begin
  insert into attendance_mark_versions (tenant_id, session_id, enrolment_id, programme_id, person_id, restricted, version, mark, absence_reason, minutes_present, marked_at, marked_by)
  values (old.tenant_id, old.session_id, old.enrolment_id, old.programme_id, old.person_id, old.restricted, old.version, old.mark, old.absence_reason, old.minutes_present, old.marked_at, old.marked_by);
  return null;
end $$;
create trigger keep_version after delete on attendance_marks for each row execute function app.keep_mark_version();
create trigger keep_version_of_update after update on attendance_marks for each row
  when (old.version is distinct from new.version) execute function app.keep_mark_version();

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
  foreign key (tenant_id, session_id, programme_id) references activity_sessions (tenant_id, id, programme_id)
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
);
comment on table attendance_months is 'Roll-up of attendance_marks per enrolment and month; kept by a trigger.';
create index attendance_months_enrolment on attendance_months (tenant_id, enrolment_id, month);

create function app.add_to_month(sign int, r attendance_marks) returns void language sql as $$
  insert into attendance_months as m (tenant_id, programme_id, enrolment_id, person_id, restricted, month, present, late, left_early, absent_valid, absent_no_notice, minutes_present)
  values (r.tenant_id, r.programme_id, r.enrolment_id, r.person_id, r.restricted, date_trunc('month', r.held_on::timestamp)::date,
    sign * (r.mark = 'present')::int, sign * (r.mark = 'late')::int, sign * (r.mark = 'left-early')::int,
    sign * (r.mark = 'absent' and r.absence_reason <> 'no-notice')::int, sign * (r.mark = 'absent' and r.absence_reason = 'no-notice')::int, sign * r.minutes_present)
  on conflict (tenant_id, programme_id, month, enrolment_id) do update set
    present = m.present + excluded.present, late = m.late + excluded.late, left_early = m.left_early + excluded.left_early,
    absent_valid = m.absent_valid + excluded.absent_valid, absent_no_notice = m.absent_no_notice + excluded.absent_no_notice,
    minutes_present = m.minutes_present + excluded.minutes_present
$$;
create function app.keep_months() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then perform app.add_to_month(-1, old); end if;
  if tg_op <> 'DELETE' then perform app.add_to_month(1, new); end if;
  return null;
end $$;
create trigger keep_months after insert or delete on attendance_marks for each row execute function app.keep_months();
create trigger keep_months_of_update after update on attendance_marks for each row
  when (old.version is distinct from new.version) execute function app.keep_months();
grant execute on function app.add_to_month, app.keep_months, app.keep_mark_version to egenvag_app;

call app.wall_by_person('attendance_marks', '{coordinator,case-worker,peer-coach,activity-leader,evaluator}', '{coordinator,case-worker,activity-leader}');
call app.wall_by_person('attendance_mark_versions', '{coordinator,case-worker,activity-leader}', '{coordinator,case-worker,activity-leader}');
call app.wall_by_person('attendance_months', '{coordinator,case-worker,peer-coach,activity-leader,evaluator}', '{coordinator,case-worker,activity-leader}');
call app.wall('attendance_saves', $$programme_id = any ((select app.programmes())::uuid[])$$, $$programme_id = any ((select app.programmes())::uuid[])$$);
grant select, insert, update, delete on attendance_marks to egenvag_app;
grant select, insert on attendance_mark_versions, attendance_saves to egenvag_app;
grant select, insert, update on attendance_months to egenvag_app;
