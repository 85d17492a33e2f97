-- owner: people
-- A person, kept apart by how guarded it is: facts for counting (people), what she is called (person_directory),
-- her numbers (person_identifiers), and who alone may see a person with protected identity (named_readers).

create table people (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  restricted boolean not null default false,
  sex text not null default 'unknown' check (sex in ('woman', 'man', 'non-binary', 'unknown')),
  born_on date,
  version int not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid,
  primary key (tenant_id, id),
  unique (tenant_id, id, restricted)
);
comment on column people.restricted is 'Protected identity: only named readers see the person, in any table. Copied into every table about a person through ON UPDATE CASCADE keys.';
comment on column people.born_on is 'Birth date as its own fact: the date inside a personnummer can differ by a few days.';

create table named_readers (
  tenant_id uuid not null,
  person_id uuid not null,
  account_id uuid not null,
  reason text not null,
  created_at timestamptz not null default now(),
  created_by uuid,
  valid_until timestamptz,
  primary key (tenant_id, person_id, account_id),
  foreign key (tenant_id, person_id) references people (tenant_id, id),
  foreign key (tenant_id, account_id) references accounts (tenant_id, id)
);
create index named_readers_account on named_readers (tenant_id, account_id);
call app.wall('named_readers', $$account_id = (select app.account()) or person_id = any ((select app.readable_restricted())::uuid[])$$,
  $$person_id = any ((select app.readable_restricted())::uuid[]) or account_id = (select app.account())$$);
create policy gate on named_readers for select to egenvag_gate using (true);
grant select, insert, delete on named_readers to egenvag_app;
grant select on named_readers to egenvag_gate;
comment on column named_readers.valid_until is 'NULL for a named reader; a moment for emergency access, which ends by itself.';

create table person_bars (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  account_id uuid not null,
  reason text not null,
  valid_from date not null,
  valid_before date,
  created_at timestamptz not null default now(),
  created_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references people (tenant_id, id),
  foreign key (tenant_id, account_id) references accounts (tenant_id, id)
);
comment on table person_bars is 'Who may not see a person whatever her role: a relative who is the coach, somebody the person is afraid of. Beats every role.';
create index person_bars_account on person_bars (tenant_id, account_id);
create index person_bars_person on person_bars (tenant_id, person_id);
call app.wall('person_bars', $$(select app.role()) in ('coordinator', 'tenant-administrator') and account_id <> (select app.account())$$,
  $$(select app.role()) in ('coordinator', 'tenant-administrator') and account_id <> (select app.account())$$);
create policy gate on person_bars for select to egenvag_gate using (true);
grant select, insert on person_bars to egenvag_app;
grant update (valid_before) on person_bars to egenvag_app;
grant select on person_bars to egenvag_gate;

create table person_directory (
  tenant_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  given_name text not null default '' check (length(given_name) <= 100),
  family_name text not null default '' check (length(family_name) <= 100),
  name_in_own_script text check (length(name_in_own_script) <= 200),
  sort_name text generated always as (lower(trim(family_name || ' ' || given_name))) stored,
  first_language text check (first_language ~ '^[a-z]{2,3}(-[A-Za-z]+)?$'),
  languages text[] not null default '{}',
  interpreter boolean,
  phone text check (length(phone) <= 40),
  email text check (length(email) <= 254),
  municipality text check (length(municipality) <= 80),
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id, restricted) references people (tenant_id, id, restricted) on update cascade,
  check (given_name <> '' or family_name <> '')
);
comment on table person_directory is 'What a person is called and how to reach her. One name only is allowed.';

create table person_identifiers (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  kind text not null check (kind in ('personnummer', 'samordningsnummer', 'migration-number', 'fill-in')),
  ciphertext bytea not null,
  blind_index bytea not null check (length(blind_index) = 32),
  masked text not null,
  valid_from date not null,
  valid_before date,
  source text not null,
  reason text,
  created_at timestamptz not null default now(),
  created_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id, restricted) references people (tenant_id, id, restricted) on update cascade
);
comment on table person_identifiers is 'A person''s numbers as a dated list; encrypted at rest, found by keyed hash, shown masked.';
create unique index person_identifiers_current on person_identifiers (tenant_id, blind_index) where valid_before is null and kind <> 'fill-in';
create index person_identifiers_person on person_identifiers (tenant_id, person_id);
