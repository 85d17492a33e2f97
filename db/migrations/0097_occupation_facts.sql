-- owner: occupations
-- What a taxonomy elsewhere says of occupations, kept here so that no page asks for it; and occupations opened to participants' own sides.

create table occupation_facts (
  code text primary key references occupations (code) on delete cascade,
  definition text not null check (length(definition) <= 4000),
  names text[] not null check (cardinality(names) <= 200),
  skills text[] not null check (cardinality(skills) <= 100),
  source text not null check (length(source) between 1 and 200),
  version int not null check (version > 0),
  fetched_at timestamptz not null
);
comment on table occupation_facts is 'What JobTech''s taxonomy says of a four-digit group. The same for everybody, so without a tenant; replaced as a whole by the worker.';
comment on column occupation_facts.names is 'Titles that people in the group have.';
comment on column occupation_facts.skills is 'Skills that go with the group. Suggestions, not requirements.';
comment on column occupation_facts.source is 'The host it came from.';

create table occupation_fetch (
  one boolean primary key default true check (one),
  asked_at timestamptz,
  fetched_at timestamptz,
  version int check (version > 0),
  failures int not null default 0 check (failures between 0 and 100000),
  fault text check (length(fault) <= 40)
);
comment on table occupation_fetch is 'How the fetching of occupation_facts stands: one row.';
insert into occupation_fetch default values;

alter table occupation_facts enable row level security;
alter table occupation_facts force row level security;
alter table occupation_fetch enable row level security;
alter table occupation_fetch force row level security;
create policy reading on occupation_facts for select to egenvag_app using (true);
create policy loading on occupation_facts for insert to egenvag_app with check ((select app.role()) = 'system');
create policy emptying on occupation_facts for delete to egenvag_app using ((select app.role()) = 'system');
create policy reading on occupation_fetch for select to egenvag_app using ((select app.role()) = 'system');
create policy noting on occupation_fetch for update to egenvag_app using ((select app.role()) = 'system') with check ((select app.role()) = 'system');
grant select, insert, delete on occupation_facts to egenvag_app;
grant select, update on occupation_fetch to egenvag_app;

-- A participant reads the classification, as everybody does, and which occupations are named in what is said of her.
create policy person_reading on occupations for select to egenvag_portal using (true);
create policy person_reading on occupation_words for select to egenvag_portal using (true);
create policy person_reading on occupation_facts for select to egenvag_portal using (true);
grant select on occupations, occupation_words, occupation_facts to egenvag_portal;
grant select (occupation_code, occupation_name) on skills to egenvag_portal;
grant select (occupations) on match_wishes to egenvag_portal;
grant select (occupation) on match_suggestions to egenvag_portal;
