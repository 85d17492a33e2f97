-- owner: imports
-- Lists from spreadsheets on their way in. What a file holds is kept encrypted, for the account that sent it alone, and taken
-- away after the run or after fourteen days; what remains is who read in which list when, and which records came of it.

create table imports (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  account_id uuid not null,
  kind text not null check (kind in ('participants', 'attendance', 'history')),
  state text not null check (state in ('uploaded', 'checking', 'checked', 'running', 'done', 'undone', 'stopped')),
  file_name text check (length(file_name) <= 200),
  file_hash bytea not null check (length(file_hash) = 32),
  file_bytes int not null check (file_bytes > 0),
  format text not null check (format in ('xlsx', 'csv')),
  file_key text,
  look bytea,
  sheet int not null default 0,
  header_row int,
  columns jsonb not null default '[]' check (jsonb_typeof(columns) = 'array'),
  settings jsonb not null default '{}',
  counts jsonb not null default '{}',
  formula_columns int[] not null default '{}',
  problem text,
  problem_row int,
  created_at timestamptz not null,
  checked_at timestamptz,
  judged_by text,
  run_at timestamptz,
  undone_at timestamptz,
  emptied_at timestamptz,
  version int not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, id, programme_id, account_id),
  foreign key (tenant_id, programme_id) references programmes (tenant_id, id),
  foreign key (tenant_id, account_id) references accounts (tenant_id, id),
  check ((state = 'done') <= (run_at is not null)),
  check (emptied_at is null or (file_key is null and look is null and file_name is null))
);
comment on table imports is 'A list that was sent in: the record of the run stays, the file and what stood in it do not.';
comment on column imports.look is 'Names of the sheets and their first rows, encrypted (tenant|imports|look|id): what the choice of columns is shown by.';
comment on column imports.columns is 'What each column of the chosen sheet holds, in order; empty text: it is not read.';
comment on column imports.judged_by is 'A mark of day, definition and choices that the rows were judged by.';
comment on column imports.emptied_at is 'When the file, its name and all that stood in its rows were taken away.';
create index imports_programme on imports (tenant_id, programme_id, created_at);
create index imports_account on imports (tenant_id, account_id, created_at);
create index imports_hash on imports (tenant_id, file_hash);
create index imports_to_empty on imports (tenant_id, created_at) where emptied_at is null;

create table import_rows (
  tenant_id uuid not null,
  import_id uuid not null,
  programme_id uuid not null,
  account_id uuid not null,
  number int not null check (number > 0),
  outcome text not null check (outcome in ('new-person', 'known-person', 'new', 'unchanged', 'repeated', 'faulty', 'left-out')),
  content bytea,
  problems jsonb not null default '[]',
  notes jsonb not null default '[]',
  choice text check (choice in ('same-person', 'new-person', 'leave-out')),
  ids jsonb not null default '{}',
  primary key (tenant_id, import_id, number),
  foreign key (tenant_id, import_id, programme_id, account_id) references imports (tenant_id, id, programme_id, account_id) on delete cascade
);
comment on table import_rows is 'One row of a list with what will be, or was, done about it.';
comment on column import_rows.number is 'The row''s number in the file, as the spreadsheet shows it.';
comment on column import_rows.content is 'What stood in its cells, encrypted (tenant|import_rows|import|number); NULL once it was taken away.';
comment on column import_rows.ids is 'Ids of the records that the row becomes: settled when it is checked, so that what is written is what was shown.';
create index import_rows_outcome on import_rows (tenant_id, import_id, outcome, number);

create table import_progress (
  tenant_id uuid not null,
  import_id uuid not null,
  programme_id uuid not null,
  account_id uuid not null,
  done int not null default 0,
  total int not null default 0,
  at timestamptz not null,
  primary key (tenant_id, import_id),
  foreign key (tenant_id, import_id, programme_id, account_id) references imports (tenant_id, id, programme_id, account_id) on delete cascade
);
comment on table import_progress is 'How far the work on an import has come: a table of its own, so that it can be told while the run''s one transaction is open.';

create table import_columns (
  tenant_id uuid not null references tenants (id),
  kind text not null check (kind in ('participants', 'attendance', 'history')),
  headings_hash bytea not null check (length(headings_hash) = 32),
  columns jsonb not null check (jsonb_typeof(columns) = 'array'),
  saved_at timestamptz not null,
  saved_by uuid not null,
  primary key (tenant_id, kind, headings_hash),
  foreign key (tenant_id, saved_by) references accounts (tenant_id, id)
);
comment on table import_columns is 'What the organisation last said that the columns under these headings hold.';

do $$
declare
  mine text := 'account_id = (select app.account()) and programme_id = any ((select app.programmes_as(''{coordinator,case-worker}''))::uuid[])';
  overseen text := '(select app.role()) = ''coordinator'' and programme_id = any ((select app.programmes())::uuid[])';
  swept text := '(select app.role()) = ''system''';
begin
  call app.wall('imports', format('(%s) or (%s) or %s', mine, overseen, swept), mine, format('(%s) or %s', mine, swept));
  call app.wall('import_rows', format('(%s) or %s', mine, swept), mine, format('(%s) or %s', mine, swept));
  call app.wall('import_progress', mine, mine);
  call app.wall('import_columns', '(select app.role()) in (''coordinator'', ''case-worker'')', '(select app.role()) in (''coordinator'', ''case-worker'') and saved_by = (select app.account())',
    '(select app.role()) in (''coordinator'', ''case-worker'')');
end $$;
grant select, insert, delete on imports to egenvag_app;
grant update (state, file_name, file_key, look, sheet, header_row, columns, settings, counts, formula_columns, problem, problem_row, checked_at, judged_by, run_at, undone_at, emptied_at, version) on imports to egenvag_app;
grant select, insert, delete on import_rows to egenvag_app;
grant update (outcome, content, problems, notes, choice, ids) on import_rows to egenvag_app;
grant select, insert, delete on import_progress to egenvag_app;
grant update (done, total, at) on import_progress to egenvag_app;
grant select, insert on import_columns to egenvag_app;
grant update (columns, saved_at, saved_by) on import_columns to egenvag_app;

-- As the gate, for speed and for one thing that the walls hide: a number that somebody out of sight has is taken, and nothing more is told,
-- as when one person is registered. Everybody else it answers with stands in one of the caller's programmes. Limits keep
-- each look-up on its index whatever the size of the tables: a thousand are asked for at once, and a plan may have been made when they were empty.
create policy imports_reading on person_identifiers for select to egenvag_gate using (true);
grant select on person_identifiers to egenvag_gate;
create function app.match_people(p_programme uuid, p_indexes bytea[], p_given text[], p_family text[], p_born date[])
returns table (place int, found_by text, person_id uuid, restricted boolean, born_on date)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
set enable_seqscan = off as $$
declare
  here uuid := app.tenant();
  mine uuid[] := app.programmes_as('{coordinator,case-worker}');
  named uuid[] := app.readable_restricted();
  closed uuid[] := app.barred();
begin
  return query
    select x.place::int, case when s.seen then 'number' else 'taken' end, case when s.seen then p.id end, s.seen and p.restricted, case when s.seen then p.born_on end
    from unnest(p_indexes) with ordinality x (number, place)
    cross join lateral (select i.person_id from person_identifiers i where i.tenant_id = here and i.blind_index = x.number and i.valid_before is null and i.kind <> 'fill-in' limit 1) i
    cross join lateral (select q.id, q.restricted, q.born_on from people q where q.tenant_id = here and q.id = i.person_id limit 1) p
    cross join lateral (select (not p.restricted or p.id = any (named)) and p.id <> all (closed)
      and exists (select from enrolments e where e.tenant_id = here and e.person_id = p.id and e.programme_id = any (mine)) as seen) s
    where cardinality(mine) > 0 and x.number is not null;
  return query
    select x.place::int, case when p.born_on = x.born_on then 'name-and-birth' when x.born_on is null and p.born_on is null and e.here then 'name-alone' else 'name-here' end, p.id, p.restricted, p.born_on
    from unnest(p_given, p_family, p_born) with ordinality x (given_name, family_name, born_on, place)
    cross join lateral (select g.person_id, g.given_name from person_directory g where g.tenant_id = here and g.sort_name = lower(trim(x.family_name || ' ' || x.given_name)) limit 500) d
    cross join lateral (select q.id, q.restricted, q.born_on from people q where q.tenant_id = here and q.id = d.person_id and q.merged_into is null limit 1) p
    cross join lateral (select bool_or(n.programme_id = p_programme) as here from enrolments n where n.tenant_id = here and n.person_id = p.id and n.programme_id = any (mine) and n.status <> 'mistaken') e
    where lower(d.given_name) = lower(x.given_name) and (not p.restricted or p.id = any (named)) and p.id <> all (closed)
      and (e.here or (e.here is not null and p.born_on = x.born_on));
end $$;
comment on function app.match_people(uuid, bytea[], text[], text[], date[]) is 'Whom of those the caller may see each row of a list may mean, by its place: number, name-and-birth, name-alone (no birth date on either side), name-here (a participant of the programme by that name). taken: the number is somebody''s who is out of sight.';

-- Taking back what a list of participants added. The gate may delete because the application may not; it deletes what the import wrote and
-- nothing else, and only while nobody has built upon it: other records point at these and stop the deletion by their keys.
do $$
declare t text;
begin
  foreach t in array array['people', 'person_directory', 'person_languages', 'person_language_needs', 'person_contacts', 'enrolments', 'enrolment_moves', 'enrolment_facts', 'situations', 'imports', 'import_rows'] loop
    execute format('create policy imports_reading on %I for select to egenvag_gate using (true)', t);
    execute format('grant select on %I to egenvag_gate', t);
  end loop;
  foreach t in array array['people', 'person_directory', 'person_identifiers', 'person_languages', 'person_language_needs', 'person_contacts', 'enrolments', 'enrolment_moves', 'enrolment_facts', 'situations'] loop
    execute format('create policy imports_taking_back on %I for delete to egenvag_gate using (true)', t);
    execute format('grant delete on %I to egenvag_gate', t);
  end loop;
end $$;
grant delete on duplicate_pairs, person_keys to egenvag_gate;
create function app.take_back_import(p_import uuid) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  i record;
  made_people uuid[];
  made_enrolments uuid[];
  made_situations uuid[];
  made_facts int;
  rows_written int;
begin
  select m.tenant_id, m.id into i from imports m where m.tenant_id = app.tenant() and m.id = p_import and m.account_id = app.account()
    and m.programme_id = any (app.programmes_as('{coordinator,case-worker}')) and m.state = 'done' and m.kind in ('participants', 'history');
  if not found then return null; end if;
  select coalesce(array_agg((r.ids ->> 'person')::uuid) filter (where r.outcome = 'new-person'), '{}'),
    coalesce(array_agg((r.ids ->> 'enrolment')::uuid) filter (where r.outcome in ('new-person', 'known-person')), '{}'),
    coalesce(array_agg((r.ids ->> 'situation')::uuid) filter (where r.outcome = 'new'), '{}'),
    coalesce(sum(coalesce((r.ids ->> 'facts')::int, 0)) filter (where r.outcome in ('new-person', 'known-person')), 0)::int,
    count(*) filter (where r.outcome in ('new-person', 'known-person', 'new'))::int
    into made_people, made_enrolments, made_situations, made_facts, rows_written
    from import_rows r where r.tenant_id = i.tenant_id and r.import_id = i.id;
  -- Somebody protected or closed to the caller since then is for somebody else to handle.
  if exists (select from people p where p.tenant_id = i.tenant_id and p.id = any (made_people) and (p.restricted or p.id = any (app.barred()) or p.version <> 1))
    or exists (select from enrolments e where e.tenant_id = i.tenant_id and e.id = any (made_enrolments) and (e.restricted or e.version <> 1))
    or (select count(*) from enrolment_facts f where f.tenant_id = i.tenant_id and f.enrolment_id = any (made_enrolments)) <> made_facts
    or (select count(*) from situations s where s.tenant_id = i.tenant_id and s.id = any (made_situations) and s.corrects is null and s.corrected_by is null) <> cardinality(made_situations)
    or (select count(*) from enrolments e where e.tenant_id = i.tenant_id and e.person_id = any (made_people)) <> cardinality(made_people)
    then return -1; end if;
  begin
    delete from situations s where s.tenant_id = i.tenant_id and s.id = any (made_situations);
    delete from enrolment_facts f where f.tenant_id = i.tenant_id and f.enrolment_id = any (made_enrolments);
    delete from enrolment_moves v where v.tenant_id = i.tenant_id and v.enrolment_id = any (made_enrolments);
    delete from enrolments e where e.tenant_id = i.tenant_id and e.id = any (made_enrolments);
    delete from person_contacts c where c.tenant_id = i.tenant_id and c.person_id = any (made_people);
    delete from person_languages l where l.tenant_id = i.tenant_id and l.person_id = any (made_people);
    delete from person_language_needs l where l.tenant_id = i.tenant_id and l.person_id = any (made_people);
    delete from person_identifiers n where n.tenant_id = i.tenant_id and n.person_id = any (made_people);
    delete from duplicate_pairs d where d.tenant_id = i.tenant_id and (d.person_a = any (made_people) or d.person_b = any (made_people)) and d.decision is null;
    delete from person_keys k where k.tenant_id = i.tenant_id and k.person_id = any (made_people);
    delete from person_directory d where d.tenant_id = i.tenant_id and d.person_id = any (made_people);
    delete from people p where p.tenant_id = i.tenant_id and p.id = any (made_people);
  exception when foreign_key_violation then return -1;
  end;
  return rows_written;
end $$;
comment on function app.take_back_import(uuid) is 'Deletes what the caller''s own import wrote and answers how many rows that was; -1, and nothing deleted, when something has been built upon it since.';

call app.hand_to_gate();

-- Lists are matched by name and birth date a thousand rows at a time.
create index person_directory_sort_name on person_directory (tenant_id, sort_name);
