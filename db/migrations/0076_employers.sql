-- owner: employers
-- Employers, their workplaces, whom one talks to there, and what they offer. They belong to the programme that found them, and are open to the
-- whole tenant once the one who found them has said yes. Nothing here is about a participant.

create table employers (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  shared boolean not null default false,
  name text not null check (length(name) between 1 and 160),
  organisation_number text check (organisation_number ~ '^[0-9]{10}$' and substr(organisation_number, 3, 1) >= '2'),
  kind text not null check (kind in ('company', 'municipality', 'region', 'state', 'association', 'other')),
  sni text check (sni ~ '^[0-9]{2}([0-9]{1,3})?$'),
  note text not null default '' check (length(note) <= 2000),
  found_by uuid not null,
  organisation_id uuid,
  owner_id uuid,
  shared_at timestamptz,
  shared_by uuid,
  rests_before date,
  rest_reason text check (length(rest_reason) between 1 and 200),
  archived_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid,
  primary key (tenant_id, id),
  unique (tenant_id, id, programme_id, shared),
  foreign key (tenant_id, programme_id) references programmes (tenant_id, id),
  foreign key (tenant_id, found_by) references accounts (tenant_id, id),
  foreign key (tenant_id, owner_id) references accounts (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisations (tenant_id, id),
  foreign key (tenant_id, shared_by) references accounts (tenant_id, id),
  check (shared = (shared_at is not null)),
  check ((shared_at is null) = (shared_by is null)),
  check ((rests_before is null) = (rest_reason is null))
);
comment on table employers is 'An employer that a programme has to do with: a company, a municipality, an association.';
comment on column employers.organisation_number is 'Ten digits without hyphen, of a legal person only: that of a sole trader is a personal identity number and is not kept here.';
comment on column employers.sni is 'Branch by SNI, two to five digits without a dot.';
comment on column employers.found_by is 'Who found the employer and decides whether other programmes of the tenant may see it.';
comment on column employers.owner_id is 'Who keeps the contact now; NULL when nobody does.';
comment on column employers.rests_before is 'Not to be asked before this day.';
create unique index employers_number on employers (tenant_id, programme_id, organisation_number) where archived_at is null;
create index employers_shared on employers (tenant_id) where shared;

create table workplaces (
  tenant_id uuid not null,
  id uuid not null,
  employer_id uuid not null,
  programme_id uuid not null,
  shared boolean not null default false,
  name text not null check (length(name) between 1 and 160),
  street text not null default '' check (length(street) <= 160),
  postcode text check (postcode ~ '^[0-9]{5}$'),
  city text not null default '' check (length(city) <= 80),
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  occupations text[] not null default '{}' check (cardinality(occupations) <= 20),
  languages text[] not null default '{}' check (cardinality(languages) <= 20),
  conditions text[] not null default '{}' check (cardinality(conditions) <= 20),
  note text not null default '' check (length(note) <= 2000),
  closed_on date,
  version int not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid,
  primary key (tenant_id, id),
  unique (tenant_id, id, employer_id),
  foreign key (tenant_id, employer_id, programme_id, shared) references employers (tenant_id, id, programme_id, shared) on update cascade,
  check ((latitude is null) = (longitude is null))
);
comment on table workplaces is 'A place where people work, of one employer.';
comment on column workplaces.occupations is 'SSYK 2012 codes of four digits: what can be learnt or done there.';
comment on column workplaces.languages is 'Languages spoken there, as language tags.';
comment on column workplaces.conditions is 'What the place is like: keys in features/employers/domain/workplace.ts (stairs, night-work, driving-licence …).';
create index workplaces_employer on workplaces (tenant_id, employer_id);
create index workplaces_programme on workplaces (tenant_id, programme_id);

create table workplace_contacts (
  tenant_id uuid not null,
  id uuid not null,
  employer_id uuid not null,
  workplace_id uuid,
  programme_id uuid not null,
  shared boolean not null default false,
  name text not null check (length(name) between 1 and 120),
  title text not null default '' check (length(title) <= 120),
  phone text not null default '' check (length(phone) <= 40),
  email text not null default '' check (length(email) <= 200),
  language text check (length(language) between 2 and 20),
  supervises boolean not null default false,
  left_on date,
  version int not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, employer_id, programme_id, shared) references employers (tenant_id, id, programme_id, shared) on update cascade,
  foreign key (tenant_id, workplace_id, employer_id) references workplaces (tenant_id, id, employer_id)
);
comment on table workplace_contacts is 'Somebody at an employer: whom to ask, who supervises. The work phone and address alone.';
create index workplace_contacts_employer on workplace_contacts (tenant_id, employer_id);

create table workplace_offers (
  tenant_id uuid not null,
  id uuid not null,
  employer_id uuid not null,
  workplace_id uuid not null,
  programme_id uuid not null,
  shared boolean not null default false,
  kind text not null check (kind in ('study-visit', 'placement', 'mentor', 'job', 'summer-job', 'talk')),
  occupation text check (occupation ~ '^[0-9]{4}$'),
  places int not null default 1 check (places between 1 and 200),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  supervisor_id uuid,
  words text not null default '' check (length(words) <= 1000),
  closed_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, employer_id, programme_id, shared) references employers (tenant_id, id, programme_id, shared) on update cascade,
  foreign key (tenant_id, workplace_id, employer_id) references workplaces (tenant_id, id, employer_id),
  foreign key (tenant_id, supervisor_id) references workplace_contacts (tenant_id, id)
);
comment on table workplace_offers is 'What a workplace can take: how many at the same time, from when till when, with whom.';
create index workplace_offers_workplace on workplace_offers (tenant_id, workplace_id);

create table employer_log (
  tenant_id uuid not null,
  id uuid not null,
  employer_id uuid not null,
  programme_id uuid not null,
  shared boolean not null default false,
  contact_id uuid,
  happened_on date not null,
  way text not null check (way in ('visit', 'phone', 'e-mail', 'meeting', 'event', 'other')),
  words text not null default '' check (length(words) <= 2000),
  next_on date,
  next_words text not null default '' check (length(next_words) <= 200),
  next_by uuid,
  next_settled_at timestamptz,
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, employer_id, programme_id, shared) references employers (tenant_id, id, programme_id, shared) on update cascade,
  foreign key (tenant_id, contact_id) references workplace_contacts (tenant_id, id),
  foreign key (tenant_id, next_by) references accounts (tenant_id, id),
  foreign key (tenant_id, written_by) references accounts (tenant_id, id),
  check (next_on is not null or next_settled_at is null)
);
comment on table employer_log is 'Each contact with an employer, and when the next one is due. What was written stays; only the next contact is settled.';
create index employer_log_employer on employer_log (tenant_id, employer_id, happened_on desc);
create index employer_log_due on employer_log (tenant_id, next_on) where next_on is not null and next_settled_at is null;

do $$
declare
  tbl text;
  ours text := $p$programme_id = any ((select app.programmes_as('{coordinator,case-worker}'))::uuid[])$p$;
  staff text := $p$(select app.role()) in ('coordinator', 'case-worker')$p$;
begin
  foreach tbl in array '{employers,workplaces,workplace_contacts,workplace_offers}'::text[] loop
    call app.wall(tbl, format('%s or (shared and %s)', ours, staff), ours);
  end loop;
  -- Whoever has a contact with a shared employer writes it down, whichever programme found it.
  call app.wall('employer_log', format('%s or (shared and %s)', ours, staff), format('(%s or (shared and %s)) and written_by = (select app.account())', ours, staff), format('%s or (shared and %s)', ours, staff));
end $$;
grant select, insert, update on employers, workplaces, workplace_contacts, workplace_offers to egenvag_app;
grant select, insert on employer_log to egenvag_app;
grant update (next_settled_at) on employer_log to egenvag_app;
