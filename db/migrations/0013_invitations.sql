-- owner: accounts
-- Start links for accounts, guessing limits that hold under parallel guesses, the demo's sign-in, and the founding of a tenant.

-- Sessions get a name of their own, so that they can be listed and ended without showing the token's hash.
alter table sessions add column id uuid not null default uuidv7();
grant select (id) on sessions to egenvag_app;

alter table tenants add column demo boolean not null default false;
comment on column tenants.demo is 'Invented people only: the demo page may sign in as its accounts. Set by the demo loader, never by the application.';
revoke insert on tenants from egenvag_app;
grant insert (id, key, name, theme) on tenants to egenvag_app;

create table invitations (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  account_id uuid not null,
  token_hash bytea not null check (length(token_hash) = 32),
  created_at timestamptz not null,
  created_by uuid,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, token_hash),
  foreign key (tenant_id, account_id) references accounts (tenant_id, id)
);
comment on table invitations is 'One-time links with which the owner of an account chooses her password. Nobody else ever sets it.';
create index invitations_token on invitations (token_hash);
create index invitations_account on invitations (tenant_id, account_id);
call app.wall('invitations', $$(select app.role()) = 'tenant-administrator'$$, $$(select app.role()) = 'tenant-administrator'$$);
create policy gate on invitations to egenvag_gate using (true) with check (true);
grant select (tenant_id, id, account_id, created_at, created_by, expires_at, used_at, revoked_at) on invitations to egenvag_app;
grant insert, update (revoked_at) on invitations to egenvag_app;
grant select, insert, update on invitations to egenvag_gate;

-- Whether a code is set up may be known to administrators; the secret may not.
alter table accounts add column has_code boolean generated always as (totp_secret is not null) stored;
alter table accounts add column has_password boolean generated always as (password_hash is not null) stored;
grant select (has_code, has_password) on accounts to egenvag_app;

-- Nobody but a system administrator makes a system administrator, or ends one.
create policy system_administrators_added on role_assignments as restrictive for insert to egenvag_app
  with check (tenant_id = (select app.tenant()) and (role <> 'system-administrator' or (select app.role()) = 'system-administrator'));
create policy system_administrators_changed on role_assignments as restrictive for update to egenvag_app
  using (tenant_id = (select app.tenant()) and (role <> 'system-administrator' or (select app.role()) = 'system-administrator'))
  with check (tenant_id = (select app.tenant()) and (role <> 'system-administrator' or (select app.role()) = 'system-administrator'));

create policy gate on programmes for select to egenvag_gate using (true);
grant select (tenant_id, id, name) on programmes to egenvag_gate;

-- The gate founds tenants: these rights serve app.found_tenant alone.
create policy gate_founding on tenants for insert to egenvag_gate with check (true);
create policy gate on organisations for select to egenvag_gate using (true);
create policy gate_founding on organisations for insert to egenvag_gate with check (true);
create policy gate_founding on accounts for insert to egenvag_gate with check (true);
create policy gate_founding on role_assignments for insert to egenvag_gate with check (true);
grant insert (id, key, name) on tenants to egenvag_gate;
grant select on organisations to egenvag_gate;
grant insert on organisations, role_assignments to egenvag_gate;
grant insert (tenant_id, id, organisation_id, email, name) on accounts to egenvag_gate;

-- One guess, counted before it is judged, so that guesses sent at once cannot outrun the limit. False: wait.
-- Takes the place of count_failure and blocked_until, which left a gap between looking and counting.
drop function app.count_failure(bytea, timestamptz, int, int, int);
drop function app.blocked_until(bytea, timestamptz);
create function app.take_guess(p_key bytea, p_now timestamptz, p_free int, p_first_block_seconds int, p_longest_block_seconds int, p_forget_seconds int) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare l sign_in_limits%rowtype;
begin
  insert into sign_in_limits (key, failures, first_at, last_at) values (p_key, 0, p_now, p_now) on conflict (key) do nothing;
  select * into l from sign_in_limits where key = p_key for update;
  if l.blocked_until > p_now then return false; end if;
  if l.last_at <= p_now - make_interval(secs => p_forget_seconds) then l.failures := 0; l.first_at := p_now; end if;
  l.failures := l.failures + 1;
  update sign_in_limits set failures = l.failures, first_at = l.first_at, last_at = p_now,
    blocked_until = case when l.failures >= p_free
      then p_now + make_interval(secs => least(p_longest_block_seconds, p_first_block_seconds * power(2, least(l.failures - p_free, 20)))) end
    where key = p_key;
  return true;
end $$;

-- A guess that was right is given back: it was no failure. While a block stands no other guess was let through, so the block was its own.
create function app.return_guess(p_key bytea) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  update public.sign_in_limits set failures = greatest(failures - 1, 0), blocked_until = null where key = p_key;
end;

-- Attempts within a fixed window (per network address). True while at most p_most were made.
create function app.take_attempt(p_key bytea, p_now timestamptz, p_window_seconds int, p_most int) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare counted int;
begin
  insert into sign_in_limits as old (key, failures, first_at, last_at) values (p_key, 1, p_now, p_now)
  on conflict (key) do update set
    failures = case when old.first_at <= p_now - make_interval(secs => p_window_seconds) then 1 else old.failures + 1 end,
    first_at = case when old.first_at <= p_now - make_interval(secs => p_window_seconds) then p_now else old.first_at end,
    last_at = p_now
  returning failures into counted;
  return counted <= p_most;
end $$;

-- Limits that are over and done with are removed.
create function app.forget_limits(p_before timestamptz) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  delete from public.sign_in_limits where last_at < p_before;
end;

-- The roles an account holds today, before a session chooses one of them.
create function app.held_roles(p_tenant uuid, p_account uuid, p_now timestamptz) returns text[]
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select coalesce(array_agg(distinct r.role order by r.role), '{}') from public.role_assignments r
    where r.tenant_id = p_tenant and r.account_id = p_account
      and r.valid_from <= (p_now at time zone 'Europe/Stockholm')::date
      and (r.valid_before is null or r.valid_before > (p_now at time zone 'Europe/Stockholm')::date);
end;

-- The caller's own roles with the programmes' names, also of programmes that her active role does not show.
create function app.own_roles() returns table (id uuid, role text, programme_name text, valid_from date, valid_before date)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select r.id, r.role, p.name, r.valid_from, r.valid_before from public.role_assignments r
    left join public.programmes p on p.tenant_id = r.tenant_id and p.id = r.programme_id
    where r.tenant_id = app.tenant() and r.account_id = app.account()
    order by r.valid_from desc, r.role, p.name;
end;

create function app.session_id(p_token_hash bytea) returns uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select s.id from public.sessions s where s.token_hash = p_token_hash;
end;

-- Who a start link is for; no row when it is unknown, used, revoked or too old, or its account is disabled.
create function app.find_invitation(p_token_hash bytea, p_now timestamptz)
returns table (tenant_id uuid, tenant_name text, account_id uuid, name text, email text, locale text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select i.tenant_id, t.name, i.account_id, a.name, a.email, a.locale
    from public.invitations i join public.accounts a on a.tenant_id = i.tenant_id and a.id = i.account_id join public.tenants t on t.id = i.tenant_id
    where i.token_hash = p_token_hash and i.used_at is null and i.revoked_at is null and i.expires_at > p_now and a.disabled_at is null;
end;

-- Uses a start link once: sets the password, ends every session of the account. False when it is no longer good.
create function app.use_invitation(p_token_hash bytea, p_now timestamptz, p_password_hash text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare i invitations%rowtype;
begin
  update invitations set used_at = p_now from accounts a
    where token_hash = p_token_hash and used_at is null and revoked_at is null and expires_at > p_now
      and a.tenant_id = invitations.tenant_id and a.id = invitations.account_id and a.disabled_at is null
    returning invitations.* into i;
  if not found then return false; end if;
  update accounts set password_hash = p_password_hash where tenant_id = i.tenant_id and id = i.account_id;
  update sessions set revoked_at = p_now where tenant_id = i.tenant_id and account_id = i.account_id and revoked_at is null;
  return true;
end $$;

-- The people of the demo with the roles they hold today. Only of tenants marked as demo, so that it can never list a real account.
create function app.demo_accounts(p_now timestamptz)
returns table (tenant_id uuid, tenant_name text, account_id uuid, name text, email text, role text, programme_name text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select a.tenant_id, t.name, a.id, a.name, a.email, r.role, p.name
    from public.tenants t
    join public.accounts a on a.tenant_id = t.id
    join public.role_assignments r on r.tenant_id = a.tenant_id and r.account_id = a.id
    left join public.programmes p on p.tenant_id = r.tenant_id and p.id = r.programme_id
    where t.demo and a.disabled_at is null
      and r.valid_from <= (p_now at time zone 'Europe/Stockholm')::date
      and (r.valid_before is null or r.valid_before > (p_now at time zone 'Europe/Stockholm')::date)
    order by t.name, p.name nulls last, a.name, r.role;
end;

-- A new tenant with its first organisation and its first administrator, who gets a start link. False: the tenant is there already.
create function app.found_tenant(p_tenant uuid, p_key text, p_name text, p_organisation uuid, p_organisation_name text, p_organisation_kind text,
  p_account uuid, p_account_name text, p_email text, p_assignment uuid, p_invitation uuid, p_token_hash bytea, p_now timestamptz, p_expires timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if app.role() is distinct from 'system-administrator' then
    raise exception 'only a system administrator founds tenants' using errcode = 'insufficient_privilege';
  end if;
  insert into tenants (id, key, name) values (p_tenant, p_key, p_name) on conflict (id) do nothing;
  if not found then return false; end if;
  insert into organisations (tenant_id, id, name, kind) values (p_tenant, p_organisation, p_organisation_name, p_organisation_kind);
  insert into accounts (tenant_id, id, organisation_id, email, name) values (p_tenant, p_account, p_organisation, p_email, p_account_name);
  insert into role_assignments (tenant_id, id, account_id, role, valid_from)
    values (p_tenant, p_assignment, p_account, 'tenant-administrator', (p_now at time zone 'Europe/Stockholm')::date);
  insert into invitations (tenant_id, id, account_id, token_hash, created_at, created_by, expires_at)
    values (p_tenant, p_invitation, p_account, p_token_hash, p_now, app.account(), p_expires);
  return true;
end $$;

-- The first administrator of a tenant, as long as she has not started: what the system administrator needs to send her link.
create function app.tenant_founder(p_tenant uuid) returns table (account_id uuid, name text, email text, has_started boolean, invitation_id uuid, expires_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select a.id, a.name, a.email, a.password_hash is not null, i.id, i.expires_at
    from public.invitations f
    join public.accounts a on a.tenant_id = f.tenant_id and a.id = f.account_id
    left join lateral (select n.id, n.expires_at from public.invitations n where n.tenant_id = a.tenant_id and n.account_id = a.id
      and n.used_at is null and n.revoked_at is null order by n.created_at desc limit 1) i on true
    where f.tenant_id = p_tenant and app.role() = 'system-administrator'
    order by f.created_at limit 1;
end;

-- A new link for a founder who let hers grow old. Refused once she has a password: then the tenant is hers.
create function app.invite_founder(p_tenant uuid, p_invitation uuid, p_token_hash bytea, p_now timestamptz, p_expires timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare founder uuid;
begin
  if app.role() is distinct from 'system-administrator' then
    raise exception 'only a system administrator invites founders' using errcode = 'insufficient_privilege';
  end if;
  select i.account_id into founder from invitations i where i.tenant_id = p_tenant order by i.created_at limit 1;
  if founder is null or exists (select from accounts a where a.tenant_id = p_tenant and a.id = founder and a.password_hash is not null) then return false; end if;
  update invitations set revoked_at = p_now where tenant_id = p_tenant and account_id = founder and used_at is null and revoked_at is null;
  insert into invitations (tenant_id, id, account_id, token_hash, created_at, created_by, expires_at)
    values (p_tenant, p_invitation, founder, p_token_hash, p_now, app.account(), p_expires);
  return true;
end $$;

call app.hand_to_gate();
