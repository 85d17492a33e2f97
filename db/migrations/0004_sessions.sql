-- owner: accounts
-- Sessions, limits on guessing, and app.enter: the only way a request gets its context.

create table sessions (
  token_hash bytea primary key check (length(token_hash) = 32),
  tenant_id uuid not null,
  account_id uuid not null,
  stage text not null check (stage in ('awaiting-code', 'awaiting-code-setup', 'signed-in')),
  active_role text,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  idle_seconds int not null check (idle_seconds > 0),
  revoked_at timestamptz,
  foreign key (tenant_id, account_id) references accounts (tenant_id, id)
);
comment on table sessions is 'Signed-in sessions. Only the SHA-256 of the token is kept; the token lives in the browser''s cookie alone.';
create index sessions_account on sessions (tenant_id, account_id);
alter table sessions enable row level security;
alter table sessions force row level security;
create policy gate on sessions to egenvag_gate using (true) with check (true);
create policy reading on sessions for select to egenvag_app
  using (tenant_id = (select app.tenant()) and (account_id = (select app.account()) or (select app.role()) = 'tenant-administrator'));
create policy updating on sessions for update to egenvag_app
  using (tenant_id = (select app.tenant()) and (account_id = (select app.account()) or (select app.role()) = 'tenant-administrator'))
  with check (tenant_id = (select app.tenant()));
grant select, insert, update, delete on sessions to egenvag_gate;
grant select (tenant_id, account_id, stage, active_role, created_at, last_seen_at, expires_at, revoked_at) on sessions to egenvag_app;
grant update (revoked_at) on sessions to egenvag_app;

create table sign_in_limits (
  key bytea primary key check (length(key) = 32),
  failures int not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  blocked_until timestamptz
);
comment on table sign_in_limits is 'Guessing limits by SHA-256 of "account:<address>" or "ip:<address>"; holds no address.';
alter table sign_in_limits enable row level security;
alter table sign_in_limits force row level security;
create policy gate on sign_in_limits to egenvag_gate using (true) with check (true);
grant select, insert, update, delete on sign_in_limits to egenvag_gate;

-- Turns a session token into the context of this transaction and says who is asking.
-- No row: the session is unknown, revoked, idle too long, past its end, or its account is disabled.
create function app.enter(p_token_hash bytea, p_purpose text, p_now timestamptz)
returns table (tenant_id uuid, tenant_key text, tenant_name text, theme text, account_id uuid, name text, email text, locale text,
  stage text, role text, roles text[], programmes uuid[], expires_at timestamptz)
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  s record;
  today date := (p_now at time zone 'Europe/Stockholm')::date;
  held text[];
  chosen text;
  mine uuid[];
  named uuid[];
  closed uuid[];
begin
  -- Every request passes here: as few statements as possible.
  select i.tenant_id, i.account_id, i.stage, i.active_role, i.last_seen_at, i.expires_at, t.key, t.name as tenant_name, t.theme, a.name, a.email, a.locale into s
    from sessions i join accounts a on a.tenant_id = i.tenant_id and a.id = i.account_id join tenants t on t.id = i.tenant_id
    where i.token_hash = p_token_hash and i.revoked_at is null and i.expires_at > p_now and i.last_seen_at + make_interval(secs => i.idle_seconds) > p_now
      and a.disabled_at is null;
  if not found then return; end if;
  if p_now - s.last_seen_at > interval '60 seconds' then
    update sessions set last_seen_at = p_now where token_hash = p_token_hash;
  end if;
  select coalesce(array_agg(distinct r.role order by r.role), '{}'),
      coalesce(array_agg(distinct r.programme_id) filter (where r.role = s.active_role and r.programme_id is not null), '{}') into held, mine
    from role_assignments r
    where r.tenant_id = s.tenant_id and r.account_id = s.account_id and r.valid_from <= today and (r.valid_before is null or r.valid_before > today);
  chosen := case when s.active_role = any (held) then s.active_role else held[1] end;
  if s.stage <> 'signed-in' then held := '{}'; chosen := null; mine := '{}'; end if;
  if chosen is distinct from s.active_role and chosen is not null then
    select coalesce(array_agg(distinct r.programme_id), '{}') into mine from role_assignments r
      where r.tenant_id = s.tenant_id and r.account_id = s.account_id and r.role = chosen and r.programme_id is not null
        and r.valid_from <= today and (r.valid_before is null or r.valid_before > today);
  end if;
  select coalesce(array_agg(n.person_id), '{}') into named from named_readers n
    where n.tenant_id = s.tenant_id and n.account_id = s.account_id and (n.valid_until is null or n.valid_until > p_now);
  select coalesce(array_agg(distinct b.person_id), '{}') into closed from person_bars b
    where b.tenant_id = s.tenant_id and b.account_id = s.account_id and b.valid_from <= today and (b.valid_before is null or b.valid_before > today);
  perform set_config('app.tenant', s.tenant_id::text, true), set_config('app.account', s.account_id::text, true),
    set_config('app.role', coalesce(chosen, ''), true), set_config('app.programmes', mine::text, true),
    set_config('app.restricted', named::text, true), set_config('app.barred', closed::text, true),
    set_config('app.today', today::text, true), set_config('app.purpose', p_purpose, true);
  return query select s.tenant_id, s.key, s.tenant_name, s.theme, s.account_id, s.name, s.email, s.locale, s.stage, chosen, held, mine, s.expires_at;
end $$;

-- What password checking needs; looks alike for addresses that do not exist.
create function app.find_login(p_email text) returns table (tenant_id uuid, account_id uuid, password_hash text, totp_secret text, totp_last_step bigint, disabled boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select a.tenant_id, a.id, a.password_hash, a.totp_secret, a.totp_last_step, a.disabled_at is not null from public.accounts a where a.email = lower(p_email);
end;

-- A code is good once: succeeds only when the step is later than the last one accepted.
create function app.use_code(p_tenant uuid, p_account uuid, p_step bigint) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update accounts set totp_last_step = p_step where tenant_id = p_tenant and id = p_account and (totp_last_step is null or totp_last_step < p_step);
  return found;
end $$;

create function app.start_session(p_token_hash bytea, p_tenant uuid, p_account uuid, p_stage text, p_role text, p_now timestamptz, p_expires timestamptz, p_idle int) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  insert into public.sessions (token_hash, tenant_id, account_id, stage, active_role, created_at, last_seen_at, expires_at, idle_seconds)
  values (p_token_hash, p_tenant, p_account, p_stage, p_role, p_now, p_now, p_expires, p_idle);
end;

create function app.end_session(p_token_hash bytea, p_now timestamptz) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  update public.sessions set revoked_at = p_now where token_hash = p_token_hash and revoked_at is null;
end;

-- Counts one failed guess and returns until when further guesses are refused (5 free; then 30 s doubling to 15 min; forgotten after 12 h).
create function app.count_failure(p_key bytea, p_now timestamptz, p_free int, p_first_block_seconds int, p_longest_block_seconds int) returns timestamptz
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare l sign_in_limits%rowtype;
begin
  insert into sign_in_limits as old (key, failures, first_at, last_at) values (p_key, 1, p_now, p_now)
  on conflict (key) do update set
    failures = case when old.last_at < p_now - interval '12 hours' then 1 else old.failures + 1 end, last_at = p_now
  returning * into l;
  if l.failures >= p_free then
    l.blocked_until := p_now + make_interval(secs => least(p_longest_block_seconds, p_first_block_seconds * power(2, least(l.failures - p_free, 20))));
    update sign_in_limits set blocked_until = l.blocked_until where key = p_key;
  end if;
  return l.blocked_until;
end $$;

create function app.blocked_until(p_key bytea, p_now timestamptz) returns timestamptz
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select l.blocked_until from public.sign_in_limits l where l.key = p_key and l.blocked_until > p_now;
end;

create function app.clear_failures(p_key bytea) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  delete from public.sign_in_limits where key = p_key;
end;
