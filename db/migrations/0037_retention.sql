-- owner: retention
-- How long what somebody told of health and economy is kept after she has left: a rule that the tenant decides, what stops it for one
-- participation, and the trace of what it took away.

create table retention_rules (
  tenant_id uuid not null references tenants (id),
  number int not null check (number > 0),
  kept_days int check (kept_days between 0 and 3650),
  decision text not null check (length(decision) between 1 and 200),
  decided_on date not null,
  decided_at timestamptz not null,
  decided_by uuid not null,
  primary key (tenant_id, number),
  foreign key (tenant_id, decided_by) references accounts (tenant_id, id)
);
comment on table retention_rules is 'What the tenant has decided about keeping health and economy; the highest number holds. Without a row nothing is removed. Append-only.';
comment on column retention_rules.kept_days is 'Whole days after the last day of a participation; NULL: kept until something else is decided.';
comment on column retention_rules.decision is 'Where the decision stands: the retention plan, a minute, a file number.';
call app.wall('retention_rules', $$(select app.role()) in ('coordinator', 'case-worker', 'tenant-administrator', 'system')$$,
  $$(select app.role()) = 'tenant-administrator' and decided_by = (select app.account())$$);
grant select, insert on retention_rules to egenvag_app;

create table retention_holds (
  tenant_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  reason text not null check (length(reason) between 1 and 500),
  held_at timestamptz not null,
  held_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, held_by) references accounts (tenant_id, id),
  foreign key (tenant_id, ended_by) references accounts (tenant_id, id),
  check ((ended_at is null) = (ended_by is null))
);
comment on table retention_holds is 'A decision or an appeal rests on what was told: until it is ended nothing of this participation is removed. Ended, never deleted.';
create unique index retention_holds_current on retention_holds (tenant_id, enrolment_id) where ended_at is null;
create index retention_holds_enrolment on retention_holds (tenant_id, enrolment_id);
call app.wall_by_person('retention_holds', '{coordinator,case-worker}', '{coordinator,case-worker}');
grant select, insert on retention_holds to egenvag_app;
grant update (ended_at, ended_by) on retention_holds to egenvag_app;

create table retention_removals (
  tenant_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  rule_number int not null,
  removed_at timestamptz not null,
  answer_count int not null,
  note_count int not null,
  contact_count int not null,
  matter_count int not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, rule_number) references retention_rules (tenant_id, number)
);
comment on table retention_removals is 'That something was removed, when, by which rule and how much of what kind; never what it said. Written by the gate alone.';
create index retention_removals_enrolment on retention_removals (tenant_id, enrolment_id, removed_at);
call app.wall_by_person('retention_removals', '{coordinator,case-worker}', '{}');
grant select on retention_removals to egenvag_app;

-- How a participation stands to the rule; read behind the walls of whoever asks.
create function app.participation_ends(p_enrolment uuid)
returns table (enrolment_id uuid, is_open boolean, left_on date, is_back boolean, is_held boolean)
language sql stable parallel safe
begin atomic
  select e.id, e.status in ('referred', 'waiting', 'accepted', 'active', 'paused'),
    coalesce(e.ended_on, (select max(m.takes_effect_on) from public.enrolment_moves m where m.tenant_id = e.tenant_id and m.enrolment_id = e.id), e.referred_on),
    exists (select from public.enrolments o where o.tenant_id = e.tenant_id and o.programme_id = e.programme_id and o.person_id = e.person_id
      and o.id <> e.id and o.status in ('referred', 'waiting', 'accepted', 'active', 'paused')),
    exists (select from public.retention_holds h where h.tenant_id = e.tenant_id and h.enrolment_id = e.id and h.ended_at is null)
  from public.enrolments e where e.tenant_id = (select app.tenant()) and e.id = p_enrolment;
end;
comment on function app.participation_ends is 'Whether a participation is open, else the last day it counts from; whether she takes part in the programme again, and whether something stops the removal.';
grant execute on function app.participation_ends(uuid) to egenvag_app, egenvag_gate;

-- As the gate: the worker removes what nobody may read any longer ------------------------------------------------------------

create policy gate on enrolment_moves for select to egenvag_gate using (true);
create policy gate on retention_holds for select to egenvag_gate using (true);
create policy gate on retention_removals for insert to egenvag_gate with check (true);
grant select on enrolment_moves, retention_holds to egenvag_gate;
grant insert on retention_removals to egenvag_gate;
do $$
declare tbl text;
begin
  foreach tbl in array '{assessment_answers,meeting_notes,meeting_note_versions,support_contacts,support_matters,support_log}'::text[] loop
    execute format('create policy gate_finds on %s for select to egenvag_gate using (true)', tbl);
    execute format('create policy gate_removes on %s for delete to egenvag_gate using (true)', tbl);
    execute format('grant select, delete on %s to egenvag_gate', tbl);
  end loop;
end $$;
create index assessment_answers_guarded on assessment_answers (tenant_id, enrolment_id) where guarded and use = 'mapping';
create index meeting_notes_health on meeting_notes (tenant_id, enrolment_id) where audience = 'health';

-- The participations in which something guarded is kept. The administrator is told how they stand, never whose they are.
create function app.guarded_kept() returns table (enrolment_id uuid, is_open boolean, left_on date, is_back boolean, is_held boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select case when app.role() = 'system' then p.enrolment_id end, p.is_open, p.left_on, p.is_back, p.is_held
  from (select a.enrolment_id from assessment_answers a where a.tenant_id = app.tenant() and a.guarded and a.use = 'mapping'
    union select n.enrolment_id from meeting_notes n where n.tenant_id = app.tenant() and n.audience = 'health'
    union select n.enrolment_id from meeting_notes n join meeting_note_versions v on v.tenant_id = n.tenant_id and v.note_id = n.id
      where n.tenant_id = app.tenant() and n.audience = 'own' and v.audience = 'health'
    union select c.enrolment_id from support_contacts c where c.tenant_id = app.tenant() and c.area not in ('housing', 'leisure', 'other')
      and not exists (select from support_matters o where o.tenant_id = c.tenant_id and o.contact_id = c.id)
    union select m.enrolment_id from support_matters m where m.tenant_id = app.tenant() and m.area not in ('housing', 'leisure', 'other')) k
  cross join lateral app.participation_ends(k.enrolment_id) p
  where app.role() in ('system', 'tenant-administrator') and not p.is_open
$$;

create function app.remove_guarded(p_enrolments uuid[], p_rule int, p_at timestamptz) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  e record;
  notes uuid[];
  matters uuid[];
  answer_count int;
  contact_count int;
  removed int := 0;
begin
  if app.role() is distinct from 'system' then
    raise exception 'only the worker removes' using errcode = 'insufficient_privilege';
  end if;
  for e in select * from enrolments where tenant_id = app.tenant() and id = any (p_enrolments)
    and status not in ('referred', 'waiting', 'accepted', 'active', 'paused')
    and not exists (select from retention_holds h where h.tenant_id = enrolments.tenant_id and h.enrolment_id = enrolments.id and h.ended_at is null)
    for update loop
    delete from assessment_answers a where a.tenant_id = e.tenant_id and a.enrolment_id = e.id and a.guarded and a.use = 'mapping';
    get diagnostics answer_count = row_count;
    select coalesce(array_agg(n.id), '{}') into notes from meeting_notes n where n.tenant_id = e.tenant_id and n.enrolment_id = e.id
      and (n.audience = 'health' or exists (select from meeting_note_versions v where v.tenant_id = n.tenant_id and v.note_id = n.id and v.audience = 'health'));
    delete from meeting_note_versions v where v.tenant_id = e.tenant_id and v.note_id = any (notes);
    delete from meeting_notes n where n.tenant_id = e.tenant_id and n.id = any (notes);
    select coalesce(array_agg(m.id), '{}') into matters from support_matters m where m.tenant_id = e.tenant_id and m.enrolment_id = e.id
      and m.area not in ('housing', 'leisure', 'other');
    delete from support_log l where l.tenant_id = e.tenant_id and l.matter_id = any (matters);
    delete from support_matters m where m.tenant_id = e.tenant_id and m.id = any (matters);
    -- One that a matter of another area still points at stays: its name is needed there.
    delete from support_contacts c where c.tenant_id = e.tenant_id and c.enrolment_id = e.id and c.area not in ('housing', 'leisure', 'other')
      and not exists (select from support_matters m where m.tenant_id = c.tenant_id and m.contact_id = c.id);
    get diagnostics contact_count = row_count;
    continue when answer_count + cardinality(notes) + cardinality(matters) + contact_count = 0;
    removed := removed + 1;
    insert into retention_removals (tenant_id, id, enrolment_id, programme_id, person_id, restricted, rule_number, removed_at, answer_count, note_count, contact_count, matter_count)
      values (e.tenant_id, uuidv7(), e.id, e.programme_id, e.person_id, e.restricted, p_rule, p_at, answer_count, cardinality(notes), contact_count, cardinality(matters));
  end loop;
  return removed;
end $$;
comment on function app.guarded_kept is 'Closed participations in which health or economy is still kept, and how each stands to the rule.';
comment on function app.remove_guarded is 'Removes what was told of health and economy in these participations, where they are closed: answers of the mapping, health notes, contacts and matters of the narrow areas. Answers how many had something.';

call app.hand_to_gate();
