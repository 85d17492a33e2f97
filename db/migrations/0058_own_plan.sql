-- owner: plans
-- Her own hand in her plan: she writes her goal, ticks her steps, asks for help with one, says which track she wants. What she wrote has no
-- account: recorded_by, changed_by are NULL.

alter table goal_pictures
  alter recorded_by drop not null,
  drop constraint goal_pictures_agreed_how_check,
  add check (agreed_how in ('in-room', 'signature', 'phone', 'video', 'message', 'own-page')),
  add check ((recorded_by is null) = (agreed_how = 'own-page')),
  add column read_at timestamptz,
  add column read_by uuid,
  add foreign key (tenant_id, read_by) references accounts (tenant_id, id),
  add check ((read_at is null) = (read_by is null));
comment on column goal_pictures.recorded_by is 'NULL: she wrote it herself, on her own page.';
comment on column goal_pictures.read_at is 'When case work had read what she wrote herself; NULL for other versions, and while it is new.';
grant update (read_at, read_by) on goal_pictures to egenvag_app;
create index goal_pictures_unread on goal_pictures (tenant_id, enrolment_id) where recorded_by is null and read_at is null;

alter table plan_step_changes alter changed_by drop not null;
comment on column plan_step_changes.changed_by is 'NULL: she did it herself, on her own page.';

create table step_help_requests (
  tenant_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  step_id uuid not null,
  words text not null default '' check (length(words) <= 500),
  language text check (language ~ '^[a-z]{2,3}(-[A-Za-z]+)?$'),
  asked_at timestamptz not null,
  withdrawn_at timestamptz,
  answer text check (length(answer) between 1 and 500),
  answered_at timestamptz,
  answered_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, step_id) references plan_steps (tenant_id, id),
  foreign key (tenant_id, answered_by) references accounts (tenant_id, id),
  check ((words = '') = (language is null)),
  check (num_nulls(answer, answered_at, answered_by) in (0, 3))
);
comment on table step_help_requests is 'She asks for help with a step of her plan, in her words; open until case work answers or she takes it back.';
create unique index step_help_requests_open on step_help_requests (tenant_id, step_id) where answered_at is null and withdrawn_at is null;
create index step_help_requests_enrolment on step_help_requests (tenant_id, enrolment_id, asked_at desc);
call app.wall_by_person('step_help_requests', '{coordinator,case-worker}', '{coordinator,case-worker}');
grant select, update (answer, answered_at, answered_by) on step_help_requests to egenvag_app;

create table track_wishes (
  tenant_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  track_key text not null check (length(track_key) <= 60),
  words text not null default '' check (length(words) <= 500),
  language text check (language ~ '^[a-z]{2,3}(-[A-Za-z]+)?$'),
  wished_at timestamptz not null,
  answer text check (length(answer) between 1 and 500),
  answered_at timestamptz,
  answered_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, answered_by) references accounts (tenant_id, id),
  check ((words = '') = (language is null)),
  check ((answered_at is null) = (answered_by is null)),
  check (answer is null or answered_at is not null)
);
comment on table track_wishes is 'Which track she says she wants. The latest counts; answered when a track is chosen with her coach, or in words when none is.';
create index track_wishes_enrolment on track_wishes (tenant_id, enrolment_id, wished_at desc);
call app.wall_by_person('track_wishes', '{coordinator,case-worker}', '{coordinator,case-worker}');
grant select, update (answer, answered_at, answered_by) on track_wishes to egenvag_app;

-- What she reads and writes herself -------------------------------------------------------------------------------------


call app.let_person_read('goal_pictures', 'id, enrolment_id, person_id, number, language, tomorrow, already_there, scale, one_step_up, held_pen, agreed_on, agreed_how');
call app.let_person_add('goal_pictures', 'id, enrolment_id, programme_id, person_id, restricted, number, language, tomorrow, already_there, scale, one_step_up, held_pen, agreed_on, agreed_how, recorded_at',
  $$person_id = (select app.person()) and agreed_how = 'own-page' and held_pen = 'herself' and recorded_by is null and read_at is null
    and exists (select from enrolments e where e.tenant_id = goal_pictures.tenant_id and e.id = goal_pictures.enrolment_id and e.status in ('accepted', 'active', 'paused'))$$);
call app.let_person_read('goal_files', 'id, goal_id, media_type, byte_count, bound_to, storage_key',
  'exists (select from goal_pictures g where g.tenant_id = goal_files.tenant_id and g.id = goal_files.goal_id)');
call app.let_person_add('goal_files', 'id, goal_id, media_type, byte_count, bound_to, storage_key, added_at',
  $$exists (select from goal_pictures g where g.tenant_id = goal_files.tenant_id and g.id = goal_files.goal_id and g.agreed_how = 'own-page')$$);
call app.let_person_read('goal_translations', 'goal_id, number, tomorrow, already_there, one_step_up',
  'exists (select from goal_pictures g where g.tenant_id = goal_translations.tenant_id and g.id = goal_translations.goal_id)');

call app.let_person_read('plan_steps', 'id, enrolment_id, person_id, what, own_words, own_language, helps, doer, due_on, due_as, state, state_on, created_at, version');
-- Hers alone, and only ticking it off and back: what was dropped or did not come about is talked about together.
call app.let_person_change('plan_steps', 'state, state_on, state_reason, version',
  $$person_id = (select app.person()) and doer = 'herself' and state in ('planned', 'doing', 'done')
    and exists (select from enrolments e where e.tenant_id = plan_steps.tenant_id and e.id = plan_steps.enrolment_id and e.status in ('accepted', 'active', 'paused'))$$);
call app.let_person_add('plan_step_changes', 'id, step_id, from_state, to_state, changed_at',
  $$changed_by is null and exists (select from plan_steps s where s.tenant_id = plan_step_changes.tenant_id and s.id = plan_step_changes.step_id and s.doer = 'herself')$$);

call app.let_person_read('step_help_requests', 'id, enrolment_id, person_id, step_id, words, language, asked_at, withdrawn_at, answer, answered_at',
  'person_id = (select app.person()) and not (select app.mirrored())');
call app.let_person_add('step_help_requests', 'id, enrolment_id, programme_id, person_id, restricted, step_id, words, language, asked_at',
  $$person_id = (select app.person()) and answered_by is null and exists (select from plan_steps s where s.tenant_id = step_help_requests.tenant_id
    and s.id = step_help_requests.step_id and s.enrolment_id = step_help_requests.enrolment_id)$$);
call app.let_person_change('step_help_requests', 'withdrawn_at', 'person_id = (select app.person()) and answered_at is null');

call app.let_person_read('track_wishes', 'id, enrolment_id, person_id, track_key, words, language, wished_at, answer, answered_at',
  'person_id = (select app.person()) and not (select app.mirrored())');
call app.let_person_add('track_wishes', 'id, enrolment_id, programme_id, person_id, restricted, track_key, words, language, wished_at',
  $$person_id = (select app.person()) and answered_by is null and exists (select from enrolments e where e.tenant_id = track_wishes.tenant_id
    and e.id = track_wishes.enrolment_id and e.status in ('accepted', 'active', 'paused'))$$);
call app.let_person_read('track_choices', 'id, enrolment_id, person_id, from_key, to_key, chosen_on, recorded_at');
call app.let_person_read('phase_moves', 'id, enrolment_id, person_id, phase_key, starts_on, recorded_at');
