-- owner: language
-- SFI beside the programme, the level of Swedish over time, and interpreters from order to cost. When an SFI course ran, which path and
-- which course stand in `situations`, where the indicators read them: here stands only what the history does not hold.

create table sfi_courses (
  tenant_id uuid not null,
  situation_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  enrolment_id uuid not null,
  restricted boolean not null default false,
  provider text not null default '' check (length(provider) <= 120),
  form text check (form in ('class', 'distance', 'combined')),
  part_of_day text check (part_of_day in ('day', 'evening')),
  grade text check (grade in ('A', 'B', 'C', 'D', 'E', 'F')),
  graded_on date,
  ended_as text check (ended_as in ('completed', 'interrupted', 'changed-course')),
  version int not null default 1,
  changed_at timestamptz not null default now(),
  changed_by uuid,
  primary key (tenant_id, situation_id),
  foreign key (tenant_id, situation_id) references situations (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  check ((grade is null) = (graded_on is null))
);
comment on table sfi_courses is 'What is known of an SFI course besides its row in the history: provider, form, grade. Path, course, first and last day are the situation''s.';
comment on column sfi_courses.situation_id is 'The situation that counts: follows it when it is corrected or ended (follow_situation).';
create index sfi_courses_enrolment on sfi_courses (tenant_id, enrolment_id);
call app.wall_by_person('sfi_courses', '{coordinator,case-worker}', '{coordinator,case-worker}');
grant select, insert on sfi_courses to egenvag_app;
grant update (situation_id, provider, form, part_of_day, grade, graded_on, ended_as, version, changed_at, changed_by) on sfi_courses to egenvag_app;

create table sfi_times (
  tenant_id uuid not null,
  situation_id uuid not null,
  weekday int not null check (weekday between 1 and 7),
  starts_at time not null,
  ends_at time not null,
  primary key (tenant_id, situation_id, weekday, starts_at),
  foreign key (tenant_id, situation_id) references sfi_courses (tenant_id, situation_id) on update cascade,
  check (ends_at > starts_at)
);
comment on table sfi_times is 'When she has SFI in an ordinary week; weekday 1 = Monday.';

create table sfi_pauses (
  tenant_id uuid not null,
  id uuid not null,
  situation_id uuid not null,
  starts_on date not null,
  ends_before date check (ends_before > starts_on),
  reason text not null check (reason in ('parental-leave', 'care-of-child', 'illness', 'work', 'placement', 'other')),
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  version int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, situation_id) references sfi_courses (tenant_id, situation_id) on update cascade
);
create index sfi_pauses_course on sfi_pauses (tenant_id, situation_id, starts_on);

do $$
declare
  seen text := 'exists (select from sfi_courses c where c.tenant_id = %1$s.tenant_id and c.situation_id = %1$s.situation_id)';
  work text := '(select app.role()) in (''coordinator'', ''case-worker'') and ';
begin
  call app.wall('sfi_times', format(seen, 'sfi_times'), work || format(seen, 'sfi_times'));
  call app.wall('sfi_pauses', format(seen, 'sfi_pauses'), work || format(seen, 'sfi_pauses'));
end $$;
grant select, insert, delete on sfi_times to egenvag_app;
grant select, insert on sfi_pauses to egenvag_app;
grant update (starts_on, ends_before, reason, version) on sfi_pauses to egenvag_app;

-- A correction is a new row of the history; whatever makes it, the course goes along.
create function app.follow_situation() returns trigger language plpgsql as $$
begin
  update sfi_courses set situation_id = new.id where tenant_id = new.tenant_id and situation_id = new.corrects;
  return null;
end $$;
revoke execute on function app.follow_situation() from public;
create trigger follow_situation after insert on situations for each row when (new.corrects is not null) execute function app.follow_situation();

create table language_estimates (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  enrolment_id uuid not null,
  restricted boolean not null default false,
  stated_on date not null,
  view text not null check (view in ('own', 'staff')),
  listening text check (listening in ('pre-a1', 'a1', 'a2', 'b1', 'b2')),
  reading text check (reading in ('pre-a1', 'a1', 'a2', 'b1', 'b2')),
  speaking text check (speaking in ('pre-a1', 'a1', 'a2', 'b1', 'b2')),
  writing text check (writing in ('pre-a1', 'a1', 'a2', 'b1', 'b2')),
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  annulled_at timestamptz,
  annulled_by uuid,
  annulled_reason text check (length(annulled_reason) between 1 and 500),
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  check (num_nonnulls(listening, reading, speaking, writing) > 0),
  check (num_nulls(annulled_at, annulled_by, annulled_reason) in (0, 3))
);
comment on table language_estimates is 'How much Swedish she has on a day, by her own word or by staff''s: one level per skill, NULL where nobody said. Append-only; a wrong one is annulled.';
create index language_estimates_enrolment on language_estimates (tenant_id, enrolment_id, stated_on);
call app.wall_by_person('language_estimates', '{coordinator,case-worker}', '{coordinator,case-worker}');
grant select, insert, update (annulled_at, annulled_by, annulled_reason) on language_estimates to egenvag_app;

-- Interpreters -------------------------------------------------------------------------------------------------------

create table interpreter_orders (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  enrolment_id uuid not null,
  restricted boolean not null default false,
  occasion text not null check (occasion in ('meeting', 'session', 'other')),
  session_id uuid,
  meeting_id uuid,
  place text not null default '' check (length(place) <= 200),
  held_on date not null,
  starts_at time not null,
  ends_at time not null,
  language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z]+)?$'),
  form text not null check (form in ('phone', 'video', 'on-site')),
  gender text check (gender in ('woman', 'man')),
  agency text not null default '' check (length(agency) <= 120),
  reference text not null default '' check (length(reference) <= 60),
  state text not null check (state in ('ordered', 'confirmed', 'came', 'did-not-come', 'wrong-language', 'cancelled')),
  ordered_at timestamptz not null,
  ordered_by uuid not null,
  confirmed_at timestamptz,
  cost_ore bigint check (cost_ore between 0 and 100000000),
  version int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  -- A session that a new rhythm takes away leaves the order behind: an interpreter is still booked.
  foreign key (tenant_id, session_id) references activity_sessions (tenant_id, id) on delete set null (session_id),
  foreign key (tenant_id, meeting_id) references meetings (tenant_id, id),
  foreign key (tenant_id, ordered_by) references accounts (tenant_id, id),
  check (ends_at > starts_at),
  check (session_id is null or occasion = 'session'),
  check (meeting_id is null or occasion = 'meeting')
);
comment on table interpreter_orders is 'An interpreter ordered for one participant: when, which language and form, from whom, how it went, what it cost. Moves between states: features/interpreters/domain/order-moves.ts.';
comment on column interpreter_orders.held_on is 'Day and time that the interpreter is ordered for; a session that was moved afterwards differs, and the page says so.';
create index interpreter_orders_programme on interpreter_orders (tenant_id, programme_id, held_on);
create index interpreter_orders_enrolment on interpreter_orders (tenant_id, enrolment_id, held_on);
create index interpreter_orders_session on interpreter_orders (tenant_id, session_id) where session_id is not null;
create index interpreter_orders_meeting on interpreter_orders (tenant_id, meeting_id) where meeting_id is not null;
call app.wall_by_person('interpreter_orders', '{coordinator,case-worker}', '{coordinator,case-worker}');
grant select, insert on interpreter_orders to egenvag_app;
grant update (agency, reference, state, confirmed_at, cost_ore, version) on interpreter_orders to egenvag_app;

create table interpreter_order_moves (
  tenant_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  move text not null,
  from_state text,
  to_state text not null,
  moved_at timestamptz not null,
  moved_by uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, order_id) references interpreter_orders (tenant_id, id),
  foreign key (tenant_id, moved_by) references accounts (tenant_id, id)
);
comment on table interpreter_order_moves is 'What happened with an order, when, told by whom. Append-only.';
create index interpreter_order_moves_order on interpreter_order_moves (tenant_id, order_id, moved_at);
call app.wall('interpreter_order_moves', 'exists (select from interpreter_orders o where o.tenant_id = interpreter_order_moves.tenant_id and o.id = interpreter_order_moves.order_id)',
  'moved_by = (select app.account()) and exists (select from interpreter_orders o where o.tenant_id = interpreter_order_moves.tenant_id and o.id = interpreter_order_moves.order_id)');
grant select, insert on interpreter_order_moves to egenvag_app;

-- SFI is valid absence. Whoever marks a sheet learns who has SFI just then, and nothing more of it. -------------------

alter table attendance_marks drop constraint attendance_marks_absence_reason_check,
  add constraint attendance_marks_absence_reason_check check (absence_reason in ('sick', 'care-of-child', 'agency-meeting', 'sfi', 'other-valid', 'no-notice'));

create policy gate on sfi_courses for select to egenvag_gate using (true);
create policy gate on sfi_times for select to egenvag_gate using (true);
create policy gate on sfi_pauses for select to egenvag_gate using (true);
create policy sfi_gate on situations for select to egenvag_gate using (true);
create policy sfi_gate on activity_sessions for select to egenvag_gate using (true);
create policy sfi_gate on activity_leaders for select to egenvag_gate using (true);
grant select on sfi_courses, sfi_times, sfi_pauses, situations, activity_sessions, activity_leaders to egenvag_gate;

create function app.sfi_during(p_session uuid, p_enrolments uuid[]) returns table (enrolment_id uuid, starts_at time, ends_at time)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query select c.enrolment_id, t.starts_at, t.ends_at
    from activity_sessions a
    join sfi_courses c on c.tenant_id = a.tenant_id and c.programme_id = a.programme_id and c.enrolment_id = any (p_enrolments)
    join situations s on s.tenant_id = c.tenant_id and s.id = c.situation_id and s.kind = 'sfi' and s.corrected_by is null
      and s.starts_on <= a.held_on and (s.ends_before is null or s.ends_before > a.held_on)
    join sfi_times t on t.tenant_id = c.tenant_id and t.situation_id = c.situation_id
      and t.weekday = extract(isodow from a.held_on) and t.starts_at < a.ends_at and t.ends_at > a.starts_at
    where a.tenant_id = app.tenant() and a.id = p_session
      and a.programme_id = any (app.programmes_as('{coordinator,case-worker,activity-leader}'))
      and (app.role() <> 'activity-leader' or exists (select from activity_leaders l
        where l.tenant_id = a.tenant_id and l.activity_id = a.activity_id and l.account_id = app.account()))
      and (not c.restricted or c.person_id = any (app.readable_restricted())) and c.person_id <> all (app.barred())
      and not exists (select from sfi_pauses p where p.tenant_id = c.tenant_id and p.situation_id = c.situation_id
        and p.starts_on <= a.held_on and (p.ends_before is null or p.ends_before > a.held_on))
    order by t.starts_at;
end $$;
comment on function app.sfi_during(uuid, uuid[]) is 'Which of these participants have SFI during a session that the caller handles, and when.';

call app.hand_to_gate();
