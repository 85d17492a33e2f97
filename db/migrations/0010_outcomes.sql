-- owner: outcomes
-- Follow-ups after exit: made when a person leaves, done when somebody has asked.

create table follow_ups (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  enrolment_id uuid not null,
  restricted boolean not null default false,
  point_key text not null,
  due_on date not null,
  asks_about_on date not null,
  done_on date,
  outcome text check (outcome in ('answered', 'not-reached', 'declined')),
  recorded_at timestamptz,
  recorded_by uuid,
  version int not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, enrolment_id, point_key),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  check ((done_on is null) = (outcome is null))
);
comment on table follow_ups is 'A measuring point after exit that falls due for one person. The answer itself is history (situations).';
comment on column follow_ups.asks_about_on is 'The day the answer is about: exit + 28 days, exit + six months …';
create index follow_ups_due on follow_ups (tenant_id, programme_id, due_on) where done_on is null;
call app.wall_by_person('follow_ups', '{coordinator,case-worker,evaluator}', '{coordinator,case-worker}');
grant select, insert, update, delete on follow_ups to egenvag_app;
