-- owner: workplace-weeks
-- Her yes and no to the line of a placement in her CV, task by task: what was said last holds.

create table workplace_cv_answers (
  tenant_id uuid not null,
  id uuid not null,
  placement_id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  number int not null check (number > 0),
  answer text not null check (answer in ('yes', 'no')),
  task_ids text[] not null default '{}' check (cardinality(task_ids) <= 200),
  words text not null default '' check (length(words) <= 2000),
  way text not null check (way in ('portal', 'staff')),
  account_id uuid,
  answered_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, placement_id, number),
  foreign key (tenant_id, placement_id, enrolment_id, programme_id, person_id, restricted)
    references placements (tenant_id, id, enrolment_id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, account_id) references accounts (tenant_id, id),
  check ((way = 'staff') = (account_id is not null)),
  check (answer = 'yes' or (task_ids = '{}' and words = ''))
);
comment on table workplace_cv_answers is 'Whether a placement stands in her CV and with which confirmed tasks, in versions: the highest number holds. Append-only.';
comment on column workplace_cv_answers.words is 'The tasks as they read in the CV when she said yes.';
create index workplace_cv_answers_enrolment on workplace_cv_answers (tenant_id, enrolment_id);
call app.wall_by_person('workplace_cv_answers', '{coordinator,case-worker}', '{coordinator,case-worker}');
grant select, insert on workplace_cv_answers to egenvag_app;
call app.let_copy('workplace_cv_answers', 't.placement_id, t.number, t.answer, t.words, t.way, t.answered_at');

call app.let_person_read('workplace_cv_answers', 'id, placement_id, enrolment_id, programme_id, person_id, number, answer, task_ids, words, way, answered_at');
call app.let_person_add('workplace_cv_answers', 'id, placement_id, enrolment_id, programme_id, person_id, restricted, number, answer, task_ids, words, way, answered_at',
  $$person_id = (select app.person()) and way = 'portal' and account_id is null$$);
call app.let_person_change('cvs', 'skill_ids, agreed_on, version');

create policy gate_naming on occupations for select to egenvag_gate using (true);
grant select on occupations to egenvag_gate;

-- Her placements as lines of a CV: where, when and as what. Which tasks were confirmed she reads in the weeks.
create function app.own_cv_placements() returns table (placement_id uuid, enrolment_id uuid, programme_id uuid, restricted boolean, is_open boolean, form text, occupation_name text,
  workplace_name text, starts_on date, last_on date)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select p.id, p.enrolment_id, p.programme_id, p.restricted, e.status in ('accepted', 'active', 'paused'), p.form, o.name, w.name, p.starts_on, coalesce(p.ended_on, p.ends_on)
    from public.placements p
    join public.enrolments e on e.tenant_id = p.tenant_id and e.id = p.enrolment_id
    join public.workplaces w on w.tenant_id = p.tenant_id and w.id = p.workplace_id
    left join public.occupations o on o.code = p.occupation
    where p.tenant_id = app.tenant() and p.person_id = app.person() and app.role() = 'participant' and (not app.mirrored() or p.programme_id = any (app.programmes()))
      and p.status in ('ongoing', 'interrupted', 'completed')
    order by p.starts_on desc, p.id desc limit 20;
end;
call app.hand_to_gate();
revoke execute on function app.own_cv_placements from egenvag_app;
grant execute on function app.own_cv_placements to egenvag_portal;
