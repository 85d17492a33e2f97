-- owner: attendance
-- "Not required", why a mark was corrected long afterwards, who changed it or took it back, and absence that was told beforehand.

alter table attendance_marks drop constraint attendance_marks_mark_check,
  add constraint attendance_marks_mark_check check (mark in ('present', 'late', 'left-early', 'absent', 'not-required')),
  add constraint attendance_marks_not_required_check check (mark <> 'not-required' or minutes_present = 0);
comment on column attendance_marks.mark is 'not-required: the session was not meant for her that day. Neither present nor absent, no hours: it is in no total and no share (docs/rules/attendance.md).';

alter table attendance_mark_versions add column replaced_by uuid default app.account();
comment on column attendance_mark_versions.replaced_by is 'Who changed the mark or took it back: the account of the transaction. NULL: before this was kept, or nobody signed in.';

create table attendance_corrections (
  tenant_id uuid not null,
  session_id uuid not null,
  programme_id uuid not null,
  version int not null,
  why text not null check (why in ('mistake', 'learned-later', 'paper-list', 'session-changed')),
  corrected_at timestamptz not null default now(),
  corrected_by uuid,
  primary key (tenant_id, session_id, version),
  foreign key (tenant_id, session_id) references activity_sessions (tenant_id, id)
);
comment on table attendance_corrections is 'Why marks were corrected long after their session: one row per save of the sheet. Words to choose from, no text about people.';
comment on column attendance_corrections.version is 'Number of the save (activity_sessions.sheet_version). Marks it wrote and values it replaced bear its time: corrected_at = marked_at and replaced_at.';
call app.wall('attendance_corrections', $$programme_id = any ((select app.programmes_as('{coordinator,case-worker,activity-leader}'))::uuid[])$$,
  $$programme_id = any ((select app.programmes_as('{coordinator,case-worker,activity-leader}'))::uuid[])$$);
grant select, insert on attendance_corrections to egenvag_app;

create table absence_notices (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  enrolment_id uuid not null,
  restricted boolean not null default false,
  starts_on date not null,
  ends_on date not null check (ends_on between starts_on and starts_on + 366),
  session_id uuid,
  reason text not null check (reason in ('sick', 'care-of-child', 'agency-meeting', 'sfi', 'other-valid')),
  told_by text not null check (told_by in ('self', 'relative', 'authority', 'colleague')),
  told_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  -- A session that a new rhythm takes away leaves the notice for its day.
  foreign key (tenant_id, session_id) references activity_sessions (tenant_id, id) on delete set null (session_id),
  check (session_id is null or starts_on = ends_on),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
comment on table absence_notices is 'Told beforehand: she will not come on these days (both included), or to this session. A suggestion on the sheet, never a mark; what is marked decides.';
comment on column absence_notices.session_id is 'Only this session, on whatever day it is held. NULL: every session of the days.';
create index absence_notices_enrolment on absence_notices (tenant_id, enrolment_id, ends_on);
create index absence_notices_session on absence_notices (tenant_id, session_id) where session_id is not null;
call app.wall_by_person('absence_notices', '{coordinator,case-worker,activity-leader}', '{coordinator,case-worker,activity-leader}');
grant select, insert, update (withdrawn_at, withdrawn_by) on absence_notices to egenvag_app;
