-- owner: history
-- Dated facts about a person's working life. Nothing is overwritten: a correction is a new row that points at the one it replaces.

create table situations (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  enrolment_id uuid not null,
  restricted boolean not null default false,
  kind text not null,
  starts_on date not null,
  ends_before date,
  extent_percent int check (extent_percent between 1 and 100),
  details jsonb not null default '{}',
  source text not null check (source in ('own-statement', 'certificate', 'register', 'staff-knowledge')),
  evidence text,
  corrects uuid,
  corrected_by uuid,
  correction_reason text,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, corrects) references situations (tenant_id, id),
  check (ends_before is null or ends_before > starts_on),
  check ((corrects is null) = (correction_reason is null))
);
comment on table situations is 'What a person did from when till when: each kind of employment, studies, SFI, placement, job-seeking, leave. Half-open ranges. kind and details are defined in features/history/domain/situations.ts.';
comment on column situations.corrected_by is 'The newer row that replaces this one; NULL for the row that counts.';
create index situations_enrolment on situations (tenant_id, enrolment_id);
create index situations_person on situations (tenant_id, person_id, starts_on);

create table supports (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  enrolment_id uuid not null,
  restricted boolean not null default false,
  benefit text not null,
  payer text not null,
  amount_ore_per_month bigint check (amount_ore_per_month >= 0),
  starts_on date not null,
  ends_before date,
  source text not null check (source in ('own-statement', 'certificate', 'register', 'staff-knowledge')),
  evidence text,
  corrects uuid,
  corrected_by uuid,
  correction_reason text,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, corrects) references supports (tenant_id, id),
  check (ends_before is null or ends_before > starts_on),
  check ((corrects is null) = (correction_reason is null))
);
comment on table supports is 'What a person lives on, from whom and how much, from when till when.';
create index supports_enrolment on supports (tenant_id, enrolment_id);

create table qualifications (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  enrolment_id uuid not null,
  restricted boolean not null default false,
  name text not null check (length(name) between 1 and 200),
  awarded_on date not null,
  awarding_body text,
  assessed boolean not null,
  from_programme boolean not null,
  source text not null check (source in ('own-statement', 'certificate', 'register', 'staff-knowledge')),
  evidence text,
  corrects uuid,
  corrected_by uuid,
  correction_reason text,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, corrects) references qualifications (tenant_id, id),
  check ((corrects is null) = (correction_reason is null))
);
comment on column qualifications.assessed is 'A competent body tested the outcome against given standards.';
create index qualifications_enrolment on qualifications (tenant_id, enrolment_id);

create table enrolment_facts (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  enrolment_id uuid not null,
  restricted boolean not null default false,
  point text not null check (point in ('entry', 'exit', 'follow-up')),
  key text not null,
  value jsonb not null,
  as_of date not null,
  source text not null check (source in ('own-statement', 'certificate', 'register', 'staff-knowledge')),
  evidence text,
  corrects uuid,
  corrected_by uuid,
  correction_reason text,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, corrects) references enrolment_facts (tenant_id, id)
);
comment on table enrolment_facts is 'Facts at entry, exit and follow-up that are no dated range: education level, citizenship, housing … Keys and values are defined in features/history/domain/facts.ts. "unknown" and "declined" are values; a missing row means not asked.';
create unique index enrolment_facts_current on enrolment_facts (tenant_id, enrolment_id, point, key, as_of) where corrected_by is null;
-- All rows of an enrolment follow it when it becomes another person's or protected, corrected ones too.
create index enrolment_facts_enrolment on enrolment_facts (tenant_id, enrolment_id);

call app.wall_by_person('situations', '{coordinator,case-worker,evaluator}', '{coordinator,case-worker}');
call app.wall_by_person('supports', '{coordinator,case-worker,evaluator}', '{coordinator,case-worker}');
call app.wall_by_person('qualifications', '{coordinator,case-worker,evaluator}', '{coordinator,case-worker}');
call app.wall_by_person('enrolment_facts', '{coordinator,case-worker,evaluator}', '{coordinator,case-worker}');
grant select, insert on situations, supports, qualifications, enrolment_facts to egenvag_app;
grant update (corrected_by) on situations, supports, qualifications, enrolment_facts to egenvag_app;
