-- owner: assessments
-- She answers the progression questions herself. What she has answered so far lies apart until she sends it; then it is her view of a
-- measurement, as when staff write it down for her. started_by, recorded_by NULL: she did it herself, on her own page.

alter table assessments alter started_by drop not null;
alter table assessment_answers alter recorded_by drop not null;
comment on column assessments.started_by is 'NULL: she began it herself, on her own page.';
comment on column assessment_answers.recorded_by is 'NULL: she answered herself, on her own page.';

create table own_answer_drafts (
  tenant_id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  instrument_key text not null check (length(instrument_key) <= 60),
  instrument_number int not null,
  area_key text not null check (length(area_key) <= 60),
  item_key text not null check (length(item_key) <= 60),
  step smallint not null check (step between 0 and 20),
  answered_at timestamptz not null,
  primary key (tenant_id, enrolment_id, instrument_key, area_key, item_key),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade
);
comment on table own_answer_drafts is 'What she has answered so far and not sent: hers alone, nobody on the staff reads it, also not when they look along. Gone once she sends or throws it away.';
call app.wall_by_person('own_answer_drafts', '{}', '{}');

call app.let_person_read('own_answer_drafts', 'enrolment_id, person_id, instrument_key, instrument_number, area_key, item_key, step, answered_at',
  'person_id = (select app.person()) and not (select app.mirrored())');
call app.let_person_add('own_answer_drafts', 'enrolment_id, programme_id, person_id, restricted, instrument_key, instrument_number, area_key, item_key, step, answered_at',
  'person_id = (select app.person()) and not (select app.mirrored())');
call app.let_person_change('own_answer_drafts', 'instrument_number, step, answered_at', 'person_id = (select app.person()) and not (select app.mirrored())');
create policy person_removing on own_answer_drafts for delete to egenvag_portal
  using (tenant_id = (select app.tenant()) and person_id = (select app.person()) and not (select app.mirrored()));
grant delete on own_answer_drafts to egenvag_portal;

call app.let_person_read('assessments', 'id, enrolment_id, programme_id, person_id, restricted, use, instrument_key, instrument_number, point_key, held_on, version',
  $$person_id = (select app.person()) and use = 'progression'$$);
call app.let_person_add('assessments', 'id, enrolment_id, programme_id, person_id, restricted, use, instrument_key, instrument_number, point_key, held_on, started_at',
  $$person_id = (select app.person()) and use = 'progression' and started_by is null$$);
call app.let_person_change('assessments', 'version', $$person_id = (select app.person()) and use = 'progression'$$);
call app.let_person_read('assessment_answers', 'id, assessment_id, enrolment_id, person_id, use, area_key, item_key, is_translation, rater, step, revision, is_current, said_on',
  $$person_id = (select app.person()) and use = 'progression' and rater = 'person' and not (select app.mirrored())$$);
call app.let_person_add('assessment_answers', 'id, assessment_id, enrolment_id, programme_id, person_id, restricted, use, area_key, item_key, rater, guarded, step, said_on, recorded_at, revision',
  $$person_id = (select app.person()) and use = 'progression' and rater = 'person' and recorded_by is null
    and exists (select from assessments s where s.tenant_id = assessment_answers.tenant_id and s.id = assessment_answers.assessment_id)$$);
-- A tenant's own instruments, to ask with.
call app.let_person_read('instruments', 'key, number, definition, withdrawn_at', 'tenant_id = (select app.tenant())');
