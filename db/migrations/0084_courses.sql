-- owner: courses
-- Occupations where labour is short, short vocational courses towards them, and what became of each application to one.

create table shortage_occupations (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  occupation text not null check (occupation ~ '^[0-9]{4}$'),
  region text not null check (length(region) between 1 and 80),
  source text not null check (length(source) between 1 and 200),
  published_on date not null,
  valid_until date not null check (valid_until >= published_on),
  created_at timestamptz not null,
  created_by uuid not null,
  removed_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, created_by) references accounts (tenant_id, id)
);
comment on table shortage_occupations is 'That labour is short in an occupation, by which source, where, and until when that may be said. The tenant''s own list.';
comment on column shortage_occupations.occupation is 'SSYK 2012, four digits.';
comment on column shortage_occupations.valid_until is 'The last day on which it counts; afterwards it is shown as out of date.';
create unique index shortage_occupations_once on shortage_occupations (tenant_id, occupation, region, source, published_on) where removed_at is null;

create table vocational_courses (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 160),
  provider_id uuid,
  occupation text check (occupation ~ '^[0-9]{4}$'),
  description text not null default '' check (length(description) <= 2000),
  sfi_course text check (sfi_course in ('A', 'B', 'C', 'D')),
  needs_driving_licence boolean not null default false,
  odd_hours boolean not null default false,
  other_requirements text not null default '' check (length(other_requirements) <= 500),
  modules text[] not null default '{}' check (cardinality(modules) <= 30),
  certificate text not null default '' check (length(certificate) <= 200),
  is_assessed boolean not null default false,
  level text not null check (level in ('adult-basic', 'upper-secondary', 'vocational', 'folk-high-school', 'higher', 'labour-market-training', 'other')),
  full_time boolean not null default true,
  study_aid boolean not null default false,
  funded_by text not null check (funded_by in ('state', 'arbetsformedlingen', 'municipality', 'programme', 'employer', 'participant')),
  at_workplace boolean not null default false,
  apply_before date,
  starts_on date,
  ends_on date check (ends_on >= starts_on),
  places int check (places between 1 and 1000),
  version int not null default 1,
  archived_at timestamptz,
  created_at timestamptz not null,
  created_by uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, provider_id) references validation_contacts (tenant_id, id),
  foreign key (tenant_id, created_by) references accounts (tenant_id, id)
);
comment on table vocational_courses is 'A short course towards an occupation: what it asks, what it holds, what it gives. The tenant''s own list; archived ones stay readable.';
comment on column vocational_courses.provider_id is 'The school, among the tenant''s contacts of kind education-provider.';
comment on column vocational_courses.starts_on is 'NULL: one can begin at any time.';
comment on column vocational_courses.at_workplace is 'Part of it is at a workplace, which no TIA money pays for.';

create table course_applications (
  tenant_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  course_id uuid not null,
  status text not null default 'planned' check (status in ('planned', 'applied', 'admitted', 'waiting', 'refused', 'withdrawn', 'started', 'completed', 'interrupted')),
  modules_done text[] not null default '{}' check (cardinality(modules_done) <= 30),
  situation_id uuid,
  qualification_id uuid,
  version int not null default 1,
  created_at timestamptz not null,
  created_by uuid not null,
  primary key (tenant_id, id),
  unique (tenant_id, id, enrolment_id, programme_id, person_id, restricted),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, course_id) references vocational_courses (tenant_id, id),
  foreign key (tenant_id, created_by) references accounts (tenant_id, id)
);
comment on table course_applications is 'A participant''s way through one course, from plan to end.';
comment on column course_applications.situation_id is 'The row of her history that the studies became, the latest if she began again.';
comment on column course_applications.qualification_id is 'The row of her history that the certificate became.';
create index course_applications_enrolment on course_applications (tenant_id, enrolment_id);
create index course_applications_course on course_applications (tenant_id, course_id);
create unique index course_applications_one_open on course_applications (tenant_id, enrolment_id, course_id)
  where status not in ('refused', 'withdrawn', 'completed', 'interrupted');

create table course_application_moves (
  tenant_id uuid not null,
  id uuid not null,
  application_id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  to_status text not null,
  on_day date not null,
  words text not null default '' check (length(words) <= 300),
  moved_at timestamptz not null,
  moved_by uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, application_id, enrolment_id, programme_id, person_id, restricted)
    references course_applications (tenant_id, id, enrolment_id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, moved_by) references accounts (tenant_id, id)
);
comment on table course_application_moves is 'Each change of an application''s status, with its day. Append-only.';
create index course_application_moves_application on course_application_moves (tenant_id, application_id, moved_at);
create index course_application_moves_enrolment on course_application_moves (tenant_id, enrolment_id);

call app.wall('shortage_occupations', $$(select app.role()) in ('coordinator', 'case-worker')$$, $$(select app.role()) = 'coordinator'$$);
call app.wall('vocational_courses', $$(select app.role()) in ('coordinator', 'case-worker')$$, $$(select app.role()) in ('coordinator', 'case-worker')$$);
call app.wall_by_person('course_applications', '{coordinator,case-worker}', '{coordinator,case-worker}');
call app.wall_by_person('course_application_moves', '{coordinator,case-worker}', '{coordinator,case-worker}');
grant select, insert, update on shortage_occupations, vocational_courses, course_applications to egenvag_app;
grant select, insert on course_application_moves to egenvag_app;
