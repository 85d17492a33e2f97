-- owner: people
-- The person's file: what is known of the birth date, every name she is found by, her numbers with level and end,
-- what she speaks and reads, and how she is reached. Contact rows have a wall of their own.

alter table people
  add column born_precision text check (born_precision in ('exact', 'year', 'first-of-january')),
  add column born_source text check (born_source in ('number', 'document', 'authority', 'person', 'estimate')),
  add check (born_on is not null or (born_precision is null and born_source is null)),
  add check (coalesce(born_precision = 'exact', true) or (extract(month from born_on) = 1 and extract(day from born_on) = 1));
comment on column people.born_precision is 'NULL: not stated. year: only the year is known, kept as 1 January. first-of-january: an authority wrote 1 January because the day is not known.';
comment on column people.born_source is 'What the birth date rests on; NULL: not stated.';
comment on column people.version is 'Goes up with every change of the person''s file: details, names, numbers, languages, contact. Who saves an older version is told.';

-- Numbers ------------------------------------------------------------------------------------------------------------

alter table person_identifiers
  add column level text check (level in ('established', 'probable', 'uncertain')),
  add column ended_as text check (ended_as in ('replaced', 'wrong', 'lapsed')),
  add column ended_reason text check (length(ended_reason) <= 500),
  add column replaced_by uuid,
  add foreign key (tenant_id, replaced_by) references person_identifiers (tenant_id, id) deferrable initially deferred,
  add check (level is null or kind = 'samordningsnummer'),
  add check (ended_as is null or valid_before is not null),
  add check (replaced_by is null or ended_as = 'replaced'),
  add check (length(reason) <= 500);
comment on column person_identifiers.level is 'How sure the identity behind a samordningsnummer is (act 2022:1697, since 1 September 2023); NULL: not stated.';
comment on column person_identifiers.replaced_by is 'The number that took its place: file number, samordningsnummer, personnummer.';
comment on column person_identifiers.ended_as is 'wrong: it never was hers. lapsed: it was, and is no longer used.';
grant update (level, source, ended_as, ended_reason, replaced_by) on person_identifiers to egenvag_app;

create table person_number_absences (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  cause text not null check (cause in ('not-given-yet', 'cannot-get', 'does-not-want-to-say', 'not-known', 'other')),
  note text check (length(note) <= 500),
  valid_from date not null,
  valid_before date check (valid_before >= valid_from),
  created_at timestamptz not null default now(),
  created_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id, restricted) references people (tenant_id, id, restricted) on update cascade
);
comment on table person_number_absences is 'Somebody has asked and the person has no number: another thing than nobody having asked.';
create unique index person_number_absences_current on person_number_absences (tenant_id, person_id) where valid_before is null;
create index person_number_absences_person on person_number_absences (tenant_id, person_id);

-- Names --------------------------------------------------------------------------------------------------------------

create table person_names (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  kind text not null check (kind in ('called', 'earlier', 'spelling', 'script')),
  name text not null check (length(name) between 1 and 200),
  valid_from date,
  valid_before date check (valid_before >= valid_from),
  note text check (length(note) <= 300),
  created_at timestamptz not null default now(),
  created_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id, restricted) references people (tenant_id, id, restricted) on update cascade
);
comment on table person_names is 'Every name besides the one that lists show (person_directory): called = what she wants to be called, earlier, spelling = another way to write it, script = written with other signs.';
create index person_names_person on person_names (tenant_id, person_id);
create unique index person_names_called on person_names (tenant_id, person_id) where kind = 'called' and valid_before is null;
create unique index person_names_once on person_names (tenant_id, person_id, kind, name) where valid_before is null;

-- Languages ----------------------------------------------------------------------------------------------------------

create table person_languages (
  tenant_id uuid not null,
  person_id uuid not null,
  language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z]+)?$'),
  restricted boolean not null default false,
  is_first boolean not null default false,
  speaks text check (speaks in ('native', 'well', 'everyday', 'a-little')),
  reads text check (reads in ('well', 'a-little', 'no')),
  dialect text check (length(dialect) <= 80),
  cefr text check (cefr in ('pre-a1', 'a1', 'a2', 'b1', 'b2', 'c1', 'c2')),
  created_at timestamptz not null default now(),
  created_by uuid,
  primary key (tenant_id, person_id, language),
  foreign key (tenant_id, person_id, restricted) references people (tenant_id, id, restricted) on update cascade
);
comment on table person_languages is 'What a person speaks and reads. cefr is used for Swedish: the Common European Framework''s levels with one before the first.';
create unique index person_languages_first on person_languages (tenant_id, person_id) where is_first;

create table person_language_needs (
  tenant_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  interpreter text check (interpreter in ('yes', 'sometimes', 'no')),
  interpreter_language text check (interpreter_language ~ '^[a-z]{2,3}(-[A-Za-z]+)?$'),
  interpreter_gender text check (interpreter_gender in ('woman', 'man')),
  interpreter_forms text[] not null default '{}' check (interpreter_forms <@ array['on-site', 'phone', 'video']),
  reading text check (reading in ('well', 'a-little', 'no')),
  note text check (length(note) <= 300),
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id, restricted) references people (tenant_id, id, restricted) on update cascade
);
comment on table person_language_needs is 'What a meeting with her needs: interpreter with language and wishes, and whether she reads at all. NULL: nobody has asked.';

-- Contact ------------------------------------------------------------------------------------------------------------

create table person_contacts (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  kind text not null check (kind in ('phone', 'email', 'address', 'person', 'another-way')),
  value text not null check (length(value) between 1 and 500),
  holder text not null default 'own' check (holder in ('own', 'partner', 'relative', 'friend', 'guardian', 'accommodation', 'agency', 'other')),
  holder_name text check (length(holder_name) <= 120),
  is_first boolean not null default false,
  is_safe boolean,
  is_shared boolean not null default false,
  letter_instead boolean not null default false,
  best_times text check (length(best_times) <= 200),
  best_days int[] not null default '{}' check (best_days <@ array[1, 2, 3, 4, 5, 6, 7]),
  best_from time,
  best_before time,
  note text check (length(note) <= 500),
  created_at timestamptz not null default now(),
  created_by uuid,
  changed_at timestamptz,
  changed_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id, restricted) references people (tenant_id, id, restricted) on update cascade,
  check ((best_from is null) = (best_before is null)),
  check (best_before > best_from),
  check (not (is_first and is_safe is false))
);
comment on table person_contacts is 'Ways to reach a person, and what is safe. Deleted, not kept, when they no longer hold: an old address can do harm.';
comment on column person_contacts.kind is 'another-way: she is reached through something that is no address, such as a note at the accommodation; the value says what.';
comment on column person_contacts.is_safe is 'NULL: nobody has asked. false: kept so that nobody uses it by mistake.';
comment on column person_contacts.best_days is 'Days of the week on which she can be reached, 1 Monday to 7 Sunday; empty: any day.';
create index person_contacts_person on person_contacts (tenant_id, person_id);
create unique index person_contacts_first on person_contacts (tenant_id, person_id) where is_first;

-- Walls --------------------------------------------------------------------------------------------------------------

create function app.reads_lastingly(p_person uuid) returns boolean language sql stable parallel safe
  return exists (select from public.named_readers r where r.tenant_id = (select app.tenant()) and r.person_id = p_person
    and r.account_id = (select app.account()) and r.valid_until is null);
comment on function app.reads_lastingly(uuid) is 'Whether the account is a named reader without an end: emergency access, which has one, does not reach how a protected person is found.';
grant execute on function app.reads_lastingly(uuid) to egenvag_app;

-- The wall for tables about a person herself: role, protected identity, who is barred, and an enrolment that one sees.
-- A person who was just registered is not enrolled yet: whoever may see her in people may write about her.
create procedure app.wall_of_person(tbl regclass, reading_roles text, writing_roles text, further text default 'true') language plpgsql as $$
declare
  open text := format('(not restricted or person_id = any ((select app.readable_restricted())::uuid[])) and person_id <> all ((select app.barred())::uuid[]) and (%s)', further);
  seen text := format('exists (select from enrolments e where e.tenant_id = %1$s.tenant_id and e.person_id = %1$s.person_id)', tbl);
  known text := format('exists (select from people p where p.tenant_id = %1$s.tenant_id and p.id = %1$s.person_id)', tbl);
begin
  call app.wall(tbl,
    format('(select app.role()) = any (%L::text[]) and %s and %s', reading_roles, open, seen),
    format('(select app.role()) = any (%L::text[]) and %s and %s', writing_roles, open, known));
end $$;
comment on procedure app.wall_of_person is 'The wall for tables about a person herself, whatever programme she is met in.';
revoke execute on procedure app.wall_of_person from public;

call app.wall_of_person('person_number_absences', '{coordinator,case-worker}', '{coordinator,case-worker}');
call app.wall_of_person('person_names', '{coordinator,case-worker,peer-coach,activity-leader}', '{coordinator,case-worker}');
call app.wall_of_person('person_languages', '{coordinator,case-worker,peer-coach,activity-leader}', '{coordinator,case-worker}');
call app.wall_of_person('person_language_needs', '{coordinator,case-worker,peer-coach,activity-leader}', '{coordinator,case-worker}');
call app.wall_of_person('person_contacts', '{coordinator,case-worker}', '{coordinator,case-worker}',
  'not restricted or app.reads_lastingly(person_id)');
grant select, insert on person_number_absences to egenvag_app;
grant update (valid_before) on person_number_absences to egenvag_app;
grant select, insert, update, delete on person_names, person_languages, person_contacts to egenvag_app;
grant select, insert, update on person_language_needs to egenvag_app;

-- What the directory held moves here -----------------------------------------------------------------------------------

do $$
begin
  execute 'alter table person_directory no force row level security';
  execute 'alter table person_languages no force row level security';
  execute 'alter table person_language_needs no force row level security';
  execute 'alter table person_contacts no force row level security';
  insert into person_languages (tenant_id, person_id, language, restricted, is_first)
    select d.tenant_id, d.person_id, l.language, d.restricted, l.language = d.first_language
    from person_directory d cross join lateral (select distinct unnest(d.languages || d.first_language) as language) l where l.language is not null
    on conflict do nothing;
  insert into person_language_needs (tenant_id, person_id, restricted, interpreter)
    select tenant_id, person_id, restricted, case when interpreter then 'yes' else 'no' end from person_directory where interpreter is not null;
  insert into person_contacts (tenant_id, id, person_id, restricted, kind, value)
    select tenant_id, uuidv7(), person_id, restricted, 'phone', phone from person_directory where phone <> ''
    union all select tenant_id, uuidv7(), person_id, restricted, 'email', email from person_directory where email <> '';
  execute 'alter table person_directory force row level security';
  execute 'alter table person_languages force row level security';
  execute 'alter table person_language_needs force row level security';
  execute 'alter table person_contacts force row level security';
end $$;
alter table person_directory drop column first_language, drop column languages, drop column interpreter, drop column phone, drop column email;
comment on table person_directory is 'What a person is called in lists, and the municipality she lives in. One name only is allowed.';

-- Whom in the team can speak with her ------------------------------------------------------------------------------------

-- As the gate, because a case worker does not see her colleagues' roles. Answers only about enrolments the caller sees, and
-- names nobody who may not see the person herself.
create function app.team_around(p_enrolment uuid) returns table (account_id uuid, name text, role text, languages text[])
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select a.id, a.name, r.role, a.languages
    from public.enrolments e
    join public.role_assignments r on r.tenant_id = e.tenant_id and r.programme_id = e.programme_id
      and r.role in ('coordinator', 'case-worker', 'peer-coach', 'activity-leader')
      and r.valid_from <= app.today() and (r.valid_before is null or r.valid_before > app.today())
    join public.accounts a on a.tenant_id = r.tenant_id and a.id = r.account_id and a.disabled_at is null
    where e.tenant_id = app.tenant() and e.id = p_enrolment and app.role() in ('coordinator', 'case-worker')
      and e.programme_id = any (app.programmes())
      and (not e.restricted or e.person_id = any (app.readable_restricted())) and e.person_id <> all (app.barred())
      and (not e.restricted or exists (select from public.named_readers n where n.tenant_id = e.tenant_id and n.person_id = e.person_id and n.account_id = a.id and n.valid_until is null))
      and not exists (select from public.person_bars b where b.tenant_id = e.tenant_id and b.person_id = e.person_id and b.account_id = a.id
        and b.valid_from <= app.today() and (b.valid_before is null or b.valid_before > app.today()))
    order by a.name, r.role;
end;

call app.hand_to_gate();
