-- owner: look-along
-- Staff look along: what a participant sees, on the screen of whoever helps her, without her private words and without a way to write.

create table portal_looks (
  tenant_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  account_id uuid not null,
  programme_id uuid not null,
  enrolment_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  started_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, account_id) references accounts (tenant_id, id)
);
comment on table portal_looks is 'Staff looking along at a participant''s own side, in one session of theirs, for a while.';
create index portal_looks_session on portal_looks (tenant_id, session_id) where ended_at is null;
create index portal_looks_enrolment on portal_looks (tenant_id, enrolment_id);
call app.wall_by_person('portal_looks', '{coordinator,case-worker}', '{coordinator,case-worker}');
create policy own on portal_looks as restrictive to egenvag_app using (account_id = (select app.account())) with check (account_id = (select app.account()));
grant select, insert on portal_looks to egenvag_app;
grant update (ended_at) on portal_looks to egenvag_app;

-- Called after app.enter, as whoever is signed in: the walls of staff decide whether the enrolment is still hers to see. Then the context becomes the
-- participant's, within that programme alone. No row: this session looks along at nobody.
create function app.enter_look(p_token_hash bytea, p_now timestamptz)
returns table (person_id uuid, given_name text, enrolments jsonb, programme_id uuid)
language plpgsql volatile set search_path = pg_catalog, public, pg_temp as $$
declare l record;
begin
  select k.person_id, k.programme_id, d.given_name, jsonb_build_object('id', e.id, 'programmeId', e.programme_id, 'status', e.status) as enrolment into l
    from portal_looks k join enrolments e on e.tenant_id = k.tenant_id and e.id = k.enrolment_id
    join person_directory d on d.tenant_id = k.tenant_id and d.person_id = k.person_id
    where k.tenant_id = app.tenant() and k.session_id = app.session_id(p_token_hash) and k.ended_at is null and k.ends_at > p_now
    order by k.started_at desc limit 1;
  if not found then return; end if;
  perform set_config('app.person', l.person_id::text, true), set_config('app.mirrored', 'true', true), set_config('app.looking_as', app.role(), true),
    set_config('app.role', 'participant', true), set_config('app.programmes', array[l.programme_id]::text, true);
  return query select l.person_id, l.given_name, jsonb_build_array(l.enrolment), l.programme_id;
end $$;
revoke execute on function app.enter_look from public;
grant execute on function app.enter_look to egenvag_app;

-- Whoever looks along sees one programme, her own: a table that knows of programmes shows nothing of another one.
create procedure app.keep_to_programme(tbl regclass) language plpgsql as $$
begin
  if exists (select from pg_attribute a where a.attrelid = tbl and a.attname = 'programme_id' and not a.attisdropped)
    and not exists (select from pg_policy p where p.polrelid = tbl and p.polname = 'looking_along') then
    execute format('create policy looking_along on %s as restrictive for select to egenvag_portal using (not (select app.mirrored()) or programme_id = any ((select app.programmes())::uuid[]))', tbl);
  end if;
end $$;
revoke execute on procedure app.keep_to_programme from public;
create or replace procedure app.let_person_read(tbl regclass, columns text, condition text default 'person_id = (select app.person())') language plpgsql as $$
begin
  execute format('grant select (tenant_id, %s) on %s to egenvag_portal', columns, tbl);
  execute format('create policy person_reading on %s for select to egenvag_portal using (tenant_id = (select app.tenant()) and (%s))', tbl, condition);
  call app.keep_to_programme(tbl);
end $$;
do $$
declare opened record;
begin
  for opened in select p.polrelid::regclass as tbl from pg_policy p where p.polname = 'person_reading' loop
    call app.keep_to_programme(opened.tbl);
  end loop;
end $$;

-- Looking along is staff's reading, traced as such. Her own is traced without an account.
drop policy person_adding on audit_events;
create policy person_adding on audit_events for insert to egenvag_portal
  with check (tenant_id = (select app.tenant()) and subjects = array[(select app.person())]
    and case when (select app.mirrored()) then account_id = (select app.account()) and role = nullif(current_setting('app.looking_as', true), '')
      else account_id is null and role = 'participant' end);
