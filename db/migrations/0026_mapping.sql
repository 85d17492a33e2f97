-- owner: assessments
-- What is asked with an instrument: the mapping of a person's life areas, and progression measured again and again. An answer is never
-- overwritten: a newer one takes its place and the earlier stays readable. Health and economy have an audience of their own.

create table instruments (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  key text not null check (key ~ '^[a-z][a-z0-9-]{0,59}$' and key not like 'egenvag-%'),
  number int not null check (number between 1 and 9999),
  use text not null check (use in ('mapping', 'progression')),
  definition jsonb not null,
  loaded_at timestamptz not null,
  loaded_by uuid not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (tenant_id, id),
  unique (tenant_id, key, number),
  foreign key (tenant_id, loaded_by) references accounts (tenant_id, id),
  foreign key (tenant_id, withdrawn_by) references accounts (tenant_id, id),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
comment on table instruments is 'Instruments that a tenant has loaded itself, each version for good: answers are read with the words they were given to. Those that come with the product are files in instruments/.';
comment on column instruments.definition is 'The package as validated by features/assessments/domain/instrument.ts.';
comment on column instruments.withdrawn_at is 'From then on nothing new is begun with it; what was answered stays readable.';
call app.wall('instruments', $$(select app.role()) in ('coordinator', 'case-worker', 'evaluator', 'tenant-administrator')$$,
  $$(select app.role()) in ('coordinator', 'tenant-administrator')$$);
grant select, insert on instruments to egenvag_app;
grant update (withdrawn_at, withdrawn_by) on instruments to egenvag_app;

create table assessments (
  tenant_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  use text not null check (use in ('mapping', 'progression')),
  instrument_key text not null,
  instrument_number int not null,
  point_key text,
  held_on date not null,
  started_at timestamptz not null,
  started_by uuid not null,
  closed_at timestamptz,
  version int not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, id, enrolment_id, use),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, started_by) references accounts (tenant_id, id),
  check (use = 'progression' or point_key is null),
  check (use = 'mapping' or closed_at is null)
);
comment on table assessments is 'One time a person is asked with an instrument: a mapping, worked on over several meetings until a newer one is begun; or one measurement of progression.';
comment on column assessments.point_key is 'The programme''s measuring point that the measurement is for; NULL: outside them.';
comment on column assessments.closed_at is 'When a newer mapping was begun; NULL while it is worked on.';
create index assessments_enrolment on assessments (tenant_id, enrolment_id, use, held_on);
create index assessments_programme on assessments (tenant_id, programme_id, instrument_key, point_key) where use = 'progression';
create unique index assessments_open_mapping on assessments (tenant_id, enrolment_id, instrument_key) where use = 'mapping' and closed_at is null;
create unique index assessments_one_per_point on assessments (tenant_id, enrolment_id, instrument_key, point_key) where point_key is not null;
call app.wall_by_person('assessments', '{coordinator,case-worker}', '{coordinator,case-worker}');
grant select, insert on assessments to egenvag_app;
grant update (point_key, held_on, closed_at, version) on assessments to egenvag_app;

-- Who reads health and economy -------------------------------------------------------------------------------------------

create table guarded_readers (
  tenant_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  account_id uuid not null,
  reason text not null check (length(reason) between 1 and 500),
  valid_until date,
  named_at timestamptz not null,
  named_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, account_id) references accounts (tenant_id, id),
  foreign key (tenant_id, named_by) references accounts (tenant_id, id),
  check ((ended_at is null) = (ended_by is null))
);
comment on table guarded_readers is 'Who besides the responsible case worker reads what a person said about health and economy, why and until when. A coordinator who opens it names herself, for the day. Ended, never deleted.';
comment on column guarded_readers.valid_until is 'Last day, inclusive; NULL: until somebody ends it.';
create unique index guarded_readers_current on guarded_readers (tenant_id, enrolment_id, account_id) where ended_at is null;
create index guarded_readers_enrolment on guarded_readers (tenant_id, enrolment_id);
call app.wall_by_person('guarded_readers', '{coordinator,case-worker}', '{coordinator,case-worker}');
create policy naming on guarded_readers as restrictive for insert to egenvag_app
  with check (named_by = (select app.account()) and ended_at is null
    and (((select app.role()) = 'coordinator' and account_id = (select app.account()) and valid_until = (select app.today()))
      or exists (select from enrolments e where e.tenant_id = guarded_readers.tenant_id and e.id = guarded_readers.enrolment_id
        and e.case_worker_id = (select app.account()))));
create policy ending on guarded_readers as restrictive for update to egenvag_app using (true) with check (ended_by = (select app.account()));
grant select, insert on guarded_readers to egenvag_app;
grant update (ended_at, ended_by) on guarded_readers to egenvag_app;

create function app.reads_guarded(p_enrolment uuid) returns boolean language sql stable parallel safe
  return exists (select from public.enrolments e where e.tenant_id = (select app.tenant()) and e.id = p_enrolment
      and e.case_worker_id = (select app.account()))
    or exists (select from public.guarded_readers r where r.tenant_id = (select app.tenant()) and r.enrolment_id = p_enrolment
      and r.account_id = (select app.account()) and r.ended_at is null
      and (r.valid_until is null or r.valid_until >= (select app.today())));
comment on function app.reads_guarded(uuid) is 'Whether the account belongs to the narrow audience of a participation: her responsible case worker, or named by him, or a coordinator who opened it today.';
grant execute on function app.reads_guarded(uuid) to egenvag_app;

-- Answers ----------------------------------------------------------------------------------------------------------------

create table assessment_answers (
  tenant_id uuid not null,
  id uuid not null,
  assessment_id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  use text not null,
  area_key text not null,
  item_key text not null,
  rater text not null check (rater in ('person', 'staff', 'together')),
  guarded boolean not null,
  step smallint check (step between 0 and 20),
  words text check (length(words) <= 4000),
  sealed bytea,
  language text check (language ~ '^[a-z]{2,3}(-[A-Za-z]+)*$'),
  said_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  revision int not null,
  is_translation boolean not null default false,
  is_current boolean not null default true,
  primary key (tenant_id, id),
  foreign key (tenant_id, assessment_id, enrolment_id, use) references assessments (tenant_id, id, enrolment_id, use),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, recorded_by) references accounts (tenant_id, id),
  check (num_nonnulls(step, words, sealed) <= 1),
  check (not guarded or words is null),
  check (use = 'mapping' or rater <> 'together'),
  check (not is_translation or step is null)
);
comment on table assessment_answers is 'What was answered to one question. A newer answer takes the earlier one''s place (is_current); both stay. None of step, words, sealed: the answer was taken away.';
comment on column assessment_answers.rater is 'mapping: who answered. progression: whose view it is.';
comment on column assessment_answers.guarded is 'Health and economy: only for those whom app.reads_guarded names.';
comment on column assessment_answers.revision is 'The version of the assessment that the saving made: what was there when somebody opened a form can be told from what came since.';
comment on column assessment_answers.is_translation is 'The Swedish beside words in another language.';
comment on column assessment_answers.sealed is 'Words of a guarded answer, encrypted with the installation''s key.';
comment on column assessment_answers.language is 'The language the words are in; NULL for a step.';
create unique index assessment_answers_mapping on assessment_answers (tenant_id, assessment_id, area_key, item_key, is_translation) where is_current and use = 'mapping';
create unique index assessment_answers_progression on assessment_answers (tenant_id, assessment_id, area_key, item_key, rater) where is_current and use = 'progression';
create index assessment_answers_assessment on assessment_answers (tenant_id, assessment_id, recorded_at);
create index assessment_answers_enrolment on assessment_answers (tenant_id, enrolment_id);
call app.wall_by_person('assessment_answers', '{coordinator,case-worker}', '{coordinator,case-worker}');
create policy audience on assessment_answers as restrictive for all to egenvag_app
  using (not guarded or app.reads_guarded(enrolment_id)) with check (not guarded or app.reads_guarded(enrolment_id));
grant select, insert on assessment_answers to egenvag_app;
grant update (is_current) on assessment_answers to egenvag_app;

-- How a group moved ------------------------------------------------------------------------------------------------------

-- As the gate: everybody who reads a programme's results gets the same figures, whomever she may see; and never a person, only sums, and
-- those of a few are left out here already. People with protected identity are in none of them.
create policy gate on assessments for select to egenvag_gate using (true);
create policy gate on assessment_answers for select to egenvag_gate using (true);
grant select on assessments, assessment_answers to egenvag_gate;
create function app.progression_change(p_programme uuid, p_instrument text, p_first text, p_later text, p_when text, p_days int, p_months int)
returns table (area_key text, item_key text, rater text, guarded boolean, reached int, both_times int, first_only int, later_only int,
  sum_first int, sum_later int, sum_change int, sum_squares int)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with stays as (
    select e.id, f.id as first_id, l.id as later_id
    from enrolments e
    left join assessments f on f.tenant_id = e.tenant_id and f.enrolment_id = e.id and f.instrument_key = p_instrument and f.point_key = p_first
    left join assessments l on l.tenant_id = e.tenant_id and l.enrolment_id = e.id and l.instrument_key = p_instrument and l.point_key = p_later
    where e.tenant_id = app.tenant() and e.programme_id = p_programme and p_programme = any (app.programmes())
      and app.role() in ('coordinator', 'case-worker', 'evaluator')
      and not e.restricted and e.started_on is not null and e.status <> 'mistaken'
      and (l.id is not null or app.today() >= ((case p_when when 'at-entry' then e.started_on when 'after-entry' then e.started_on else e.ended_on end
        + make_interval(months => p_months)) + make_interval(days => p_days))::date)
  ), answers as (
    select s.id, a.assessment_id = s.later_id as is_later, a.area_key, a.item_key, a.rater, a.guarded, a.step
    from stays s join assessment_answers a on a.tenant_id = app.tenant() and a.enrolment_id = s.id and a.assessment_id in (s.first_id, s.later_id)
    where a.is_current and a.step is not null
  ), pairs as (
    select id, area_key, item_key, rater, bool_or(guarded) as guarded,
      max(step) filter (where not is_later) as first, max(step) filter (where is_later) as later
    from answers group by id, area_key, item_key, rater
    union all
    select id, '', '', rater, false, max(step) filter (where not is_later), max(step) filter (where is_later) from answers group by id, rater
  ), sums as (
    select area_key, item_key, rater, bool_or(guarded) as guarded,
      count(*) filter (where first is not null and later is not null)::int as both_times,
      count(*) filter (where first is not null and later is null)::int as first_only,
      count(*) filter (where first is null and later is not null)::int as later_only,
      sum(first) filter (where later is not null)::int as sum_first, sum(later) filter (where first is not null)::int as sum_later,
      sum(later - first)::int as sum_change, sum((later - first) * (later - first))::int as sum_squares
    from pairs group by area_key, item_key, rater
  )
  select s.area_key, s.item_key, s.rater, s.guarded, (select count(*)::int from stays), s.both_times, s.first_only, s.later_only,
    case when o.is_open then s.sum_first end, case when o.is_open then s.sum_later end, case when o.is_open then s.sum_change end,
    case when o.is_open then s.sum_squares end
  from sums s cross join lateral (select s.item_key <> '' and s.both_times >= case when s.guarded then 20 else 5 end as is_open) o
  union all
  select '', '', '', false, count(*)::int, 0, 0, 0, null, null, null, null from stays
$$;
comment on function app.progression_change is 'How the people of a programme moved between two measuring points, question by question and view by view: numbers and sums, no people. The rows without a question say how many answered at all.';

call app.hand_to_gate();
