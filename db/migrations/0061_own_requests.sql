-- owner: own-requests
-- What a participant asks for on her own side: a correction, not to meet somebody, a pause, to leave; and that she changed something herself.
-- Staff decide in the features that own the matter and answer here; she sees the answer.

create table own_requests (
  tenant_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  kind text not null check (kind in ('name', 'number', 'born', 'other-fact', 'apart', 'pause', 'leave', 'changed')),
  sealed bytea,
  language text not null check (language ~ '^[a-z]{2,3}(-[a-z]{1,8})*$'),
  reason text check (reason in ('rest', 'family', 'work', 'studies', 'travel', 'other')),
  from_on date,
  until_on date check (until_on >= from_on),
  asked_at timestamptz not null,
  taken_back_at timestamptz,
  answer text check (answer in ('done', 'declined')),
  answer_words text check (length(answer_words) between 1 and 1000),
  answered_at timestamptz,
  answered_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, answered_by) references accounts (tenant_id, id),
  check (num_nulls(answer, answered_at, answered_by) in (0, 3)),
  check (answer is distinct from 'declined' or answer_words is not null),
  check (answer_words is null or answer is not null),
  check (taken_back_at is null or answer is null),
  check ((kind = 'pause') = (from_on is not null) and (kind = 'pause' or (reason is null and until_on is null))),
  check (kind in ('pause', 'leave', 'changed') or sealed is not null)
);
comment on table own_requests is 'What a participant asked for on her own side, and what became of it. Kept; she takes it back as long as nobody has answered.';
comment on column own_requests.kind is 'changed: she changed her phone, e-mail or languages herself; answered by somebody having seen it.';
comment on column own_requests.sealed is 'Her own words, encrypted: whom she is afraid of stands here.';
comment on column own_requests.language is 'The language of the page on which she wrote.';
comment on column own_requests.reason is 'Why she wants a pause, chosen from pictures. Illness is none of them: it is told to somebody, not to a form.';
create index own_requests_enrolment on own_requests (tenant_id, enrolment_id, asked_at);
create index own_requests_waiting on own_requests (tenant_id, programme_id, asked_at) where answer is null and taken_back_at is null;
create index own_requests_person on own_requests (tenant_id, person_id, asked_at);
create unique index own_requests_once on own_requests (tenant_id, enrolment_id, kind) where kind in ('pause', 'leave', 'changed') and answer is null and taken_back_at is null;
call app.wall_by_person('own_requests', '{coordinator,case-worker}', '{coordinator,case-worker}');
-- Answered once, by whoever is asking, and never what she has taken back.
create policy answering on own_requests as restrictive for update to egenvag_app
  using (tenant_id = (select app.tenant()) and answer is null and taken_back_at is null)
  with check (tenant_id = (select app.tenant()) and answer is not null and answered_by = (select app.account()));
grant select, update (answer, answer_words, answered_at, answered_by) on own_requests to egenvag_app;

call app.let_person_read('own_requests', 'id, enrolment_id, programme_id, person_id, restricted, kind, sealed, language, reason, from_on, until_on, asked_at, taken_back_at, answer, answer_words, answered_at');
call app.let_person_add('own_requests', 'id, enrolment_id, programme_id, person_id, restricted, kind, sealed, language, reason, from_on, until_on, asked_at',
  $$person_id = (select app.person()) and answer is null and taken_back_at is null$$);
call app.let_person_change('own_requests', 'taken_back_at', $$person_id = (select app.person()) and answer is null$$);
