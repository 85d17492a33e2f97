-- owner: applications
-- The public form: which programmes take applications, and the codes with which somebody without an account asks how hers stands.
-- What she wrote stands in referrals, like every other way in; here stands nothing about her but codes nobody can read.

create table application_settings (
  tenant_id uuid not null,
  programme_id uuid not null,
  is_open boolean not null default false,
  phone text check (length(phone) between 3 and 40),
  about jsonb not null default '{}',
  version int not null default 1,
  changed_at timestamptz not null default now(),
  changed_by uuid,
  primary key (tenant_id, programme_id),
  foreign key (tenant_id, programme_id) references programmes (tenant_id, id),
  foreign key (tenant_id, changed_by) references accounts (tenant_id, id),
  check (not is_open or phone is not null)
);
comment on table application_settings is 'Whether anybody may apply to a programme through the public form, and what the form says about it.';
comment on column application_settings.phone is 'Where somebody with protected identity calls instead of writing; shown to everybody while the form is open.';
comment on column application_settings.about is 'A few sentences about the programme by language (app/shared/portal-language.ts); at least Swedish while the form is open.';
call app.wall('application_settings', $$programme_id = any ((select app.programmes_as('{coordinator,case-worker}'))::uuid[])$$,
  $$programme_id = any ((select app.programmes_as('{coordinator}'))::uuid[])$$);
grant select, insert, update on application_settings to egenvag_app;
create policy gate on application_settings for select to egenvag_gate using (true);
grant select on application_settings to egenvag_gate;

create table applications (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  referral_id uuid not null,
  language text not null check (language ~ '^[a-z]{2,3}(-[a-z0-9]{1,8})*$'),
  reference_hash bytea not null check (length(reference_hash) = 32),
  content_hash bytea not null check (length(content_hash) = 32),
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, referral_id) references referrals (tenant_id, id) on delete cascade
);
comment on table applications is 'One row per form that was sent, with the hash of its code. The gate alone reads it: staff read the referral.';
comment on column applications.reference_hash is 'Keyed hash of the code shown when the form was sent; the code itself (128 bits) is kept nowhere.';
comment on column applications.content_hash is 'Keyed hash of everything written and the network address: the same form sent anew within the hour is the same application.';
create index applications_reference on applications (reference_hash);
create index applications_content on applications (tenant_id, content_hash, sent_at);
create index applications_referral on applications (tenant_id, referral_id);
alter table applications enable row level security;
alter table applications force row level security;
create policy gate on applications to egenvag_gate using (true) with check (true);
grant select, insert on applications to egenvag_gate;

-- What the gate needs to forget, and to leave a trace of what somebody without an account did.
create policy gate_forgets on referral_messages for delete to egenvag_gate using (true);
create policy gate on referral_messages for select to egenvag_gate using (true);
create policy gate_forgets on referral_decisions for delete to egenvag_gate using (true);
create policy gate on referral_decisions for select to egenvag_gate using (true);
create policy gate_traces on audit_events for insert to egenvag_gate with check (true);
grant select, delete on referral_messages, referral_decisions to egenvag_gate;
grant delete on referrals to egenvag_gate;
grant update (phone, email, contact_note, wish, message, number_ciphertext, number_blind_index) on referrals to egenvag_gate;
grant insert on audit_events to egenvag_gate;

-- Programmes that take applications today: all of them, or the one with this tenant and key.
create function app.open_programmes(p_now timestamptz, p_tenant_key text default null, p_programme_key text default null)
returns table (tenant_id uuid, tenant_key text, tenant_name text, theme text, programme_id uuid, programme_key text, programme_name text, phone text, about jsonb)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select t.id, t.key, t.name, t.theme, p.id, p.key, p.name, s.phone, s.about
    from public.application_settings s
    join public.programmes p on p.tenant_id = s.tenant_id and p.id = s.programme_id
    join public.tenants t on t.id = s.tenant_id
    where s.is_open and (p.ends_on is null or p.ends_on >= (p_now at time zone 'Europe/Stockholm')::date)
      and (p_tenant_key is null or t.key = p_tenant_key) and (p_programme_key is null or p.key = p_programme_key)
    order by t.name, p.name;
end;

-- The referral that the same form, sent within the hour, led to. Two that arrive at once wait for each other.
create function app.find_same_application(p_tenant uuid, p_content_hash bytea, p_now timestamptz) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(encode(p_content_hash, 'hex'), 0));
  return (select a.referral_id from applications a where a.tenant_id = p_tenant and a.content_hash = p_content_hash
    and a.sent_at > p_now - interval '1 hour' order by a.sent_at limit 1);
end $$;

-- Keeps the code of a form that was sent. The same form sent again keeps nothing new.
create function app.keep_application(p_tenant uuid, p_id uuid, p_referral uuid, p_language text, p_reference_hash bytea, p_content_hash bytea,
  p_now timestamptz, p_expires timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into applications (tenant_id, id, referral_id, language, reference_hash, content_hash, sent_at, expires_at)
    values (p_tenant, p_id, p_referral, p_language, p_reference_hash, p_content_hash, p_now, p_expires)
    on conflict (tenant_id, id) do nothing;
  if found then
    insert into audit_events (tenant_id, role, action, category, purpose, programme_id)
      select r.tenant_id, 'none', 'write', 'participation', 'application.send', r.programme_id from referrals r where r.tenant_id = p_tenant and r.id = p_referral;
  end if;
end $$;

-- How the application with this code stands; no row when the code is unknown or too old.
create function app.find_application(p_reference_hash bytea, p_now timestamptz)
returns table (programme_name text, tenant_name text, theme text, phone text, sent_at timestamptz, status text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select p.name, t.name, t.theme, s.phone, a.sent_at, r.status
    from public.applications a
    join public.referrals r on r.tenant_id = a.tenant_id and r.id = a.referral_id
    join public.programmes p on p.tenant_id = r.tenant_id and p.id = r.programme_id
    join public.tenants t on t.id = a.tenant_id
    left join public.application_settings s on s.tenant_id = r.tenant_id and s.programme_id = r.programme_id
    where a.reference_hash = p_reference_hash and a.expires_at > p_now
    limit 1;
end;

-- Takes an application back as long as nobody has begun with it. False: unknown code, or too late.
create function app.withdraw_application(p_reference_hash bytea, p_now timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare w referrals%rowtype;
begin
  update referrals r set status = 'withdrawn', status_on = (p_now at time zone 'Europe/Stockholm')::date, version = r.version + 1
    from applications a
    where a.reference_hash = p_reference_hash and a.expires_at > p_now and r.tenant_id = a.tenant_id and r.id = a.referral_id
      and r.status = 'received' and r.person_id is null
    returning r.* into w;
  if not found then return false; end if;
  insert into audit_events (tenant_id, role, action, category, purpose, programme_id)
    values (w.tenant_id, 'none', 'write', 'participation', 'application.withdraw', w.programme_id);
  return true;
end $$;

-- Removes applications that were decided before `p_before` and led to no participation, with all that was written about them; of somebody
-- who was registered and never started, what she wrote herself. For the worker alone, in the tenant of its transaction. Returns how many.
create function app.forget_applications(p_before date) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  gone uuid[];
  emptied int;
begin
  if app.role() is distinct from 'system' then
    raise exception 'only the worker forgets applications' using errcode = 'insufficient_privilege';
  end if;
  select coalesce(array_agg(r.id), '{}') into gone from referrals r
    where r.tenant_id = app.tenant() and r.source = 'application' and r.person_id is null
      and r.status in ('declined', 'withdrawn') and r.status_on < p_before;
  delete from referral_messages m where m.tenant_id = app.tenant() and m.referral_id = any (gone);
  delete from referral_decisions d where d.tenant_id = app.tenant() and d.referral_id = any (gone);
  delete from referrals r where r.tenant_id = app.tenant() and r.id = any (gone);
  update referrals r set phone = null, email = null, contact_note = null, wish = null, message = null, number_ciphertext = null, number_blind_index = null
    where r.tenant_id = app.tenant() and r.source = 'application' and r.person_id is not null
      and r.status in ('declined', 'withdrawn', 'never-started') and r.status_on < p_before
      and (r.phone is not null or r.email is not null or r.contact_note is not null or r.wish is not null or r.message is not null or r.number_ciphertext is not null);
  get diagnostics emptied = row_count;
  return cardinality(gone) + emptied;
end $$;

call app.hand_to_gate();
