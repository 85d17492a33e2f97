-- owner: platform
-- The ground every other migration stands on: schema `app`, the request context, and who may do what.
--
-- Three database roles (made by the bootstrap, never by the application):
--   the migrating role owns the tables; egenvag_app is what the product runs as (no superuser, no BYPASSRLS, owns nothing);
--   egenvag_gate owns the few SECURITY DEFINER functions that must look before a tenant is known.

create extension if not exists pg_trgm;
create extension if not exists btree_gist;

create schema app;
comment on schema app is 'Request context functions used by row-level security. Holds no data.';
grant usage on schema app to egenvag_app, egenvag_gate;
grant usage on schema public to egenvag_app, egenvag_gate;

-- After COMMIT a transaction-local setting reads '' and not NULL, hence nullif everywhere.
create function app.tenant() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.tenant', true), '')::uuid;
create function app.account() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.account', true), '')::uuid;
create function app.role() returns text language sql stable parallel safe
  return nullif(current_setting('app.role', true), '');
create function app.programmes() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('app.programmes', true), '')::uuid[], '{}');
create function app.programmes_as(roles text[]) returns uuid[] language sql stable parallel safe
  return case when app.role() = any (roles) then app.programmes() else '{}' end;
create function app.readable_restricted() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('app.restricted', true), '')::uuid[], '{}');
create function app.barred() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('app.barred', true), '')::uuid[], '{}');
create function app.today() returns date language sql stable parallel safe
  return nullif(current_setting('app.today', true), '')::date;

comment on function app.tenant() is 'The tenant of the current transaction; NULL outside a request, and then nothing is visible.';
comment on function app.programmes() is 'Programmes in which the account holds the active role today. Resolved once per transaction by app.enter.';
comment on function app.programmes_as(text[]) is 'The same, or none when the active role is not one of these: role and programme in one condition, worked out once per statement instead of once per row.';
comment on function app.readable_restricted() is 'People with protected identity for whom the account is a named reader, or has emergency access for a while.';
comment on function app.barred() is 'People whose file is closed to the account whatever its role: a relative, a neighbour, somebody to be afraid of.';
comment on function app.today() is 'The day of the current request in Stockholm; NULL outside a request.';

grant execute on all functions in schema app to egenvag_app, egenvag_gate;

-- Two people may turn out to be one. Rows about an enrolment follow it (ON UPDATE CASCADE); rows about the person herself are moved by
-- the gate, which gets the right to do so together with the table's wall: a new table cannot be forgotten.
create function app.follows_enrolment(tbl regclass) returns boolean language sql stable parallel safe
  return exists (select from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attname = 'person_id' and a.attnum = any (k.conkey)
    where k.conrelid = tbl and k.contype = 'f' and k.confrelid = to_regclass('public.enrolments') and k.confupdtype = 'c');
create procedure app.let_follow(tbl regclass) language plpgsql as $$
begin
  if not exists (select from pg_attribute a where a.attrelid = tbl and a.attname = 'person_id' and not a.attisdropped) or app.follows_enrolment(tbl) then return; end if;
  execute format('drop policy if exists merging on %s', tbl);
  execute format('create policy merging on %s to egenvag_gate using (true) with check (true)', tbl);
  execute format('grant select, update on %s to egenvag_gate', tbl);
end $$;
revoke execute on procedure app.let_follow from public;

-- Every table with tenant data gets its walls from this one procedure, so that none is forgotten half-way:
-- RLS on and forced, and one policy per command.
-- `updates` (also used for deleting) is the same as `inserts` unless given.
create procedure app.wall(tbl regclass, reads text, inserts text default null, updates text default null) language plpgsql as $$
declare writes text := coalesce(updates, inserts);
begin
  execute format('alter table %s enable row level security', tbl);
  execute format('alter table %s force row level security', tbl);
  execute format('create policy reading on %s for select to egenvag_app using (tenant_id = (select app.tenant()) and (%s))', tbl, reads);
  if inserts is not null then
    execute format('create policy inserting on %s for insert to egenvag_app with check (tenant_id = (select app.tenant()) and (%s))', tbl, inserts);
    execute format('create policy updating on %s for update to egenvag_app using (tenant_id = (select app.tenant()) and (%s)) with check (tenant_id = (select app.tenant()) and (%s))', tbl, writes, writes);
    execute format('create policy deleting on %s for delete to egenvag_app using (tenant_id = (select app.tenant()) and (%s))', tbl, writes);
  end if;
  call app.let_follow(tbl);
end $$;
comment on procedure app.wall is 'Puts forced row-level security on a table: tenant always, plus the given conditions for reading and writing.';
revoke execute on procedure app.wall from public;

-- The last line of every migration that makes functions which look past the walls: they belong to the gate, and the application alone may call them.
create procedure app.hand_to_gate() language plpgsql as $$
declare f regprocedure;
begin
  grant create on schema app to egenvag_gate;
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'app'::regnamespace and p.prosecdef and p.proowner <> 'egenvag_gate'::regrole
  loop
    execute format('alter function %s owner to egenvag_gate', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to egenvag_app', f);
  end loop;
  revoke create on schema app from egenvag_gate;
end $$;
comment on procedure app.hand_to_gate is 'Gives every security definer function of the schema to egenvag_gate.';
revoke execute on procedure app.hand_to_gate from public;
