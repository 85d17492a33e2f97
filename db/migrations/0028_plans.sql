-- owner: plans
-- The goal in her own words, the steps towards it, when it is looked at again, a week of it all; which track and which phase she is in.
-- What she has said is never written over: a new version is a new row, and so is every decision.

-- The goal picture -----------------------------------------------------------------------------------------------------

create table goal_pictures (
  tenant_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  number int not null check (number > 0),
  language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z]+)?$'),
  tomorrow text not null default '' check (length(tomorrow) <= 4000),
  already_there text not null default '' check (length(already_there) <= 4000),
  scale smallint check (scale between 0 and 10),
  one_step_up text not null default '' check (length(one_step_up) <= 4000),
  held_pen text not null check (held_pen in ('herself', 'staff', 'interpreter', 'other')),
  agreed_on date not null,
  agreed_how text not null check (agreed_how in ('in-room', 'signature', 'phone', 'video', 'message')),
  peer_sees boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (tenant_id, id),
  unique (tenant_id, enrolment_id, number),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, recorded_by) references accounts (tenant_id, id)
);
comment on table goal_pictures is 'A person''s own picture of her goal, in her words and language: one row per version, never changed. Staff add the Swedish beside it and comments.';
comment on column goal_pictures.scale is '0–10, where 10 is the tomorrow that works: where she says she is now. NULL: not asked.';
comment on column goal_pictures.held_pen is 'Who wrote the words down. Whoever it was: she agreed to them, on agreed_on, in the way that agreed_how says.';
comment on column goal_pictures.peer_sees is 'She has agreed that her peer coach reads this version. All that can be changed in it.';
call app.wall_by_person('goal_pictures', '{coordinator,case-worker,peer-coach}', '{coordinator,case-worker}');
create policy peers on goal_pictures as restrictive for select to egenvag_app
  using ((select app.role()) <> 'peer-coach' or (peer_sees and exists (select from enrolments e
    where e.tenant_id = goal_pictures.tenant_id and e.id = goal_pictures.enrolment_id and e.peer_coach_id = (select app.account())
      and e.status in ('accepted', 'active', 'paused'))));
comment on policy peers on goal_pictures is 'A peer coach reads what those she coaches have agreed to show her, nothing else.';
grant select, insert on goal_pictures to egenvag_app;
grant update (peer_sees) on goal_pictures to egenvag_app;

create table goal_files (
  tenant_id uuid not null,
  id uuid not null,
  goal_id uuid not null,
  media_type text not null check (media_type in ('image/jpeg', 'image/png', 'audio/mpeg', 'audio/mp4', 'audio/ogg', 'audio/webm', 'audio/wav')),
  byte_count int not null check (byte_count > 0),
  bound_to uuid not null,
  storage_key text not null check (length(storage_key) <= 250),
  added_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, goal_id) references goal_pictures (tenant_id, id)
);
comment on table goal_files is 'A picture or a recorded voice that belongs to a version of her goal. A later version may keep it: then two rows point at the same bytes.';
comment on column goal_files.bound_to is 'The id that the encrypted bytes are bound to: that of the first row that pointed at them.';
create index goal_files_goal on goal_files (tenant_id, goal_id);
create index goal_files_keys on goal_files (tenant_id, storage_key);
call app.wall('goal_files', 'exists (select from goal_pictures g where g.tenant_id = goal_files.tenant_id and g.id = goal_files.goal_id)',
  '(select app.role()) in (''coordinator'', ''case-worker'') and exists (select from goal_pictures g where g.tenant_id = goal_files.tenant_id and g.id = goal_files.goal_id)');
create policy sweeping on goal_files for select to egenvag_app
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'system');
comment on policy sweeping on goal_files is 'The job that removes bytes nothing points at must know all that is pointed at; it sees no goal.';
grant select, insert on goal_files to egenvag_app;

create table goal_translations (
  tenant_id uuid not null,
  id uuid not null,
  goal_id uuid not null,
  number int not null check (number > 0),
  tomorrow text not null default '' check (length(tomorrow) <= 4000),
  already_there text not null default '' check (length(already_there) <= 4000),
  one_step_up text not null default '' check (length(one_step_up) <= 4000),
  translated_by text not null check (translated_by in ('interpreter', 'staff', 'herself')),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (tenant_id, id),
  unique (tenant_id, goal_id, number),
  foreign key (tenant_id, goal_id) references goal_pictures (tenant_id, id),
  foreign key (tenant_id, recorded_by) references accounts (tenant_id, id)
);
comment on table goal_translations is 'The Swedish beside her words; the highest number is shown, earlier ones stay.';
call app.wall('goal_translations', 'exists (select from goal_pictures g where g.tenant_id = goal_translations.tenant_id and g.id = goal_translations.goal_id)',
  '(select app.role()) in (''coordinator'', ''case-worker'') and exists (select from goal_pictures g where g.tenant_id = goal_translations.tenant_id and g.id = goal_translations.goal_id)');
grant select, insert on goal_translations to egenvag_app;

create table goal_comments (
  tenant_id uuid not null,
  id uuid not null,
  goal_id uuid not null,
  body text not null check (length(body) between 1 and 2000),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, goal_id) references goal_pictures (tenant_id, id),
  foreign key (tenant_id, recorded_by) references accounts (tenant_id, id)
);
comment on table goal_comments is 'What case work says about a version of her goal, beside it. Append-only.';
create index goal_comments_goal on goal_comments (tenant_id, goal_id, recorded_at);
call app.wall('goal_comments', '(select app.role()) in (''coordinator'', ''case-worker'') and exists (select from goal_pictures g where g.tenant_id = goal_comments.tenant_id and g.id = goal_comments.goal_id)',
  '(select app.role()) in (''coordinator'', ''case-worker'') and exists (select from goal_pictures g where g.tenant_id = goal_comments.tenant_id and g.id = goal_comments.goal_id)');
grant select, insert on goal_comments to egenvag_app;

-- The plan -------------------------------------------------------------------------------------------------------------

create table plan_steps (
  tenant_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  what text not null check (length(what) between 1 and 200),
  own_words text not null default '' check (length(own_words) <= 400),
  own_language text check (own_language ~ '^[a-z]{2,3}(-[A-Za-z]+)?$'),
  why text not null default '' check (length(why) <= 500),
  helps text not null default '' check (length(helps) <= 500),
  doer text not null check (doer in ('herself', 'case-worker', 'partner')),
  doer_name text check (length(doer_name) between 1 and 120),
  due_on date,
  due_as text check (due_as in ('day', 'week')),
  state text not null default 'planned' check (state in ('planned', 'doing', 'done', 'not-done', 'dropped')),
  state_on date not null,
  state_reason text check (length(state_reason) between 1 and 500),
  content_changed_at timestamptz not null,
  created_at timestamptz not null,
  created_by uuid not null,
  version int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, created_by) references accounts (tenant_id, id),
  check ((due_on is null) = (due_as is null)),
  check ((doer = 'partner') = (doer_name is not null)),
  check ((own_words = '') = (own_language is null)),
  check (state not in ('not-done', 'dropped') or state_reason is not null)
);
comment on table plan_steps is 'A step on the way to her goal: what, who does it, when, why it leads there, what helps, how it went. Never deleted: dropped, with a reason.';
comment on column plan_steps.due_on is 'The day it is to be done; when due_as is ''week'', the Sunday of that week.';
comment on column plan_steps.content_changed_at is 'When what it says was last changed; ticking it off does not count. An agreement later than this covers it as it stands.';
create index plan_steps_enrolment on plan_steps (tenant_id, enrolment_id);
create index plan_steps_due on plan_steps (tenant_id, programme_id, due_on) where state in ('planned', 'doing');
call app.wall_by_person('plan_steps', '{coordinator,case-worker}', '{coordinator,case-worker}');
grant select, insert on plan_steps to egenvag_app;
grant update (what, own_words, own_language, why, helps, doer, doer_name, due_on, due_as, state, state_on, state_reason, content_changed_at, version) on plan_steps to egenvag_app;

create table plan_step_changes (
  tenant_id uuid not null,
  id uuid not null,
  step_id uuid not null,
  from_state text,
  to_state text not null,
  reason text check (length(reason) between 1 and 500),
  earlier jsonb,
  changed_at timestamptz not null,
  changed_by uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, step_id) references plan_steps (tenant_id, id),
  foreign key (tenant_id, changed_by) references accounts (tenant_id, id)
);
comment on table plan_step_changes is 'Each change of a step: a new state, or new words with what it said before (earlier). Append-only.';
create index plan_step_changes_step on plan_step_changes (tenant_id, step_id, changed_at);
call app.wall('plan_step_changes', 'exists (select from plan_steps s where s.tenant_id = plan_step_changes.tenant_id and s.id = plan_step_changes.step_id)',
  'changed_by = (select app.account()) and exists (select from plan_steps s where s.tenant_id = plan_step_changes.tenant_id and s.id = plan_step_changes.step_id)');
grant select, insert on plan_step_changes to egenvag_app;

create table plan_agreements (
  tenant_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  agreed_on date not null,
  agreed_how text not null check (agreed_how in ('in-room', 'signature', 'phone', 'video', 'message')),
  note text check (length(note) between 1 and 500),
  steps jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, recorded_by) references accounts (tenant_id, id)
);
comment on table plan_agreements is 'She agreed to the plan as it stood then (steps: what, who, when). Append-only.';
create index plan_agreements_enrolment on plan_agreements (tenant_id, enrolment_id, recorded_at desc);
call app.wall_by_person('plan_agreements', '{coordinator,case-worker}', '{coordinator,case-worker}');
grant select, insert on plan_agreements to egenvag_app;

create table plan_reviews (
  tenant_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  held_on date not null,
  with_whom text not null default '' check (length(with_whom) <= 200),
  works text not null default '' check (length(works) <= 2000),
  changes text not null default '' check (length(changes) <= 2000),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, recorded_by) references accounts (tenant_id, id)
);
comment on table plan_reviews is 'The plan was looked at together with her: what works, what is to be otherwise. The next one falls due by the programme''s rule. Append-only.';
create index plan_reviews_enrolment on plan_reviews (tenant_id, enrolment_id, held_on desc);
call app.wall_by_person('plan_reviews', '{coordinator,case-worker}', '{coordinator,case-worker}');
grant select, insert on plan_reviews to egenvag_app;

create table review_exemptions (
  tenant_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  lasts_through date not null,
  reason text not null check (reason in ('parental-leave', 'absent-long', 'leaves-soon', 'her-wish', 'other')),
  note text check (length(note) between 1 and 500),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, recorded_by) references accounts (tenant_id, id),
  foreign key (tenant_id, ended_by) references accounts (tenant_id, id),
  check (reason <> 'other' or note is not null),
  check ((ended_at is null) = (ended_by is null))
);
comment on table review_exemptions is 'No review falls due through this day, and why. Taken away again: ended, kept.';
create index review_exemptions_enrolment on review_exemptions (tenant_id, enrolment_id);
call app.wall_by_person('review_exemptions', '{coordinator,case-worker}', '{coordinator,case-worker}');
grant select, insert on review_exemptions to egenvag_app;
grant update (ended_at, ended_by) on review_exemptions to egenvag_app;

-- The week -------------------------------------------------------------------------------------------------------------

create table week_occupations (
  tenant_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  kind text not null check (kind in ('placement', 'job-search', 'own-study', 'work', 'meeting', 'other')),
  note text not null default '' check (length(note) <= 120),
  place text not null default '' check (length(place) <= 120),
  weekdays smallint[] not null check (cardinality(weekdays) between 1 and 7 and weekdays <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[]),
  starts_at time not null,
  ends_at time not null,
  starts_on date not null,
  ends_on date,
  created_at timestamptz not null,
  created_by uuid not null,
  removed_at timestamptz,
  version int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, created_by) references accounts (tenant_id, id),
  check (ends_at > starts_at),
  check (ends_on >= starts_on)
);
comment on table week_occupations is 'What fills her week besides the programme''s own sessions: the same hours on the same weekdays in a period (both days included).';
create index week_occupations_enrolment on week_occupations (tenant_id, enrolment_id);
call app.wall_by_person('week_occupations', '{coordinator,case-worker}', '{coordinator,case-worker}');
grant select, insert on week_occupations to egenvag_app;
grant update (kind, note, place, weekdays, starts_at, ends_at, starts_on, ends_on, removed_at, version) on week_occupations to egenvag_app;

create table week_aims (
  tenant_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  minutes int not null check (minutes between 0 and 2400),
  from_on date not null,
  reason text check (length(reason) between 1 and 500),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, recorded_by) references accounts (tenant_id, id)
);
comment on table week_aims is 'How many minutes her week is meant to hold, from which day, and why not the whole week; 40 hours without a row. Append-only.';
create index week_aims_enrolment on week_aims (tenant_id, enrolment_id, from_on desc);
call app.wall_by_person('week_aims', '{coordinator,case-worker}', '{coordinator,case-worker}');
grant select, insert on week_aims to egenvag_app;

-- Track and phase ------------------------------------------------------------------------------------------------------

create table track_choices (
  tenant_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  from_key text,
  to_key text,
  chosen_on date not null,
  reason text check (length(reason) between 1 and 500),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  check (from_key is distinct from to_key)
);
comment on table track_choices is 'Each time she chose a track, or another one, and why. Append-only; the one that holds stands in enrolments.';
create index track_choices_enrolment on track_choices (tenant_id, enrolment_id, recorded_at);
call app.wall_by_person('track_choices', '{coordinator,case-worker}', '{coordinator,case-worker}');
grant select, insert on track_choices to egenvag_app;

create table phase_moves (
  tenant_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  phase_key text not null check (length(phase_key) <= 60),
  starts_on date not null,
  reason text not null check (length(reason) between 1 and 500),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, recorded_by) references accounts (tenant_id, id)
);
comment on table phase_moves is 'Decisions that a phase begins on another day than the programme plans. Append-only; without one she goes by the programme''s weeks.';
create index phase_moves_enrolment on phase_moves (tenant_id, enrolment_id, recorded_at);
call app.wall_by_person('phase_moves', '{coordinator,case-worker}', '{coordinator,case-worker}');
grant select, insert on phase_moves to egenvag_app;
