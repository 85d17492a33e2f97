-- owner: meetings
-- Two more kinds of meeting: a visit to a placement, prepared by an agenda, and guidance about studies and work, with what came of it.
-- What was written for the person herself opens on her own side.

alter table meetings
  add column placement_id uuid,
  add column agenda text[] not null default '{}' check (cardinality(agenda) <= 10),
  add column themes text[] not null default '{}' check (cardinality(themes) <= 12),
  add constraint meetings_of_placement foreign key (tenant_id, placement_id, enrolment_id, programme_id, person_id, restricted)
    references placements (tenant_id, id, enrolment_id, programme_id, person_id, restricted) on update cascade,
  drop constraint meetings_kind_check,
  add constraint meetings_kind_check check (kind in ('coaching', 'multi-party', 'workplace-visit', 'guidance')),
  add constraint meetings_visits_a_placement check ((kind = 'workplace-visit') = (placement_id is not null)),
  add constraint meetings_agenda_of_visit check (kind = 'workplace-visit' or agenda = '{}'),
  add constraint meetings_themes_of_guidance check ((kind = 'guidance') = (cardinality(themes) > 0));
comment on column meetings.placement_id is 'The placement that a visit follows up.';
comment on column meetings.agenda is 'What a visit is prepared to go through: keys of features/meetings/domain/meeting.ts.';
comment on column meetings.themes is 'What guidance was about: keys of features/meetings/domain/meeting.ts.';
create index meetings_placement on meetings (tenant_id, placement_id) where placement_id is not null;

grant update (agenda, themes) on meetings to egenvag_app;

create table meeting_results (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  step_id uuid,
  application_id uuid,
  added_at timestamptz not null,
  added_by uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, meeting_id) references meetings (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, step_id) references plan_steps (tenant_id, id),
  foreign key (tenant_id, application_id) references course_applications (tenant_id, id),
  foreign key (tenant_id, added_by) references accounts (tenant_id, id),
  check (num_nonnulls(step_id, application_id) = 1)
);
comment on table meeting_results is 'What a meeting led to: a step of her plan or an application to a course, made there and kept where it belongs. Append-only.';
create index meeting_results_meeting on meeting_results (tenant_id, meeting_id);
create index meeting_results_enrolment on meeting_results (tenant_id, enrolment_id);
call app.wall_by_person('meeting_results', '{coordinator,case-worker}', '{coordinator,case-worker}');
grant select, insert on meeting_results to egenvag_app;

-- Her own side ---------------------------------------------------------------------------------------------------------

grant select (placement_id, agenda, themes) on meetings to egenvag_portal;
call app.let_person_read('meeting_results', 'id, meeting_id, enrolment_id, programme_id, person_id, step_id, application_id');
call app.let_person_read('course_applications', 'id, enrolment_id, programme_id, person_id, course_id, status');
call app.let_person_read('vocational_courses', 'id, name', $$exists (select from course_applications a
  where a.tenant_id = vocational_courses.tenant_id and a.course_id = vocational_courses.id and a.person_id = (select app.person()))$$);
-- A note for her as it stands now. One that was narrowed since is no more for her; what it said before is staff's to look up.
call app.let_person_read('meeting_notes', 'id, meeting_id, enrolment_id, programme_id, person_id, audience, written_at, version',
  $$person_id = (select app.person()) and audience = 'person'$$);
call app.let_person_read('meeting_note_versions', 'id, note_id, number, sealed, audience, written_at',
  $$audience = 'person' and exists (select from meeting_notes n
    where n.tenant_id = meeting_note_versions.tenant_id and n.id = meeting_note_versions.note_id and n.version = meeting_note_versions.number)$$);

-- Her copy -------------------------------------------------------------------------------------------------------------

drop view copied.meetings;
call app.let_copy('meetings', $$t.kind, app.copied_who(t.host_id) as host, t.meets_on, t.starts_at, t.minutes_planned, t.minutes_held, t.form, t.place, t.language, t.interpreter,
  t.status, t.because_of, t.placement_id, t.agenda, t.themes, t.created_at, app.copied_who(t.created_by) as created_by$$);
call app.let_copy('meeting_results', 't.meeting_id, t.step_id, t.application_id, t.added_at, app.copied_who(t.added_by) as added_by');

-- Following a placement by visits: when one falls due, the talk about risks and safety, what is adapted and whether the workplace may know it,
-- and what the workplace is told after a visit.

alter table placement_settings
  add column first_visit_days int not null default 14 check (first_visit_days between 1 and 180),
  add column visit_every_weeks int not null default 8 check (visit_every_weeks between 1 and 52);
comment on column placement_settings.first_visit_days is 'How many days after its first day a placement is to be visited.';
comment on column placement_settings.visit_every_weeks is 'How many weeks after a visit the next one falls due.';

create table workplace_safety_talks (
  tenant_id uuid not null,
  id uuid not null,
  placement_id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  number int not null check (number > 0),
  held_on date not null,
  present text not null check (length(present) between 1 and 200),
  points jsonb not null check (length(points::text) <= 8000),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (tenant_id, id),
  unique (tenant_id, placement_id, number),
  foreign key (tenant_id, placement_id, enrolment_id, programme_id, person_id, restricted)
    references placements (tenant_id, id, enrolment_id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, recorded_by) references accounts (tenant_id, id)
);
comment on table workplace_safety_talks is 'The talk about risks and safety at a workplace, in versions: the highest number holds. Append-only.';
comment on column workplace_safety_talks.points is 'List of {point, state: done|not-done|not-relevant, words}: features/workplace-visits/domain/safety-talk.ts.';
create index workplace_safety_talks_enrolment on workplace_safety_talks (tenant_id, enrolment_id);

create table workplace_adaptations (
  tenant_id uuid not null,
  id uuid not null,
  placement_id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  words text not null check (length(words) between 1 and 300),
  added_at timestamptz not null,
  added_by uuid not null,
  asked_at timestamptz,
  asked_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  primary key (tenant_id, id),
  unique (tenant_id, id, enrolment_id, programme_id, person_id, restricted),
  foreign key (tenant_id, placement_id, enrolment_id, programme_id, person_id, restricted)
    references placements (tenant_id, id, enrolment_id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, added_by) references accounts (tenant_id, id),
  foreign key (tenant_id, asked_by) references accounts (tenant_id, id),
  foreign key (tenant_id, ended_by) references accounts (tenant_id, id),
  check ((asked_at is null) = (asked_by is null)),
  check ((ended_at is null) = (ended_by is null))
);
comment on table workplace_adaptations is 'What is done in another way for somebody at a workplace. Its words never change: what she said yes to is what stands there.';
comment on column workplace_adaptations.asked_at is 'When she was last asked whether the workplace may know.';
create index workplace_adaptations_enrolment on workplace_adaptations (tenant_id, enrolment_id);
create index workplace_adaptations_placement on workplace_adaptations (tenant_id, placement_id);

create table workplace_adaptation_consents (
  tenant_id uuid not null,
  id uuid not null,
  adaptation_id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  answer text not null check (answer in ('given', 'refused')),
  way text not null check (way in ('portal', 'staff')),
  answered_at timestamptz not null,
  recorded_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, adaptation_id, enrolment_id, programme_id, person_id, restricted)
    references workplace_adaptations (tenant_id, id, enrolment_id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, recorded_by) references accounts (tenant_id, id),
  foreign key (tenant_id, withdrawn_by) references accounts (tenant_id, id),
  check ((way = 'portal') = (recorded_by is null)),
  check (withdrawn_at is null or answer = 'given')
);
comment on table workplace_adaptation_consents is 'Her answer to whether the workplace may know of one adaptation; the latest holds, until it is taken back. Append-only but for that.';
create index workplace_adaptation_consents_of on workplace_adaptation_consents (tenant_id, adaptation_id, answered_at desc);
create index workplace_adaptation_consents_enrolment on workplace_adaptation_consents (tenant_id, enrolment_id);

create table workplace_visit_words (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  placement_id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  number int not null check (number > 0),
  words text not null check (length(words) <= 1000),
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (tenant_id, id),
  unique (tenant_id, meeting_id, number),
  foreign key (tenant_id, meeting_id) references meetings (tenant_id, id),
  foreign key (tenant_id, placement_id, enrolment_id, programme_id, person_id, restricted)
    references placements (tenant_id, id, enrolment_id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, written_by) references accounts (tenant_id, id)
);
comment on table workplace_visit_words is 'What the workplace is told after a visit, in versions: the highest number holds, empty words take it back. Append-only.';
create index workplace_visit_words_placement on workplace_visit_words (tenant_id, placement_id);
create index workplace_visit_words_enrolment on workplace_visit_words (tenant_id, enrolment_id);

do $$
declare tbl text;
begin
  foreach tbl in array '{workplace_safety_talks,workplace_adaptations,workplace_adaptation_consents,workplace_visit_words}'::text[] loop
    call app.wall_by_person(tbl::regclass, '{coordinator,case-worker}', '{coordinator,case-worker}');
    execute format('grant select, insert on %s to egenvag_app', tbl);
    execute format('create policy gate_visits on %s for select to egenvag_gate using (true)', tbl);
    execute format('grant select on %s to egenvag_gate', tbl);
  end loop;
end $$;
grant update (asked_at, asked_by, ended_at, ended_by) on workplace_adaptations to egenvag_app;
grant update (withdrawn_at, withdrawn_by) on workplace_adaptation_consents to egenvag_app;
create policy taking_back on workplace_adaptation_consents as restrictive for update to egenvag_app using (withdrawn_at is null) with check (withdrawn_at is not null);
-- Staff note what she said to them, never that she pressed a button herself.
create policy said_to_staff on workplace_adaptation_consents as restrictive for insert to egenvag_app with check (way = 'staff' and recorded_by = (select app.account()));

-- Her own side ---------------------------------------------------------------------------------------------------------

call app.let_person_read('workplace_safety_talks', 'id, placement_id, enrolment_id, programme_id, person_id, number, held_on, present, points');
call app.let_person_read('workplace_adaptations', 'id, placement_id, enrolment_id, programme_id, person_id, restricted, words, added_at, asked_at, ended_at');
call app.let_person_read('workplace_adaptation_consents', 'id, adaptation_id, enrolment_id, programme_id, person_id, answer, way, answered_at, withdrawn_at');
call app.let_person_add('workplace_adaptation_consents', 'id, adaptation_id, enrolment_id, programme_id, person_id, restricted, answer, way, answered_at',
  $$person_id = (select app.person()) and way = 'portal' and recorded_by is null
    and exists (select from workplace_adaptations a where a.tenant_id = workplace_adaptation_consents.tenant_id and a.id = workplace_adaptation_consents.adaptation_id
      and a.asked_at is not null and a.ended_at is null)$$);
call app.let_person_change('workplace_adaptation_consents', 'withdrawn_at');
create policy person_taking_back on workplace_adaptation_consents as restrictive for update to egenvag_portal using (withdrawn_at is null) with check (withdrawn_at is not null);
call app.let_person_read('workplace_visit_words', 'id, meeting_id, placement_id, enrolment_id, programme_id, person_id, number, words, written_at');

-- The workplace's page -------------------------------------------------------------------------------------------------

create policy gate_visits on meetings for select to egenvag_gate using (kind = 'workplace-visit');
grant select (tenant_id, id, placement_id, kind, status, meets_on, starts_at, form, agenda) on meetings to egenvag_gate;

-- What a follow link shows of visits: those ahead with their agenda, what the workplace is told after one, and adaptations she has said yes to showing.
create function app.workplace_visits_page(p_token_hash bytea, p_now timestamptz) returns jsonb
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select jsonb_build_object(
    'visits', coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'on', m.meets_on, 'startsAt', to_char(m.starts_at, 'HH24:MI'), 'form', m.form, 'agenda', m.agenda,
        'isAhead', m.status = 'planned', 'words', coalesce(w.words, '')) order by m.meets_on desc, m.starts_at desc)
      from public.meetings m left join lateral (select v.words from public.workplace_visit_words v
        where v.tenant_id = m.tenant_id and v.meeting_id = m.id order by v.number desc limit 1) w on true
      where m.tenant_id = (f.placement).tenant_id and m.placement_id = (f.placement).id and m.kind = 'workplace-visit'
        and (m.status = 'planned' and m.meets_on >= (p_now at time zone 'Europe/Stockholm')::date or m.status = 'held' and w.words <> '')), '[]'),
    'adaptations', coalesce((select jsonb_agg(a.words order by a.added_at, a.id) from public.workplace_adaptations a
      where a.tenant_id = (f.placement).tenant_id and a.placement_id = (f.placement).id and a.ended_at is null
        and (select c.answer = 'given' and c.withdrawn_at is null from public.workplace_adaptation_consents c
          where c.tenant_id = a.tenant_id and c.adaptation_id = a.id order by c.answered_at desc, c.id desc limit 1)), '[]'))
  from app.follow_link(p_token_hash, p_now) f where f.state = 'open';
end;
comment on function app.workplace_visits_page is 'Visits and agreed adaptations for whoever holds a link to follow a placement. NULL: the link opens nothing.';
call app.hand_to_gate();

-- Her copy -------------------------------------------------------------------------------------------------------------

call app.let_copy('workplace_safety_talks', 't.placement_id, t.number, t.held_on, t.points, t.recorded_at, app.copied_who(t.recorded_by) as recorded_by');
call app.let_copy('workplace_adaptations', 't.placement_id, t.words, t.added_at, app.copied_who(t.added_by) as added_by, t.asked_at, t.ended_at');
call app.let_copy('workplace_adaptation_consents', 't.adaptation_id, t.answer, t.way, t.answered_at, app.copied_who(t.recorded_by) as recorded_by, t.withdrawn_at');
call app.let_copy('workplace_visit_words', 't.meeting_id, t.placement_id, t.number, t.words, t.written_at, app.copied_who(t.written_by) as written_by');
