-- owner: offline-attendance
-- What a device could not send any more because nobody who may is signed in on it: handed in for a coordinator to take or drop. Handing in
-- writes no mark. Who hands in need not be signed in; the application has made sure that the device once fetched the session's sheet.

create table held_back_saves (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  session_id uuid not null,
  account_id uuid not null,
  made_at timestamptz not null,
  handed_in_at timestamptz not null,
  not_held text check (not_held in ('nobody-came', 'leader-away', 'no-venue', 'other')),
  outcome text check (outcome in ('taken', 'dropped')),
  settled_at timestamptz,
  settled_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, session_id) references activity_sessions (tenant_id, id) on delete cascade,
  foreign key (tenant_id, account_id) references accounts (tenant_id, id),
  foreign key (tenant_id, settled_by) references accounts (tenant_id, id),
  check ((outcome is null) = (settled_at is null) and (outcome is null) = (settled_by is null))
);
comment on table held_back_saves is 'A save of an attendance sheet that its device could not send any more. It has no effect until a coordinator takes it.';
comment on column held_back_saves.id is 'The key of the save: should it arrive by itself after all, it is no longer waiting.';
comment on column held_back_saves.account_id is 'Who filled it in, by the ticket of the device.';
comment on column held_back_saves.made_at is 'By the clock of the device; shown, never trusted.';
comment on column held_back_saves.not_held is 'It says that the session did not take place, and why; there are then no marks.';
create index held_back_saves_waiting on held_back_saves (tenant_id, programme_id) where outcome is null;
create index held_back_saves_session on held_back_saves (tenant_id, session_id);
call app.wall('held_back_saves', $$programme_id = any ((select app.programmes_as('{coordinator}'))::uuid[])$$, $$programme_id = any ((select app.programmes_as('{coordinator}'))::uuid[])$$);
grant select, update (outcome, settled_at, settled_by) on held_back_saves to egenvag_app;

create table held_back_marks (
  tenant_id uuid not null,
  save_id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  before jsonb,
  mark jsonb,
  is_taken boolean,
  primary key (tenant_id, save_id, enrolment_id),
  foreign key (tenant_id, save_id) references held_back_saves (tenant_id, id) on delete cascade,
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade
);
comment on table held_back_marks is 'The marks of a save that was held back.';
comment on column held_back_marks.before is 'What the device showed when the mark was made; NULL is not marked.';
comment on column held_back_marks.mark is 'What was marked; NULL takes the mark back.';
comment on column held_back_marks.is_taken is 'Whether a coordinator took this mark; NULL while it waits.';
create index held_back_marks_enrolment on held_back_marks (tenant_id, enrolment_id);
call app.wall_by_person('held_back_marks', '{coordinator}', '{coordinator}');
grant select, update (is_taken) on held_back_marks to egenvag_app;

create policy gate on held_back_saves to egenvag_gate using (true) with check (true);
create policy gate on held_back_marks to egenvag_gate using (true) with check (true);
create policy gate on attendance_saves for select to egenvag_gate using (true);
grant select, insert on held_back_saves, held_back_marks to egenvag_gate;
grant select on attendance_saves to egenvag_gate;

-- Keeps what a device hands in, once, and says how it went: held; taken (it has arrived by itself); gone (there is no such session any more);
-- full (one person's device hands in no more than twenty saves of a session).
create function app.hold_back_save(p_tenant uuid, p_account uuid, p_session uuid, p_id uuid, p_made_at timestamptz, p_not_held text, p_rows jsonb, p_now timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  s activity_sessions%rowtype;
  subjects uuid[];
begin
  select * into s from activity_sessions where tenant_id = p_tenant and id = p_session;
  if not found then return 'gone'; end if;
  if exists (select from attendance_saves v where v.tenant_id = p_tenant and v.idempotency_key = p_id) then return 'taken'; end if;
  if exists (select from held_back_saves h where h.tenant_id = p_tenant and h.id = p_id) then return 'held'; end if;
  if (select count(*) from held_back_saves h where h.tenant_id = p_tenant and h.session_id = p_session and h.account_id = p_account) >= 20 then return 'full'; end if;
  insert into held_back_saves (tenant_id, id, programme_id, session_id, account_id, made_at, handed_in_at, not_held)
    values (p_tenant, p_id, s.programme_id, p_session, p_account, p_made_at, p_now, p_not_held) on conflict do nothing;
  if not found then return 'held'; end if;
  with put as (
    insert into held_back_marks (tenant_id, save_id, enrolment_id, programme_id, person_id, restricted, before, mark)
    select p_tenant, p_id, e.id, e.programme_id, e.person_id, e.restricted, r.before, r.mark
      from jsonb_to_recordset(p_rows) as r ("enrolmentId" uuid, before jsonb, mark jsonb)
      join enrolments e on e.tenant_id = p_tenant and e.id = r."enrolmentId" and e.programme_id = s.programme_id
      where p_not_held is null
    on conflict do nothing returning person_id
  ) select coalesce(array_agg(person_id), '{}') into subjects from put;
  insert into audit_events (tenant_id, account_id, role, action, category, purpose, programme_id, subjects)
    values (p_tenant, p_account, 'none', 'write', 'attendance', 'attendance.hand-in', s.programme_id, subjects);
  return 'held';
end $$;

call app.hand_to_gate();
