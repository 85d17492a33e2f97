-- owner: matching
-- Which workplaces may suit a person, what was put to her, what she and the workplace answered, and which CV may go to whom.

create table match_wishes (
  tenant_id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  occupations text[] not null default '{}' check (cardinality(occupations) <= 12),
  town text check (length(town) between 1 and 80),
  ways text[] not null default '{}' check (ways <@ '{walk,bicycle,bus,car}'),
  longest_minutes int check (longest_minutes between 5 and 240),
  longest_km int check (longest_km between 1 and 300),
  has_licence boolean,
  free_from text check (free_from ~ '^[0-2][0-9]:[0-5][0-9]$'),
  free_to text check (free_to ~ '^[0-2][0-9]:[0-5][0-9]$'),
  rather_not text[] not null default '{}' check (cardinality(rather_not) <= 20),
  cannot text[] not null default '{}' check (cardinality(cannot) <= 20),
  said_by text not null check (said_by in ('participant', 'staff')),
  version int not null default 1,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (tenant_id, enrolment_id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, changed_by) references accounts (tenant_id, id)
);
comment on table match_wishes is 'What a person says about where and how she wants to work: occupations, how far, when, and what a place must not ask of her.';
comment on column match_wishes.town is 'Where she starts from: a town of the list that comes along, never an address.';
comment on column match_wishes.rather_not is 'Conditions of workplaces (features/employers/domain/workplace.ts) that she would rather not have; no reason is kept.';
comment on column match_wishes.cannot is 'Conditions that rule a place out for her; no reason is kept.';
create index match_wishes_enrolment on match_wishes (tenant_id, enrolment_id, programme_id, person_id, restricted);

create table match_suggestions (
  tenant_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  workplace_id uuid not null,
  employer_id uuid not null,
  workplace_name text not null check (length(workplace_name) between 1 and 160),
  employer_name text not null check (length(employer_name) between 1 and 160),
  city text not null default '' check (length(city) <= 80),
  occupation text check (occupation ~ '^[0-9]{4}$'),
  occupation_name text check (length(occupation_name) between 1 and 200),
  reasons jsonb not null default '[]',
  words text not null default '' check (length(words) <= 500),
  suggested_on date not null,
  suggested_at timestamptz not null,
  suggested_by uuid not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (tenant_id, id),
  unique (tenant_id, id, enrolment_id, programme_id, person_id, restricted),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, workplace_id, employer_id) references workplaces (tenant_id, id, employer_id),
  foreign key (tenant_id, suggested_by) references accounts (tenant_id, id),
  foreign key (tenant_id, withdrawn_by) references accounts (tenant_id, id),
  check (withdrawn_by is null or withdrawn_at is not null)
);
comment on table match_suggestions is 'A workplace that was put to a person, as it was put to her: names and reasons of that day.';
comment on column match_suggestions.reasons is 'List of {rule, side: for|talk|against, …}: features/matching/domain/match.ts.';
create unique index match_suggestions_open on match_suggestions (tenant_id, enrolment_id, workplace_id) where withdrawn_at is null;
create index match_suggestions_enrolment on match_suggestions (tenant_id, enrolment_id);
create index match_suggestions_employer on match_suggestions (tenant_id, employer_id, suggested_on);
create index match_suggestions_programme on match_suggestions (tenant_id, programme_id, suggested_on);

create table match_answers (
  tenant_id uuid not null,
  id uuid not null,
  suggestion_id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  party text not null check (party in ('participant', 'workplace')),
  number int not null check (number > 0),
  answer text not null check (answer in ('yes', 'no', 'tell-more')),
  way text not null check (way in ('portal', 'staff')),
  words text not null default '' check (length(words) <= 500),
  answered_at timestamptz not null,
  account_id uuid,
  primary key (tenant_id, id),
  unique (tenant_id, suggestion_id, party, number),
  foreign key (tenant_id, suggestion_id, enrolment_id, programme_id, person_id, restricted)
    references match_suggestions (tenant_id, id, enrolment_id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, account_id) references accounts (tenant_id, id),
  check ((way = 'portal') = (account_id is null))
);
comment on table match_answers is 'What she and the workplace answered, each time; the one with the highest number of each party holds. Append-only.';
create index match_answers_enrolment on match_answers (tenant_id, enrolment_id);

create table cv_permissions (
  tenant_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  employer_id uuid not null,
  employer_name text not null check (length(employer_name) between 1 and 160),
  cv_id uuid not null,
  cv_version int not null,
  cv_name text not null check (length(cv_name) between 1 and 80),
  way text not null check (way in ('portal', 'staff')),
  given_at timestamptz not null,
  given_by uuid,
  revoked_at timestamptz,
  revoked_by uuid,
  primary key (tenant_id, id),
  unique (tenant_id, id, enrolment_id, programme_id, person_id, restricted),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, employer_id) references employers (tenant_id, id),
  foreign key (tenant_id, given_by) references accounts (tenant_id, id),
  foreign key (tenant_id, revoked_by) references accounts (tenant_id, id),
  check ((way = 'portal') = (given_by is null))
);
comment on table cv_permissions is 'Her yes to one CV, as it stood, for one employer, until she takes it back. Without it no CV leaves.';
comment on column cv_permissions.cv_id is 'The CV may have been taken away since; cv_version is what it was when she said yes.';
create unique index cv_permissions_open on cv_permissions (tenant_id, enrolment_id, employer_id, cv_id, cv_version) where revoked_at is null;

create table cv_handouts (
  tenant_id uuid not null,
  id uuid not null,
  permission_id uuid not null,
  suggestion_id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  way text not null check (way in ('paper', 'e-mail')),
  to_whom text not null check (length(to_whom) between 1 and 160),
  handed_at timestamptz not null,
  handed_by uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, permission_id, enrolment_id, programme_id, person_id, restricted)
    references cv_permissions (tenant_id, id, enrolment_id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, suggestion_id) references match_suggestions (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, handed_by) references accounts (tenant_id, id)
);
comment on table cv_handouts is 'Each time a CV was fetched for an employer, by whom and to whom. Append-only.';
create index cv_handouts_enrolment on cv_handouts (tenant_id, enrolment_id);

call app.wall_by_person('match_wishes', '{coordinator,case-worker}', '{coordinator,case-worker}');
call app.wall_by_person('match_suggestions', '{coordinator,case-worker,evaluator}', '{coordinator,case-worker}');
call app.wall_by_person('match_answers', '{coordinator,case-worker,evaluator}', '{coordinator,case-worker}');
call app.wall_by_person('cv_permissions', '{coordinator,case-worker}', '{coordinator,case-worker}');
call app.wall_by_person('cv_handouts', '{coordinator,case-worker}', '{coordinator,case-worker}');
-- The database itself refuses a CV that she has not said yes to, or no longer.
create policy with_her_yes on cv_handouts as restrictive for insert to egenvag_app
  with check (exists (select from cv_permissions p where p.tenant_id = cv_handouts.tenant_id and p.id = cv_handouts.permission_id and p.revoked_at is null));
grant select, insert, update on match_wishes to egenvag_app;
grant select, insert on match_suggestions, match_answers, cv_permissions, cv_handouts to egenvag_app;
grant update (withdrawn_at, withdrawn_by) on match_suggestions to egenvag_app;
grant update (revoked_at, revoked_by) on cv_permissions to egenvag_app;

-- Employers a person is barred from, whichever programme wrote it down, and under whichever programme the same employer stands once more: nobody
-- learns who said so. Answered to staff who meet her, and to herself.
create policy gate_bars on employers for select to egenvag_gate using (true);
grant select on employers to egenvag_gate;
create policy gate_bars on employer_bars for select to egenvag_gate using (true);
grant select on employer_bars to egenvag_gate;
create function app.employers_barred_to(p_person uuid) returns uuid[] language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select coalesce(array_agg(distinct o.id), '{}')
  from public.employer_bars b
  join public.employers e on e.tenant_id = b.tenant_id and e.id = b.employer_id
  join public.employers o on o.tenant_id = e.tenant_id and (o.id = e.id or o.organisation_number = e.organisation_number)
  where b.tenant_id = app.tenant() and b.person_id = p_person and b.valid_from <= app.today() and (b.valid_before is null or b.valid_before > app.today())
    and (app.person() = p_person or (app.person() is null and exists (select from public.enrolments n
      where n.tenant_id = b.tenant_id and n.person_id = p_person and n.programme_id = any (app.programmes_as('{coordinator,case-worker}')))));
end;
comment on function app.employers_barred_to(uuid) is 'Employers that are never shown for a person today.';

-- Her own side: what was put to her, her answers, her yes to a CV, employers where she does not want to be, and her wishes.
call app.let_person_read('match_wishes', 'enrolment_id, programme_id, person_id, town, ways, longest_minutes, has_licence, rather_not, cannot, version');
call app.let_person_add('match_wishes', 'enrolment_id, programme_id, person_id, restricted, town, ways, longest_minutes, has_licence, cannot, said_by, changed_at',
  $$person_id = (select app.person()) and said_by = 'participant'$$);
call app.let_person_change('match_wishes', 'town, ways, longest_minutes, longest_km, has_licence, rather_not, cannot, said_by, changed_at, changed_by, version');
create policy person_saying on match_wishes as restrictive for update to egenvag_portal using (true) with check (said_by = 'participant' and changed_by is null);
call app.let_person_read('match_suggestions', 'id, enrolment_id, programme_id, person_id, employer_id, workplace_name, employer_name, city, occupation_name, reasons, words, suggested_on, withdrawn_at',
  $$person_id = (select app.person()) and withdrawn_at is null$$);
call app.let_person_read('match_answers', 'id, suggestion_id, programme_id, person_id, party, number, answer, answered_at');
call app.let_person_add('match_answers', 'id, suggestion_id, enrolment_id, programme_id, person_id, restricted, party, number, answer, way, answered_at',
  $$person_id = (select app.person()) and party = 'participant' and way = 'portal' and account_id is null
    and exists (select from match_suggestions s where s.tenant_id = match_answers.tenant_id and s.id = match_answers.suggestion_id)$$);
call app.let_person_read('cv_permissions', 'id, enrolment_id, programme_id, person_id, employer_id, cv_id, cv_version, cv_name, given_at, revoked_at');
call app.let_person_add('cv_permissions', 'id, enrolment_id, programme_id, person_id, restricted, employer_id, employer_name, cv_id, cv_version, cv_name, way, given_at',
  $$person_id = (select app.person()) and way = 'portal' and given_by is null
    and exists (select from match_suggestions s where s.tenant_id = cv_permissions.tenant_id and s.employer_id = cv_permissions.employer_id)$$);
call app.let_person_change('cv_permissions', 'revoked_at');
create policy person_taking_back on cv_permissions as restrictive for update to egenvag_portal using (revoked_at is null) with check (revoked_at is not null);
call app.let_person_read('cv_handouts', 'id, permission_id, programme_id, person_id, handed_at');
grant select (version) on cvs to egenvag_portal;
call app.let_person_read('employer_bars', 'id, enrolment_id, programme_id, person_id, employer_id, said_by, valid_from, valid_before',
  $$person_id = (select app.person()) and said_by = 'participant'$$);
call app.let_person_add('employer_bars', 'id, enrolment_id, programme_id, person_id, restricted, employer_id, said_by, valid_from, created_at',
  $$person_id = (select app.person()) and said_by = 'participant'
    and exists (select from match_suggestions s where s.tenant_id = employer_bars.tenant_id and s.employer_id = employer_bars.employer_id)$$);
call app.let_person_change('employer_bars', 'valid_before', $$person_id = (select app.person()) and said_by = 'participant'$$);

call app.hand_to_gate();
grant execute on function app.employers_barred_to(uuid) to egenvag_portal;
