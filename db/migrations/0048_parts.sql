-- owner: parts
-- Participants who take part in leading: what somebody does in a session, or in an activity from a day on.

create table parts (
  tenant_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  activity_id uuid not null,
  session_id uuid,
  from_on date not null,
  through_on date,
  kind text not null check (kind in ('welcome', 'lead', 'plan', 'translate', 'food', 'practical', 'other')),
  words text not null default '' check (length(words) <= 200),
  created_at timestamptz not null,
  created_by uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, activity_id, programme_id) references activities (tenant_id, id, programme_id),
  foreign key (tenant_id, session_id) references activity_sessions (tenant_id, id) on delete cascade,
  foreign key (tenant_id, created_by) references accounts (tenant_id, id),
  check (through_on is null or through_on >= from_on),
  check (kind <> 'other' or words <> '')
);
comment on table parts is 'What a participant does in planning or leading a session, or an activity. Carried out is what she was present at: read out of attendance, never stored.';
comment on column parts.session_id is 'The one session it is about, on whatever day that is held; NULL: each session of the activity from from_on through through_on (inclusive; NULL: until further notice).';
create index parts_enrolment on parts (tenant_id, enrolment_id);
create index parts_activity on parts (tenant_id, activity_id);
create index parts_session on parts (tenant_id, session_id) where session_id is not null;
call app.wall_by_person('parts', '{coordinator,case-worker,activity-leader}', '{coordinator,case-worker,activity-leader}');
grant select, insert, delete, update (through_on) on parts to egenvag_app;
