-- owner: protection
-- Protected identity: which protection holds and who decided it, named readers with their history, emergency access,
-- and bars. Class 5 stands behind a wall of its own: lasting named readers, nobody in emergency access, no administrator.

create function app.new_reference() returns text language sql volatile parallel safe
  return (select string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + get_byte(r.bytes, i) % 32, 1), '' order by i)
    from (select substring(uuid_send(gen_random_uuid()) from 1 for 6) || substring(uuid_send(gen_random_uuid()) from 1 for 2) as bytes) r, generate_series(0, 7) i);
comment on function app.new_reference() is 'Eight signs by which a protected person''s file is asked for: 40 bits of chance, no sign that is read as another.';
grant execute on function app.new_reference() to egenvag_app, egenvag_gate;

-- As the gate, because the wall of named_readers asks it too and a wall cannot ask its own table.
create function app.named_for() returns uuid[] language sql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select coalesce(array_agg(n.person_id), '{}') from public.named_readers n
    where n.tenant_id = app.tenant() and n.account_id = app.account() and n.valid_until is null;
end;
comment on function app.named_for() is 'People for whom the account is a named reader without an end. Emergency access, which has one, is not among them.';

create table person_protection (
  tenant_id uuid not null,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  kind text not null check (kind in ('secrecy-marking', 'protected-registration', 'local', 'unspecified')),
  reference text not null default app.new_reference() check (reference ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
  source text check (source in ('tax-agency', 'agency', 'person', 'own-assessment')),
  since date not null,
  review_on date,
  note bytea,
  set_at timestamptz not null default now(),
  set_by uuid,
  lift_asked_at timestamptz,
  lift_asked_by uuid,
  lift_asked_role text,
  lift_reason text,
  ended_at timestamptz,
  ended_on date,
  ended_by uuid,
  ended_as text check (ended_as in ('changed', 'lifted')),
  version int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references people (tenant_id, id),
  foreign key (tenant_id, set_by) references accounts (tenant_id, id),
  foreign key (tenant_id, lift_asked_by) references accounts (tenant_id, id),
  foreign key (tenant_id, ended_by) references accounts (tenant_id, id),
  check (num_nulls(ended_at, ended_on, ended_as) in (0, 3)),
  check (num_nulls(lift_asked_at, lift_asked_by, lift_asked_role, lift_reason) in (0, 4)),
  -- Two people lift: who asked is never who decided.
  check (ended_as is distinct from 'lifted' or coalesce(lift_asked_by <> ended_by, false))
);
comment on table person_protection is 'Which protection holds for a person and since when; a change ends the row and makes a new one. There is no kind for fictitious personal data, and there must never be one (docs/rules/protected-identity.md).';
comment on column person_protection.kind is 'unspecified: she was registered as protected and nobody has said more; treated as the strictest.';
comment on column person_protection.reference is 'What stands for her where her name must not: on paper, in notices, when emergency access is asked for.';
comment on column person_protection.note is 'Encrypted (tenant|person_protection|note|id).';
comment on column person_protection.review_on is 'When the decision is to be looked at again. Protection never ends by itself.';
create unique index person_protection_open on person_protection (tenant_id, person_id) where ended_at is null;
create unique index person_protection_reference on person_protection (tenant_id, reference) where ended_at is null;

create table named_reader_changes (
  tenant_id uuid not null,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  account_id uuid not null,
  change text not null check (change in ('added', 'removed')),
  reason text not null,
  changed_at timestamptz not null default now(),
  changed_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references people (tenant_id, id),
  foreign key (tenant_id, account_id) references accounts (tenant_id, id)
);
comment on table named_reader_changes is 'Who became a named reader or ceased to be one, why and by whom: append-only.';
create index named_reader_changes_person on named_reader_changes (tenant_id, person_id, changed_at);

alter table tenants add column emergency_minutes int not null default 60 check (emergency_minutes between 5 and 240);
comment on column tenants.emergency_minutes is 'How long emergency access to a protected person''s file lasts.';

create table emergency_accesses (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  programme_id uuid not null,
  enrolment_id uuid not null,
  account_id uuid not null,
  role text not null,
  outcome text not null check (outcome in ('opened', 'closed', 'taken-over')),
  found_by text not null check (found_by in ('reference', 'number')),
  reason_code text not null,
  reason bytea not null,
  started_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references people (tenant_id, id),
  foreign key (tenant_id, programme_id) references programmes (tenant_id, id),
  foreign key (tenant_id, account_id) references accounts (tenant_id, id),
  foreign key (tenant_id, ended_by) references accounts (tenant_id, id)
);
comment on table emergency_accesses is 'Somebody who is no named reader asked for a protected person''s file. closed: the kind of protection is never opened; whoever asked was told nothing, the named readers are told. taken-over: no named reader was left, and a coordinator became one.';
comment on column emergency_accesses.reason is 'Encrypted (tenant|emergency_accesses|reason|id).';
comment on column emergency_accesses.ended_at is 'When it was ended before its time. It is never prolonged: another one needs another reason and another notice.';
create index emergency_accesses_person on emergency_accesses (tenant_id, person_id, started_at);
create index emergency_accesses_account on emergency_accesses (tenant_id, account_id, started_at);

create table emergency_acknowledgements (
  tenant_id uuid not null,
  access_id uuid not null,
  account_id uuid not null,
  acknowledged_at timestamptz not null default now(),
  primary key (tenant_id, access_id, account_id),
  foreign key (tenant_id, access_id) references emergency_accesses (tenant_id, id),
  foreign key (tenant_id, account_id) references accounts (tenant_id, id)
);
comment on table emergency_acknowledgements is 'Which named reader has seen which notice. Until then it stands on her first page.';

-- Walls --------------------------------------------------------------------------------------------------------------

do $$
declare
  work text := '(select app.role()) in (''coordinator'', ''case-worker'')';
  named text := 'person_id = any ((select app.named_for())::uuid[]) and person_id <> all ((select app.barred())::uuid[])';
  class5 text := work || ' and ' || named;
begin
  call app.wall('person_protection', class5, class5);
  call app.wall('named_reader_changes', class5, class5);
  call app.wall('emergency_accesses', format('(%s) or (account_id = (select app.account()) and outcome = ''opened'')', class5), 'false',
    format('(%s) or (account_id = (select app.account()) and outcome = ''opened'')', class5));
  call app.wall('emergency_acknowledgements', 'account_id = (select app.account()) or exists (select from emergency_accesses a where a.tenant_id = emergency_acknowledgements.tenant_id and a.id = emergency_acknowledgements.access_id)',
    'account_id = (select app.account()) and exists (select from emergency_accesses a where a.tenant_id = emergency_acknowledgements.tenant_id and a.id = emergency_acknowledgements.access_id and a.account_id <> (select app.account()))');

  -- Nobody makes herself a named reader but who sees the person openly (and then closes the file) or has just registered her.
  drop policy reading on named_readers;
  drop policy inserting on named_readers;
  drop policy updating on named_readers;
  drop policy deleting on named_readers;
  call app.wall('named_readers', 'account_id = (select app.account()) or ' || named,
    format('%s and valid_until is null and (%s or (account_id = (select app.account()) and exists (select from people p
      where p.tenant_id = named_readers.tenant_id and p.id = named_readers.person_id and (not p.restricted or p.created_by = (select app.account())))))', work, named),
    format('(%s and %s) or (account_id = (select app.account()) and valid_until is not null)', work, named));

  -- A bar is seen and made by those who work with the person and are not the one it is about. What keeps a protected person safe is class 5.
  drop policy reading on person_bars;
  drop policy inserting on person_bars;
  drop policy updating on person_bars;
  drop policy deleting on person_bars;
  call app.wall('person_bars', work || ' and account_id <> (select app.account()) and exists (select from people p where p.tenant_id = person_bars.tenant_id and p.id = person_bars.person_id
      and (not p.restricted or p.id = any ((select app.named_for())::uuid[])))',
    work || ' and exists (select from people p where p.tenant_id = person_bars.tenant_id and p.id = person_bars.person_id
      and (not p.restricted or p.id = any ((select app.named_for())::uuid[])))',
    work || ' and account_id <> (select app.account()) and exists (select from people p where p.tenant_id = person_bars.tenant_id and p.id = person_bars.person_id
      and (not p.restricted or p.id = any ((select app.named_for())::uuid[])))');
end $$;

alter table person_bars
  add column lifted_at timestamptz,
  add column lifted_by uuid,
  add column lift_reason text,
  add foreign key (tenant_id, lifted_by) references accounts (tenant_id, id),
  add check (num_nulls(lifted_at, lifted_by, lift_reason) in (0, 3)),
  add check (valid_before is null or valid_before >= valid_from);
grant update (lifted_at, lifted_by, lift_reason) on person_bars to egenvag_app;

grant select, insert on person_protection, named_reader_changes, emergency_acknowledgements to egenvag_app;
grant update (lift_asked_at, lift_asked_by, lift_asked_role, lift_reason, ended_at, ended_on, ended_by, ended_as, version) on person_protection to egenvag_app;
grant select on emergency_accesses to egenvag_app;
grant update (ended_at, ended_by) on emergency_accesses to egenvag_app;

-- The tenant decides how long emergency access lasts.
create policy updating on tenants for update to egenvag_app
  using (id = (select app.tenant()) and (select app.role()) = 'tenant-administrator') with check (id = (select app.tenant()) and (select app.role()) = 'tenant-administrator');
grant update (emergency_minutes) on tenants to egenvag_app;

-- Emergency access reaches neither numbers nor how a protected person is found: class 5 is never opened.
create policy not_in_an_emergency on person_identifiers as restrictive for select to egenvag_app
  using (tenant_id = (select app.tenant()) and (not restricted or person_id = any ((select app.named_for())::uuid[])));

-- Where she lives is not kept, whoever writes it.
create function app.keep_no_municipality() returns trigger language plpgsql as $$
begin
  new.municipality := null;
  return new;
end $$;
create trigger keep_no_municipality before insert or update on person_directory
  for each row when (new.restricted and new.municipality is not null) execute function app.keep_no_municipality();

-- Gate ---------------------------------------------------------------------------------------------------------------

create policy protection_gate on people for select to egenvag_gate using (true);
create policy protection_gate_inserts on named_readers for insert to egenvag_gate with check (true);
create policy protection_gate_updates on named_readers for update to egenvag_gate using (true) with check (true);
create policy protection_gate on person_protection to egenvag_gate using (true) with check (true);
create policy protection_gate on person_identifiers for select to egenvag_gate using (true);
create policy protection_gate on emergency_accesses to egenvag_gate using (true) with check (true);
grant select (tenant_id, id, restricted) on people to egenvag_gate;
grant insert on named_readers to egenvag_gate;
grant update (reason, valid_until, created_at, created_by) on named_readers to egenvag_gate;
grant select, insert on person_protection to egenvag_gate;
grant select (tenant_id, person_id, blind_index, valid_before) on person_identifiers to egenvag_gate;
grant select, insert on emergency_accesses to egenvag_gate;
create policy protection_gate on named_reader_changes for insert to egenvag_gate with check (true);
grant insert on named_reader_changes to egenvag_gate;

-- Whoever is protected has a row that says so, whatever way she came in. At the end of the transaction: who says more says it herself.
create function app.keep_protection() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  -- Not for one who was merged into another: her protection has gone there.
  insert into person_protection (tenant_id, person_id, kind, since, set_by)
    select p.tenant_id, p.id, 'unspecified', coalesce(app.today(), current_date), app.account() from people p
      where p.tenant_id = new.tenant_id and p.id = new.id and p.restricted and p.merged_into is null
    on conflict do nothing;
  return null;
end $$;
create constraint trigger keep_protection after insert or update of restricted on people deferrable initially deferred for each row when (new.restricted) execute function app.keep_protection();

-- A protected person always keeps a lasting named reader. One at a time per person: of two who leave at once, the second sees the first.
create function app.keep_one_reader() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare gone record;
begin
  for gone in select distinct o.tenant_id, o.person_id from old_readers o where o.valid_until is null order by 1, 2 loop
    perform pg_advisory_xact_lock(hashtextextended('named readers:' || gone.person_id, 0));
    if exists (select from people p where p.tenant_id = gone.tenant_id and p.id = gone.person_id and p.restricted)
      and not exists (select from named_readers n where n.tenant_id = gone.tenant_id and n.person_id = gone.person_id and n.valid_until is null) then
      raise exception 'a protected person keeps at least one named reader' using errcode = 'check_violation';
    end if;
  end loop;
  return null;
end $$;
create trigger keep_one_reader after delete on named_readers referencing old table as old_readers for each statement execute function app.keep_one_reader();

-- Emergency access to the file of a protected person, asked for by reference or by the keyed hash of her number. No row, for whatever reason:
-- nobody there, nobody protected, not in the caller's programmes, a named reader already, barred, or a kind that is never opened.
-- An access that is still open is handed back as it is: asking again prolongs nothing.
-- When no named reader is left who can act, a coordinator becomes one, whatever the kind: else the person would be lost to everybody.
create function app.open_emergency_access(p_id uuid, p_reference text, p_number_index bytea, p_reason_code text, p_reason bytea, p_now timestamptz)
returns table (access_id uuid, enrolment_id uuid, person_id uuid, programme_id uuid, ends_at timestamptz)
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  found_person uuid;
  e enrolments%rowtype;
  kind_now text;
  running emergency_accesses%rowtype;
  is_orphaned boolean;
  given text;
  by_reference boolean;
  minutes int;
begin
  if app.account() is null or coalesce(app.role() not in ('coordinator', 'case-worker'), true) then return; end if;
  select p.person_id into found_person from person_protection p where p.tenant_id = app.tenant() and p.reference = p_reference and p.ended_at is null;
  by_reference := found_person is not null;
  if not by_reference then
    select i.person_id into found_person from person_identifiers i join people p on p.tenant_id = i.tenant_id and p.id = i.person_id and p.restricted
      where i.tenant_id = app.tenant() and i.blind_index = p_number_index and i.valid_before is null order by i.person_id limit 1;
  end if;
  select x.* into e from enrolments x where x.tenant_id = app.tenant() and x.person_id = found_person and x.restricted
    and x.programme_id = any (app.programmes()) and x.status <> 'mistaken'
    order by x.status in ('referred', 'waiting', 'accepted', 'active', 'paused') desc, x.referred_on desc, x.id limit 1;
  if found_person is null or e.id is null or found_person = any (app.named_for()) or found_person = any (app.barred()) then return; end if;
  perform pg_advisory_xact_lock(hashtextextended('emergency:' || found_person || app.account(), 0));
  select a.* into running from emergency_accesses a where a.tenant_id = app.tenant() and a.person_id = found_person and a.account_id = app.account()
    and a.outcome = 'opened' and a.ended_at is null and a.ends_at > p_now order by a.started_at desc limit 1;
  if running.id is not null then
    return query select running.id, running.enrolment_id, found_person, running.programme_id, running.ends_at;
    return;
  end if;
  select p.kind into kind_now from person_protection p where p.tenant_id = app.tenant() and p.person_id = found_person and p.ended_at is null;
  is_orphaned := app.role() = 'coordinator' and not exists (
    select from named_readers n join accounts a on a.tenant_id = n.tenant_id and a.id = n.account_id and a.disabled_at is null
      join role_assignments r on r.tenant_id = n.tenant_id and r.account_id = n.account_id and r.role in ('coordinator', 'case-worker')
        and r.valid_from <= app.today() and (r.valid_before is null or r.valid_before > app.today())
      join enrolments o on o.tenant_id = n.tenant_id and o.person_id = n.person_id and o.programme_id = r.programme_id
    where n.tenant_id = app.tenant() and n.person_id = found_person and n.valid_until is null
      and not exists (select from person_bars b where b.tenant_id = n.tenant_id and b.person_id = n.person_id and b.account_id = n.account_id
        and b.valid_from <= app.today() and (b.valid_before is null or b.valid_before > app.today())));
  given := case when is_orphaned then 'taken-over' when kind_now in ('secrecy-marking', 'local') then 'opened' else 'closed' end;
  select t.emergency_minutes into minutes from tenants t where t.id = app.tenant();
  insert into emergency_accesses (tenant_id, id, person_id, programme_id, enrolment_id, account_id, role, outcome, found_by, reason_code, reason, started_at, ends_at)
    values (app.tenant(), p_id, found_person, e.programme_id, e.id, app.account(), app.role(),
      given,
      case when by_reference then 'reference' else 'number' end, p_reason_code, p_reason, p_now, p_now + make_interval(mins => minutes));
  if given = 'closed' then return; end if;
  if is_orphaned then
    insert into named_readers as n (tenant_id, person_id, account_id, reason, created_at, created_by)
      values (app.tenant(), found_person, app.account(), 'no-reader-left', p_now, app.account())
      on conflict on constraint named_readers_pkey do update set reason = excluded.reason, created_at = excluded.created_at, created_by = excluded.created_by, valid_until = null;
    insert into named_reader_changes (tenant_id, person_id, account_id, change, reason, changed_at, changed_by)
      values (app.tenant(), found_person, app.account(), 'added', 'no-reader-left', p_now, app.account());
    return query select p_id, e.id, found_person, e.programme_id, null::timestamptz;
    return;
  end if;
  insert into named_readers as n (tenant_id, person_id, account_id, reason, created_at, created_by, valid_until)
    values (app.tenant(), found_person, app.account(), 'emergency', p_now, app.account(), p_now + make_interval(mins => minutes))
    on conflict on constraint named_readers_pkey do update set reason = excluded.reason, created_at = excluded.created_at, created_by = excluded.created_by, valid_until = excluded.valid_until
      where n.valid_until is not null;
  return query select p_id, e.id, found_person, e.programme_id, p_now + make_interval(mins => minutes);
end $$;

call app.hand_to_gate();
