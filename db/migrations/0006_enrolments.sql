-- owner: enrolments
-- A person in a programme: the status table is data in code (features/enrolments/domain/status.ts); every move is kept.

create table enrolments (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  status text not null check (status in ('referred', 'waiting', 'accepted', 'active', 'paused', 'ended', 'declined', 'withdrawn', 'mistaken')),
  site_key text,
  track_key text,
  case_worker_id uuid,
  peer_coach_id uuid,
  referred_on date not null,
  started_on date,
  ended_on date,
  planned_end_on date,
  exit_reason text,
  exit_to text,
  version int not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid,
  primary key (tenant_id, id),
  unique (tenant_id, id, programme_id, person_id, restricted),
  foreign key (tenant_id, programme_id) references programmes (tenant_id, id),
  foreign key (tenant_id, person_id, restricted) references people (tenant_id, id, restricted) on update cascade,
  foreign key (tenant_id, case_worker_id) references accounts (tenant_id, id),
  foreign key (tenant_id, peer_coach_id) references accounts (tenant_id, id),
  check (ended_on is null or started_on is not null),
  check (ended_on >= started_on),
  check ((status in ('active', 'paused', 'ended')) <= (started_on is not null)),
  check ((status = 'ended') <= (ended_on is not null))
);
comment on table enrolments is 'A person in a programme. Re-entry is a new enrolment; at most one is open per person and programme.';
comment on column enrolments.ended_on is 'Exit date, inclusive: the last day she took part. NULL until she has left.';
comment on column enrolments.exit_to is 'Situation at exit as the case worker stated it; the figures read the dated history instead.';
create unique index enrolments_one_open on enrolments (tenant_id, programme_id, person_id)
  where status in ('referred', 'waiting', 'accepted', 'active', 'paused');
create index enrolments_programme on enrolments (tenant_id, programme_id, status, person_id);
create index enrolments_person on enrolments (tenant_id, person_id);
create index enrolments_started on enrolments (tenant_id, programme_id, started_on, id);
create index enrolments_case_worker on enrolments (tenant_id, case_worker_id) where case_worker_id is not null;

create table enrolment_moves (
  tenant_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  move text not null,
  from_status text,
  to_status text not null,
  takes_effect_on date not null,
  reason text,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade
);
comment on table enrolment_moves is 'Each decision about an enrolment with its reason: append-only.';
create index enrolment_moves_enrolment on enrolment_moves (tenant_id, enrolment_id, recorded_at);


create procedure app.wall_by_person(tbl regclass, reading_roles text, writing_roles text) language plpgsql as $$
declare mine text := 'programme_id = any ((select app.programmes_as(%L))::uuid[]) and (not restricted or person_id = any ((select app.readable_restricted())::uuid[])) and person_id <> all ((select app.barred())::uuid[])';
begin
  call app.wall(tbl, format(mine, reading_roles), format(mine, writing_roles));
end $$;
comment on procedure app.wall_by_person is 'The wall for tables about a person in a programme: role, programme, protected identity, and who is barred.';
revoke execute on procedure app.wall_by_person from public;

call app.wall_by_person('enrolments', '{coordinator,case-worker,peer-coach,activity-leader,evaluator}', '{coordinator,case-worker}');
call app.wall_by_person('enrolment_moves', '{coordinator,case-worker,evaluator}', '{coordinator,case-worker}');
grant select, insert, update on enrolments to egenvag_app;
grant select, insert on enrolment_moves to egenvag_app;

-- A person is seen by those who see an enrolment of hers; the one who registers her sees her at once.
do $$
declare
  seen text := 'exists (select from enrolments e where e.tenant_id = %1$s.tenant_id and e.person_id = %1$s.%2$s)';
  unrestricted text := '(not restricted or %2$s = any ((select app.readable_restricted())::uuid[])) and %2$s <> all ((select app.barred())::uuid[])';
begin
  call app.wall('people', format(unrestricted || ' and (' || seen || ' or created_by = (select app.account()))', 'people', 'id'),
    format('(select app.role()) in (''coordinator'', ''case-worker'') and ' || unrestricted, 'people', 'id'),
    format('(select app.role()) in (''coordinator'', ''case-worker'') and ' || unrestricted || ' and (' || seen || ' or created_by = (select app.account()))', 'people', 'id'));
  call app.wall('person_directory', format('(select app.role()) in (''coordinator'', ''case-worker'', ''peer-coach'', ''activity-leader'') and ' || unrestricted || ' and ' || seen, 'person_directory', 'person_id'),
    format('(select app.role()) in (''coordinator'', ''case-worker'') and ' || unrestricted, 'person_directory', 'person_id'),
    format('(select app.role()) in (''coordinator'', ''case-worker'') and ' || unrestricted || ' and ' || seen, 'person_directory', 'person_id'));
  call app.wall('person_identifiers', format('(select app.role()) in (''coordinator'', ''case-worker'') and ' || unrestricted || ' and ' || seen, 'person_identifiers', 'person_id'),
    format('(select app.role()) in (''coordinator'', ''case-worker'') and ' || unrestricted, 'person_identifiers', 'person_id'),
    format('(select app.role()) in (''coordinator'', ''case-worker'') and ' || unrestricted || ' and ' || seen, 'person_identifiers', 'person_id'));
end $$;
grant select, insert, update on people, person_directory to egenvag_app;
grant select, insert on person_identifiers to egenvag_app;
grant update (valid_before, reason) on person_identifiers to egenvag_app;

-- Names in order, one row per enrolment, so that the first page of a list costs the same in a programme of fifty and of a hundred thousand.
create table participant_names (
  tenant_id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  status text not null,
  sort_name text not null,
  given_name text not null,
  family_name text not null,
  primary key (tenant_id, enrolment_id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade on delete cascade
);
comment on table participant_names is 'What lists and search sort, look by and show: a copy of names and status, kept by triggers. The application reads it only.';
comment on column participant_names.sort_name is 'Family name, given name, name in own script; lower case.';
create index participant_names_order on participant_names (tenant_id, programme_id, sort_name, enrolment_id) include (status, restricted, person_id);
call app.wall_by_person('participant_names', '{coordinator,case-worker,peer-coach,activity-leader}', '{}');
create policy gate on participant_names to egenvag_gate using (true) with check (true);
create policy gate on enrolments for select to egenvag_gate using (true);
create policy gate on person_directory for select to egenvag_gate using (true);
grant select on participant_names to egenvag_app;
grant select, insert, update on participant_names to egenvag_gate;
grant select on enrolments, person_directory to egenvag_gate;

-- As the gate: a changed name also reaches enrolments in programmes that the one who changes it may not see.
create function app.sort_name_of(d person_directory) returns text language sql immutable parallel safe
  return trim(concat_ws(' ', lower(d.family_name), lower(d.given_name), lower(d.name_in_own_script)));
create function app.keep_names_of_enrolments() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into participant_names as n (tenant_id, enrolment_id, programme_id, person_id, restricted, status, sort_name, given_name, family_name)
  select e.tenant_id, e.id, e.programme_id, e.person_id, e.restricted, e.status, app.sort_name_of(d), d.given_name, d.family_name
    from changed e join person_directory d on d.tenant_id = e.tenant_id and d.person_id = e.person_id
  on conflict (tenant_id, enrolment_id) do update set status = excluded.status where n.status <> excluded.status;
  return null;
end $$;
create function app.keep_names_of_people() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into participant_names as n (tenant_id, enrolment_id, programme_id, person_id, restricted, status, sort_name, given_name, family_name)
  select e.tenant_id, e.id, e.programme_id, e.person_id, e.restricted, e.status, app.sort_name_of(d), d.given_name, d.family_name
    from changed d join enrolments e on e.tenant_id = d.tenant_id and e.person_id = d.person_id
  on conflict (tenant_id, enrolment_id) do update set sort_name = excluded.sort_name, given_name = excluded.given_name, family_name = excluded.family_name
    where (n.sort_name, n.given_name, n.family_name) is distinct from (excluded.sort_name, excluded.given_name, excluded.family_name);
  return null;
end $$;
create trigger keep_names after insert on enrolments referencing new table as changed for each statement execute function app.keep_names_of_enrolments();
create trigger keep_names_of_update after update on enrolments referencing new table as changed for each statement execute function app.keep_names_of_enrolments();
create trigger keep_names after insert on person_directory referencing new table as changed for each statement execute function app.keep_names_of_people();
create trigger keep_names_of_update after update on person_directory referencing new table as changed for each statement execute function app.keep_names_of_people();
grant execute on function app.sort_name_of to egenvag_gate;
