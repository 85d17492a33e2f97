-- owner: platform
-- The participant's own side has a database role of its own, egenvag_portal. What staff may see is granted to egenvag_app and never reaches it:
-- a portal request sees what was opened to it on purpose, column by column, and only rows of the person who asks.
-- Why: docs/decisions/0048-a-role-for-the-portal.md.

do $$ begin
  if to_regrole('egenvag_portal') is null then
    raise exception 'The role egenvag_portal is missing' using hint = 'Make it as docs/operations.md says, then run the migrations again.';
  end if;
end $$;
grant usage on schema public, app to egenvag_portal;

create function app.person() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.person', true), '')::uuid;
comment on function app.person() is 'The person whose own side this request is; NULL for staff.';
create function app.mirrored() returns boolean language sql stable parallel safe
  return coalesce(nullif(current_setting('app.mirrored', true), '')::boolean, false);
comment on function app.mirrored() is 'Staff look along at what she sees: nothing is written, and her private words stay hers.';

create procedure app.let_person_read(tbl regclass, columns text, condition text default 'person_id = (select app.person())') language plpgsql as $$
begin
  execute format('grant select (tenant_id, %s) on %s to egenvag_portal', columns, tbl);
  execute format('create policy person_reading on %s for select to egenvag_portal using (tenant_id = (select app.tenant()) and (%s))', tbl, condition);
end $$;
create procedure app.let_person_add(tbl regclass, columns text, condition text default 'person_id = (select app.person())') language plpgsql as $$
begin
  execute format('grant insert (tenant_id, %s) on %s to egenvag_portal', columns, tbl);
  execute format('create policy person_adding on %s for insert to egenvag_portal with check (tenant_id = (select app.tenant()) and not (select app.mirrored()) and (%s))', tbl, condition);
end $$;
create procedure app.let_person_change(tbl regclass, columns text, condition text default 'person_id = (select app.person())') language plpgsql as $$
begin
  execute format('grant update (%s) on %s to egenvag_portal', columns, tbl);
  execute format('create policy person_changing on %s for update to egenvag_portal using (tenant_id = (select app.tenant()) and not (select app.mirrored()) and (%s)) with check (tenant_id = (select app.tenant()) and not (select app.mirrored()) and (%s))', tbl, condition, condition);
end $$;
comment on procedure app.let_person_read is 'Opens columns of a table to the person they are about.';
comment on procedure app.let_person_add is 'Lets a person add rows about herself, with these columns.';
comment on procedure app.let_person_change is 'Lets a person change these columns of rows about herself.';
revoke execute on procedure app.let_person_read, app.let_person_add, app.let_person_change from public;

-- A phone that somebody's own side has been opened on. A shared one has no token: it is forgotten with its session.
create table portal_devices (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  token_hash bytea check (length(token_hash) = 32),
  is_shared boolean not null,
  label text not null check (length(label) between 1 and 40),
  created_at timestamptz not null,
  last_seen_on date not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_by text check (ended_by in ('person', 'staff', 'guessing')),
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id, restricted) references people (tenant_id, id, restricted) on update cascade,
  check (not is_shared or token_hash is null),
  check ((ended_at is null) = (ended_by is null))
);
comment on table portal_devices is 'Phones and computers on which a person has opened her own side. Only the SHA-256 of what the browser keeps is here.';
comment on column portal_devices.label is 'What kind of device it is, as the browser says: ''Android'', ''iPhone''. Never a serial number.';
comment on column portal_devices.ended_by is 'Who put an end to it: she herself, staff, or too many wrong digits.';
create unique index portal_devices_token on portal_devices (tenant_id, token_hash) where token_hash is not null;
create index portal_devices_by_token on portal_devices (token_hash) where token_hash is not null;
create index portal_devices_person on portal_devices (tenant_id, person_id);
call app.wall('portal_devices', $$(select app.role()) in ('coordinator', 'case-worker') and (not restricted or person_id = any ((select app.readable_restricted())::uuid[]))
  and person_id <> all ((select app.barred())::uuid[]) and exists (select from enrolments e where e.tenant_id = portal_devices.tenant_id and e.person_id = portal_devices.person_id)$$,
  'false', $$(select app.role()) in ('coordinator', 'case-worker') and (not restricted or person_id = any ((select app.readable_restricted())::uuid[]))
  and person_id <> all ((select app.barred())::uuid[]) and exists (select from enrolments e where e.tenant_id = portal_devices.tenant_id and e.person_id = portal_devices.person_id)$$);
grant select (tenant_id, id, person_id, restricted, is_shared, label, created_at, last_seen_on, expires_at, ended_at, ended_by) on portal_devices to egenvag_app;
grant update (ended_at, ended_by) on portal_devices to egenvag_app;
call app.let_person_read('portal_devices', 'id, person_id, is_shared, label, created_at, last_seen_on, expires_at, ended_at, ended_by');
call app.let_person_change('portal_devices', 'ended_at, ended_by');

create table portal_sessions (
  token_hash bytea primary key check (length(token_hash) = 32),
  tenant_id uuid not null,
  device_id uuid not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  idle_seconds int not null check (idle_seconds > 0),
  ended_at timestamptz,
  foreign key (tenant_id, device_id) references portal_devices (tenant_id, id)
);
comment on table portal_sessions is 'Open sides of participants, kept apart from the sessions of staff. Only the SHA-256 of the token is here.';
create index portal_sessions_device on portal_sessions (tenant_id, device_id);
alter table portal_sessions enable row level security;
alter table portal_sessions force row level security;

create policy portal_gate on portal_sessions to egenvag_gate using (true) with check (true);
create policy portal_gate on portal_devices to egenvag_gate using (true) with check (true);
grant select, insert, update on portal_sessions, portal_devices to egenvag_gate;

-- What her own side is made of: where she takes part, what she is called, and who works with her.
call app.let_person_read('programmes', 'id, key, name, starts_on, ends_on, definition', 'id = any ((select app.programmes())::uuid[])');
call app.let_person_read('enrolments', 'id, programme_id, person_id, restricted, status, site_key, track_key, case_worker_id, peer_coach_id, referred_on, started_on, ended_on, planned_end_on',
  $$person_id = (select app.person()) and status not in ('declined', 'mistaken')$$);
call app.let_person_read('person_directory', 'person_id, given_name, family_name, name_in_own_script, municipality');
call app.let_person_read('person_languages', 'person_id, language, is_first, speaks, reads, dialect, cefr');

create policy person_adding on audit_events for insert to egenvag_portal
  with check (tenant_id = (select app.tenant()) and account_id is null and role = 'participant' and subjects = array[(select app.person())]);
grant insert (tenant_id, account_id, role, action, category, purpose, programme_id, subjects, request_id) on audit_events to egenvag_portal;

-- Turns the token of a person's own side into the context of this transaction, and says whose it is. No row: unknown, over, idle too long, its phone has
-- been put out, or she left more than half a year ago. The caller then changes to the role egenvag_portal.
create function app.enter_portal(p_token_hash bytea, p_purpose text, p_now timestamptz)
returns table (tenant_id uuid, tenant_name text, theme text, person_id uuid, device_id uuid, is_shared boolean, enrolments jsonb, expires_at timestamptz)
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  s record;
  today date := (p_now at time zone 'Europe/Stockholm')::date;
  mine jsonb;
  theirs uuid[];
begin
  select i.tenant_id, i.last_seen_at, i.expires_at, d.id as device_id, d.person_id, d.is_shared, d.last_seen_on, t.name, t.theme into s
    from portal_sessions i join portal_devices d on d.tenant_id = i.tenant_id and d.id = i.device_id join tenants t on t.id = i.tenant_id
    where i.token_hash = p_token_hash and i.ended_at is null and i.expires_at > p_now and i.last_seen_at + make_interval(secs => i.idle_seconds) > p_now
      and d.ended_at is null and d.expires_at > p_now;
  if not found then return; end if;
  select jsonb_agg(jsonb_build_object('id', e.id, 'programmeId', e.programme_id, 'status', e.status) order by e.ended_on desc nulls first, e.referred_on desc, e.id),
      coalesce(array_agg(distinct e.programme_id), '{}') into mine, theirs
    from enrolments e where e.tenant_id = s.tenant_id and e.person_id = s.person_id and e.status not in ('declined', 'mistaken');
  if not app.has_portal(s.tenant_id, s.person_id, today) then return; end if;
  if p_now - s.last_seen_at > interval '60 seconds' then
    update portal_sessions set last_seen_at = p_now where token_hash = p_token_hash;
  end if;
  if s.last_seen_on < today then
    update portal_devices d set last_seen_on = today where d.tenant_id = s.tenant_id and d.id = s.device_id;
  end if;
  perform set_config('app.tenant', s.tenant_id::text, true), set_config('app.account', '', true), set_config('app.role', 'participant', true),
    set_config('app.person', s.person_id::text, true), set_config('app.programmes', theirs::text, true), set_config('app.restricted', '{}', true),
    set_config('app.barred', '{}', true), set_config('app.today', today::text, true), set_config('app.purpose', p_purpose, true);
  return query select s.tenant_id, s.name, s.theme, s.person_id, s.device_id, s.is_shared, mine, s.expires_at;
end $$;

-- Whether somebody has a side of her own: she is on her way in, takes part, or left at most half a year ago.
create function app.has_portal(p_tenant uuid, p_person uuid, p_today date) returns boolean
language sql stable
begin atomic
  select exists (select from public.enrolments e where e.tenant_id = p_tenant and e.person_id = p_person
    and (e.status in ('referred', 'waiting', 'accepted', 'active', 'paused') or (e.status in ('ended', 'withdrawn') and coalesce(e.ended_on, e.referred_on) >= p_today - 183)));
end;
comment on function app.has_portal is 'docs/decisions/0048-a-role-for-the-portal.md';
grant execute on function app.has_portal to egenvag_gate;

create function app.start_portal_session(p_token_hash bytea, p_tenant uuid, p_device uuid, p_now timestamptz, p_expires timestamptz, p_idle int) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  insert into public.portal_sessions (token_hash, tenant_id, device_id, created_at, last_seen_at, expires_at, idle_seconds)
  values (p_token_hash, p_tenant, p_device, p_now, p_now, p_expires, p_idle);
end;

-- Ends an open side; on a shared phone nothing is left that could be opened again.
create function app.end_portal_session(p_token_hash bytea, p_now timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare s portal_sessions%rowtype;
begin
  update portal_sessions set ended_at = p_now where token_hash = p_token_hash and ended_at is null returning * into s;
  update portal_devices d set ended_at = p_now, ended_by = 'person' where d.tenant_id = s.tenant_id and d.id = s.device_id and d.is_shared and d.ended_at is null;
end $$;

-- Who works with her: her case worker and peer coach, and whoever leads a group of hers today.
create function app.own_staff() returns table (account_id uuid, name text, role text, activity_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  with mine as (select e.* from public.enrolments e where e.tenant_id = app.tenant() and e.person_id = app.person() and app.role() = 'participant'
      and e.status in ('referred', 'waiting', 'accepted', 'active', 'paused')),
  who as (
    select case_worker_id as id, 'case-worker' as role, null::uuid as activity_id from mine where case_worker_id is not null
    union select peer_coach_id, 'peer-coach', null from mine where peer_coach_id is not null
    union select l.account_id, 'activity-leader', l.activity_id from mine join public.activity_members m on m.tenant_id = mine.tenant_id and m.enrolment_id = mine.id
        and m.joined_on <= app.today() and (m.left_on is null or m.left_on >= app.today())
      join public.activity_leaders l on l.tenant_id = m.tenant_id and l.activity_id = m.activity_id
    union select x.account_id, 'activity-leader', x.activity_id from mine join public.activity_members m on m.tenant_id = mine.tenant_id and m.enrolment_id = mine.id
        and m.joined_on <= app.today() and (m.left_on is null or m.left_on >= app.today())
      join public.team_members x on x.tenant_id = m.tenant_id and x.activity_id = m.activity_id and x.account_id is not null and x.session_id is null
        and coalesce(x.from_on, app.today()) <= app.today() and coalesce(x.through_on, app.today()) >= app.today()
  )
  select who.id, a.name, who.role, who.activity_id from who join public.accounts a on a.tenant_id = app.tenant() and a.id = who.id and a.disabled_at is null
    where not exists (select from public.person_bars b where b.tenant_id = a.tenant_id and b.account_id = a.id and b.person_id = app.person()
      and b.valid_from <= app.today() and (b.valid_before is null or b.valid_before > app.today()));
end;
comment on function app.own_staff() is 'Names of those who work with the person whose own side this is; nobody who is barred from her.';

call app.hand_to_gate();
grant execute on function app.own_staff() to egenvag_portal;
