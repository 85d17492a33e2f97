-- owner: audit
-- Who did what with whose data and why. Written in the transaction that reads or writes; append-only;
-- sealed afterwards in batches into one hash chain per tenant, so that reading does not queue behind the chain.

create table audit_events (
  tenant_id uuid not null references tenants (id),
  id uuid not null default uuidv7(),
  tx xid8 not null default pg_current_xact_id(),
  at timestamptz not null default clock_timestamp(),
  account_id uuid,
  role text not null,
  action text not null,
  category text not null,
  purpose text not null,
  programme_id uuid,
  subjects uuid[] not null default '{}',
  request_id uuid,
  primary key (tenant_id, id)
);
comment on table audit_events is 'One row per read or write of personal data. Holds no content: only who, role, what, whose, why.';
create index audit_events_tx on audit_events (tenant_id, tx);
create index audit_events_subjects on audit_events using gin (subjects);

create table audit_seals (
  tenant_id uuid not null references tenants (id),
  number int not null check (number > 0),
  from_tx xid8 not null,
  before_tx xid8 not null,
  event_count int not null check (event_count >= 0),
  previous_hash bytea not null,
  hash bytea not null,
  sealed_at timestamptz not null default now(),
  primary key (tenant_id, number),
  unique (tenant_id, from_tx)
);
comment on table audit_seals is 'The hash chain: each seal covers all events of finished transactions [from_tx, before_tx) and the seal before it, under a key outside the database.';

alter table audit_events enable row level security;
alter table audit_events force row level security;
create policy inserting on audit_events for insert to egenvag_app
  with check (tenant_id = (select app.tenant()) and account_id is not distinct from (select app.account()) and role = coalesce((select app.role()), 'none'));
create policy reading on audit_events for select to egenvag_app
  using (tenant_id = (select app.tenant()) and ((select app.role()) in ('tenant-administrator', 'system')
    or account_id = (select app.account())
    or ((select app.role()) = 'coordinator' and programme_id = any ((select app.programmes())::uuid[]))));
call app.wall('audit_seals', $$(select app.role()) in ('tenant-administrator', 'system')$$, $$(select app.role()) = 'system'$$);
grant select on audit_events, audit_seals to egenvag_app;
grant insert (tenant_id, account_id, role, action, category, purpose, programme_id, subjects, request_id) on audit_events to egenvag_app;
grant insert on audit_seals to egenvag_app;
