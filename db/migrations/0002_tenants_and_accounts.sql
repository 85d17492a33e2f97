-- owner: accounts
-- Tenants, organisations, accounts, dated roles, sessions, and the gate that turns a session into a request context.

create table tenants (
  id uuid primary key,
  key text not null unique check (key ~ '^[a-z0-9-]{2,40}$'),
  name text not null,
  theme text not null default 'egenvag',
  created_at timestamptz not null default now()
);
comment on table tenants is 'The organisation that answers for the data: a coordination association, a municipality, a study association.';
alter table tenants enable row level security;
alter table tenants force row level security;
create policy reading on tenants for select to egenvag_app
  using (id = (select app.tenant()) or (select app.role()) in ('system-administrator', 'system'));
create policy inserting on tenants for insert to egenvag_app with check ((select app.role()) = 'system-administrator');
create policy gate on tenants for select to egenvag_gate using (true);
grant select, insert on tenants to egenvag_app;
grant select on tenants to egenvag_gate;

create table organisations (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  kind text not null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, name)
);
comment on table organisations is 'A partner inside a tenant''s programmes; its people see what their role and consent allow.';
call app.wall('organisations', 'true', $$(select app.role()) in ('tenant-administrator', 'coordinator')$$);
grant select, insert, update on organisations to egenvag_app;

create table accounts (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  organisation_id uuid not null,
  email text not null check (email = lower(email) and length(email) between 3 and 254),
  name text not null check (length(name) between 1 and 120),
  locale text not null default 'sv' check (locale in ('sv', 'en')),
  languages text[] not null default '{}',
  password_hash text,
  totp_secret text,
  totp_last_step bigint,
  disabled_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, email),
  foreign key (tenant_id, organisation_id) references organisations (tenant_id, id)
);
comment on table accounts is 'A person who signs in as staff. Her roles are dated and per programme (role_assignments).';
comment on column accounts.totp_secret is 'Secret of the one-time code, encrypted with the installation''s key.';
comment on column accounts.totp_last_step is 'Time step of the last accepted code: a code is good once.';
create unique index accounts_email on accounts (email);
comment on index accounts_email is 'Sign-in happens before a tenant is known, so an address is unique in the installation. Only the gate can look, and it answers alike for known and unknown.';
-- Colleagues' names are needed by all roles; secrets are guarded by column grants.
call app.wall('accounts', 'true', $$(select app.role()) = 'tenant-administrator' or id = (select app.account())$$);
create policy gate on accounts for select to egenvag_gate using (true);
create policy gate_updates on accounts for update to egenvag_gate using (true) with check (true);
grant select (tenant_id, id, organisation_id, email, name, locale, languages, disabled_at, version, created_at) on accounts to egenvag_app;
grant insert on accounts to egenvag_app;
grant update (organisation_id, name, locale, languages, password_hash, totp_secret, disabled_at, version) on accounts to egenvag_app;
grant select on accounts to egenvag_gate;
grant update (totp_last_step, password_hash) on accounts to egenvag_gate;
