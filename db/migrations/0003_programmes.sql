-- owner: programmes
-- A programme is data: its definition is kept whole, as the validated document; what is searched or joined stands in columns.

create table programmes (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  key text not null check (key ~ '^[a-z0-9-]{1,60}$'),
  name text not null check (length(name) between 1 and 200),
  starts_on date,
  ends_on date,
  definition jsonb not null,
  copied_from uuid,
  version int not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid,
  primary key (tenant_id, id),
  unique (tenant_id, key),
  foreign key (tenant_id, copied_from) references programmes (tenant_id, id),
  check (ends_on is null or starts_on is null or ends_on >= starts_on)
);
comment on column programmes.definition is 'The programme definition as validated by features/programmes/domain/definition.ts.';
comment on column programmes.ends_on is 'Last day, inclusive. NULL where the source does not state it or it is open-ended.';

create table role_assignments (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  account_id uuid not null,
  role text not null check (role in ('coordinator', 'case-worker', 'peer-coach', 'activity-leader', 'partner-officer',
    'employer', 'association', 'participant', 'evaluator', 'funder', 'tenant-administrator', 'system-administrator')),
  programme_id uuid,
  valid_from date not null,
  valid_before date,
  created_at timestamptz not null default now(),
  created_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, account_id) references accounts (tenant_id, id),
  foreign key (tenant_id, programme_id) references programmes (tenant_id, id),
  check (valid_before is null or valid_before >= valid_from),
  check ((programme_id is null) = (role in ('tenant-administrator', 'system-administrator')))
);
comment on table role_assignments is 'Who holds which role in which programme, from when till when. Administrators hold theirs in the tenant.';
create index role_assignments_account on role_assignments (tenant_id, account_id, role);
call app.wall('role_assignments', $$account_id = (select app.account()) or (select app.role()) in ('tenant-administrator', 'coordinator')
    or programme_id = any ((select app.programmes_as('{case-worker,peer-coach,activity-leader}'))::uuid[])$$,
  $$(select app.role()) = 'tenant-administrator' or ((select app.role()) = 'coordinator' and (programme_id = any ((select app.programmes())::uuid[])
     or exists (select from programmes p where p.tenant_id = role_assignments.tenant_id and p.id = role_assignments.programme_id and p.created_by = (select app.account()))))$$);
create policy gate on role_assignments for select to egenvag_gate using (true);
grant select, insert, update on role_assignments to egenvag_app;
grant select on role_assignments to egenvag_gate;

-- Definitions hold no personal data; tenant administrators handle roles and must see which programmes there are. 'system' is the command line,
-- which writes in one named tenant. The one who makes a programme sees it at once: that is what lets her give herself her role in it.
call app.wall('programmes', $$id = any ((select app.programmes())::uuid[]) or created_by = (select app.account()) or (select app.role()) in ('tenant-administrator', 'system')$$,
  $$((select app.role()) in ('tenant-administrator', 'coordinator') and created_by = (select app.account())) or (select app.role()) = 'system'$$,
  $$((select app.role()) = 'coordinator' and id = any ((select app.programmes())::uuid[])) or (select app.role()) = 'system'$$);
grant select, insert on programmes to egenvag_app;
grant update (name, starts_on, ends_on, definition, version) on programmes to egenvag_app;
comment on column programmes.key is 'What files and the programme''s own copies call it. Never changed: a programme with another key is another programme.';
