-- owner: placement-outcomes
-- What a placement led to: jobs offered and taken, and how she fares three and six months after it ended.

create table placement_jobs (
  tenant_id uuid not null,
  id uuid not null,
  placement_id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  form text not null check (length(form) between 1 and 40),
  same_workplace boolean not null,
  employer text not null default '' check (length(employer) <= 160),
  extent_percent int not null check (extent_percent between 1 and 100),
  funded_by text not null check (length(funded_by) between 1 and 40),
  offered_on date not null,
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  status text not null default 'offered' check (status in ('offered', 'accepted', 'declined')),
  settled_on date,
  situation_id uuid,
  version int not null default 1,
  created_at timestamptz not null,
  created_by uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, placement_id, enrolment_id, programme_id, person_id, restricted)
    references placements (tenant_id, id, enrolment_id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, created_by) references accounts (tenant_id, id),
  check ((status = 'offered') = (settled_on is null)),
  check (situation_id is null or status = 'accepted')
);
comment on table placement_jobs is 'A job that somebody was offered after or during a placement, and what she answered.';
comment on column placement_jobs.form is 'A paid form of features/placements/domain/forms.ts.';
comment on column placement_jobs.situation_id is 'The employment in her history that the job became.';
create index placement_jobs_placement on placement_jobs (tenant_id, placement_id);
create index placement_jobs_enrolment on placement_jobs (tenant_id, enrolment_id);

create table placement_follow_ups (
  tenant_id uuid not null,
  id uuid not null,
  placement_id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  months int not null check (months in (3, 6)),
  outcome text not null check (outcome in ('work-there', 'work-elsewhere', 'studies', 'placement', 'job-seeking', 'other', 'not-known')),
  asked_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (tenant_id, id),
  unique (tenant_id, placement_id, months),
  foreign key (tenant_id, placement_id, enrolment_id, programme_id, person_id, restricted)
    references placements (tenant_id, id, enrolment_id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, recorded_by) references accounts (tenant_id, id)
);
comment on table placement_follow_ups is 'How she fared so many months after a placement ended. Without a row nobody has asked yet.';
create index placement_follow_ups_enrolment on placement_follow_ups (tenant_id, enrolment_id);

call app.wall_by_person('placement_jobs', '{coordinator,case-worker,evaluator}', '{coordinator,case-worker}');
call app.wall_by_person('placement_follow_ups', '{coordinator,case-worker,evaluator}', '{coordinator,case-worker}');
grant select, insert, update on placement_jobs, placement_follow_ups to egenvag_app;

call app.let_copy('placement_jobs', $$t.placement_id, t.form, case when not t.restricted then t.employer end as employer, t.extent_percent, t.funded_by, t.offered_on, t.starts_on, t.ends_on, t.status, t.settled_on, t.created_at, app.copied_who(t.created_by) as created_by$$);
call app.let_copy('placement_follow_ups', 't.placement_id, t.months, t.outcome, t.asked_on, t.recorded_at, app.copied_who(t.recorded_by) as recorded_by');
