-- owner: platform
-- What somebody had written when her own side had closed for being idle: kept for her a day, so that nothing she wrote is lost.

create table portal_kept_forms (
  tenant_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  address text not null check (length(address) between 1 and 300),
  sealed bytea not null check (length(sealed) <= 65536),
  kept_at timestamptz not null,
  primary key (tenant_id, person_id, address),
  foreign key (tenant_id, person_id, restricted) references people (tenant_id, id, restricted) on update cascade
);
comment on table portal_kept_forms is 'A form that came when its side had closed itself: encrypted, for the person alone, until she sends it or a day has gone. Never from a shared phone.';
call app.wall('portal_kept_forms', 'false');
call app.let_person_read('portal_kept_forms', 'person_id, address, sealed, kept_at', 'person_id = (select app.person()) and not (select app.mirrored())');
grant delete on portal_kept_forms to egenvag_portal;
create policy person_removing on portal_kept_forms for delete to egenvag_portal
  using (tenant_id = (select app.tenant()) and person_id = (select app.person()) and not (select app.mirrored()));
create policy portal_gate on portal_kept_forms to egenvag_gate using (true) with check (true);
grant select, insert, update, delete on portal_kept_forms to egenvag_gate;

-- Whose form it is that came with a token which has been idle too long: a person on a phone of her own that nobody has put out. No row: not to be kept.
create function app.whose_idle_form(p_token_hash bytea, p_now timestamptz) returns table (tenant_id uuid, person_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select d.tenant_id, d.person_id from public.portal_sessions i join public.portal_devices d on d.tenant_id = i.tenant_id and d.id = i.device_id
    where i.token_hash = p_token_hash and i.ended_at is null and i.created_at > p_now - interval '7 days'
      and d.ended_at is null and d.expires_at > p_now and not d.is_shared;
end;

-- Keeps it, the newest for each address, at most ten; what is older than a day goes.
create function app.keep_form(p_token_hash bytea, p_address text, p_sealed bytea, p_now timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare whose record;
begin
  select w.tenant_id, w.person_id, p.restricted into whose from app.whose_idle_form(p_token_hash, p_now) w
    join people p on p.tenant_id = w.tenant_id and p.id = w.person_id;
  if not found then return false; end if;
  delete from portal_kept_forms k where k.kept_at < p_now - interval '1 day';
  if (select count(*) from portal_kept_forms k where k.tenant_id = whose.tenant_id and k.person_id = whose.person_id and k.address <> p_address) >= 10 then return false; end if;
  insert into portal_kept_forms (tenant_id, person_id, restricted, address, sealed, kept_at)
    values (whose.tenant_id, whose.person_id, whose.restricted, p_address, p_sealed, p_now)
    on conflict (tenant_id, person_id, address) do update set sealed = excluded.sealed, kept_at = excluded.kept_at;
  return true;
end $$;

call app.hand_to_gate();
