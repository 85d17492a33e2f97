-- owner: placements
-- A person at a workplace: practice, training, a visit, a job. Terms are proposed and agreed in versions; the placement carries those that hold.

create table placements (
  tenant_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  workplace_id uuid not null,
  supervisor_id uuid,
  form text not null check (length(form) between 1 and 40),
  occupation text check (occupation ~ '^[0-9]{4}$'),
  status text not null default 'proposed' check (status in ('proposed', 'agreed', 'ongoing', 'interrupted', 'completed', 'cancelled')),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  ended_on date,
  extent_percent int not null check (extent_percent between 1 and 100),
  decided_by text check (length(decided_by) between 1 and 40),
  decided_on date,
  funded_by text check (length(funded_by) between 1 and 40),
  situation_id uuid,
  activity_id uuid,
  version int not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid not null,
  primary key (tenant_id, id),
  unique (tenant_id, id, enrolment_id, programme_id, person_id, restricted),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, workplace_id) references workplaces (tenant_id, id),
  foreign key (tenant_id, supervisor_id) references workplace_contacts (tenant_id, id),
  foreign key (tenant_id, situation_id) references situations (tenant_id, id),
  foreign key (tenant_id, activity_id) references activities (tenant_id, id),
  foreign key (tenant_id, created_by) references accounts (tenant_id, id)
);
comment on table placements is 'A person at a workplace from when till when, in one form with its rules (features/placements/domain/forms.ts).';
comment on column placements.ends_on is 'The last day agreed, included; ended_on is the last day it was.';
comment on column placements.decided_by is 'Whose decision it rests on: a key of the form''s rules (arbetsformedlingen, municipality …).';
comment on column placements.situation_id is 'The row of her history that this placement is, once it has begun.';
comment on column placements.activity_id is 'The activity of one whose sessions and marks are the days there, so that they join the same record and hours.';
create index placements_enrolment on placements (tenant_id, enrolment_id);
create index placements_workplace on placements (tenant_id, workplace_id);
create index placements_programme on placements (tenant_id, programme_id, status);

create table placement_terms (
  tenant_id uuid not null,
  id uuid not null,
  placement_id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  number int not null check (number > 0),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  extent_percent int not null check (extent_percent between 1 and 100),
  hours jsonb not null default '[]',
  aims jsonb not null default '[]',
  tasks text not null default '' check (length(tasks) <= 2000),
  reason text not null default '' check (length(reason) <= 300),
  status text not null default 'proposed' check (status in ('proposed', 'accepted', 'declined', 'withdrawn')),
  proposed_by text not null check (proposed_by in ('programme', 'participant', 'workplace')),
  proposed_at timestamptz not null,
  settled_at timestamptz,
  created_by uuid,
  primary key (tenant_id, id),
  unique (tenant_id, placement_id, number),
  foreign key (tenant_id, placement_id, enrolment_id, programme_id, person_id, restricted)
    references placements (tenant_id, id, enrolment_id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, created_by) references accounts (tenant_id, id),
  check ((status = 'proposed') = (settled_at is null))
);
comment on table placement_terms is 'What is proposed or agreed about a placement, in versions: period, hours a week, aims, tasks. The accepted one with the highest number holds.';
comment on column placement_terms.hours is 'List of {weekday 1-7, startsAt HH:MM, endsAt HH:MM, breakMinutes}.';
comment on column placement_terms.aims is 'List of {id, kind: language|work, words, skillId?}: what she is to learn or do.';
create unique index placement_terms_one_open on placement_terms (tenant_id, placement_id) where status = 'proposed';
create index placement_terms_enrolment on placement_terms (tenant_id, enrolment_id);

create table placement_answers (
  tenant_id uuid not null,
  id uuid not null,
  terms_id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  party text not null check (party in ('participant', 'workplace', 'programme')),
  agrees boolean not null,
  way text not null check (way in ('link', 'portal', 'staff', 'paper')),
  words text not null default '' check (length(words) <= 500),
  contact_id uuid,
  account_id uuid,
  document_id uuid,
  answered_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, terms_id, party),
  foreign key (tenant_id, terms_id) references placement_terms (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, contact_id) references workplace_contacts (tenant_id, id),
  foreign key (tenant_id, account_id) references accounts (tenant_id, id),
  foreign key (tenant_id, document_id) references documents (tenant_id, id)
);
comment on table placement_answers is 'What each of the three parties answered to a version of the terms, and how: by link, on her own side, in person, on paper. Append-only.';
create index placement_answers_enrolment on placement_answers (tenant_id, enrolment_id);

create table placement_moves (
  tenant_id uuid not null,
  id uuid not null,
  placement_id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  from_status text,
  to_status text not null,
  on_day date not null,
  reason text check (length(reason) between 1 and 40),
  words text not null default '' check (length(words) <= 500),
  moved_at timestamptz not null,
  moved_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, placement_id, enrolment_id, programme_id, person_id, restricted)
    references placements (tenant_id, id, enrolment_id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, moved_by) references accounts (tenant_id, id)
);
comment on table placement_moves is 'Each change of a placement''s status, with its day and reason. Append-only. moved_by is NULL for what a party''s answer or the clock brought about.';
create index placement_moves_placement on placement_moves (tenant_id, placement_id, moved_at);
create index placement_moves_enrolment on placement_moves (tenant_id, enrolment_id);

create table placement_links (
  tenant_id uuid not null,
  id uuid not null,
  placement_id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  party text not null check (party in ('workplace', 'participant')),
  contact_id uuid,
  purpose text not null check (purpose in ('agree', 'follow')),
  token_hash bytea not null check (length(token_hash) = 32),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  first_opened_at timestamptz,
  last_opened_at timestamptz,
  made_at timestamptz not null,
  made_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, placement_id, enrolment_id, programme_id, person_id, restricted)
    references placements (tenant_id, id, enrolment_id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, contact_id) references workplace_contacts (tenant_id, id),
  foreign key (tenant_id, made_by) references accounts (tenant_id, id),
  check ((party = 'workplace') = (contact_id is not null))
);
comment on table placement_links is 'That somebody without an account may answer about one placement, until when. The link itself is kept nowhere.';
create index placement_links_token on placement_links (token_hash);
create index placement_links_enrolment on placement_links (tenant_id, enrolment_id);

create table employer_bars (
  tenant_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  employer_id uuid not null,
  said_by text not null check (said_by in ('participant', 'staff')),
  valid_from date not null,
  valid_before date check (valid_before >= valid_from),
  created_at timestamptz not null,
  created_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, employer_id) references employers (tenant_id, id),
  foreign key (tenant_id, created_by) references accounts (tenant_id, id)
);
comment on table employer_bars is 'An employer where a person must not or does not want to be, without a reason written: she need give none.';
create index employer_bars_enrolment on employer_bars (tenant_id, enrolment_id);
create index employer_bars_person on employer_bars (tenant_id, person_id, employer_id);

call app.wall_by_person('placements', '{coordinator,case-worker,evaluator}', '{coordinator,case-worker}');
call app.wall_by_person('placement_terms', '{coordinator,case-worker}', '{coordinator,case-worker}');
call app.wall_by_person('placement_answers', '{coordinator,case-worker}', '{coordinator,case-worker}');
call app.wall_by_person('placement_moves', '{coordinator,case-worker,evaluator}', '{coordinator,case-worker}');
call app.wall_by_person('placement_links', '{coordinator,case-worker}', '{coordinator,case-worker}');
call app.wall_by_person('employer_bars', '{coordinator,case-worker}', '{coordinator,case-worker}');
grant select, insert, update on placements, placement_links to egenvag_app;
grant select, insert on placement_terms, placement_answers, placement_moves, employer_bars to egenvag_app;
grant update (status, settled_at) on placement_terms to egenvag_app;
grant update (valid_before) on employer_bars to egenvag_app;
