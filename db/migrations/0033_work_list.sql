-- owner: work-list
-- What needs whom is computed from the state of things. Only what people add to that is kept: what was put off, and who stands in for whom.

create table work_snoozes (
  tenant_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  kind text not null check (kind ~ '^[a-z-]{1,40}$'),
  subject_id uuid not null,
  until_on date not null,
  reason text not null check (length(reason) between 1 and 300),
  snoozed_by uuid not null,
  snoozed_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, snoozed_by) references accounts (tenant_id, id)
);
comment on table work_snoozes is 'An item of the work list that was put off until a day, with the reason: everybody in the case work of the programme sees it so.';
comment on column work_snoozes.subject_id is 'What the item is about, such as a promise; the enrolment itself where there is nothing smaller.';
create index work_snoozes_enrolment on work_snoozes (tenant_id, enrolment_id);
call app.wall_by_person('work_snoozes', '{coordinator,case-worker}', '{coordinator,case-worker}');
grant select, insert on work_snoozes to egenvag_app;
grant update (ended_at) on work_snoozes to egenvag_app;

create table stand_ins (
  tenant_id uuid not null,
  id uuid not null,
  away_id uuid not null,
  stand_in_id uuid not null,
  starts_on date not null,
  ends_before date not null,
  arranged_by uuid not null,
  arranged_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, away_id) references accounts (tenant_id, id),
  foreign key (tenant_id, stand_in_id) references accounts (tenant_id, id),
  foreign key (tenant_id, arranged_by) references accounts (tenant_id, id),
  check (starts_on <= ends_before and away_id <> stand_in_id)
);
comment on table stand_ins is 'Who looks after a case worker''s participants while she is away. Gives no access: it says whose work list shows whom.';
create index stand_ins_stand_in on stand_ins (tenant_id, stand_in_id, ends_before);
call app.wall('stand_ins', $$(select app.role()) in ('coordinator', 'case-worker')$$,
  $$((select app.role()) = 'case-worker' and away_id = (select app.account()))
    or exists (select from role_assignments r where r.tenant_id = stand_ins.tenant_id and r.account_id = stand_ins.away_id and r.role = 'case-worker'
      and r.programme_id = any ((select app.programmes_as('{coordinator}'))::uuid[]))$$);
grant select, insert on stand_ins to egenvag_app;
grant update (ends_before) on stand_ins to egenvag_app;
