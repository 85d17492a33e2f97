-- owner: people
-- Corrections of what is the person's own; reading the log of one person across a merge; and how long an application is kept that led to nothing.

-- Sex and birth date ---------------------------------------------------------------------------------------------------

create table person_corrections (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  fact text not null check (fact in ('sex', 'born')),
  was text,
  reason text not null check (length(reason) between 1 and 200),
  corrected_at timestamptz not null,
  corrected_by uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id, restricted) references people (tenant_id, id, restricted) on update cascade,
  foreign key (tenant_id, corrected_by) references accounts (tenant_id, id),
  check (fact = 'born' or was is null)
);
comment on table person_corrections is 'That a known sex or birth date was changed: when, by whom and why.';
comment on column person_corrections.was is 'The birth date before. A sex before is nobody''s business: it is not kept.';
create index person_corrections_person on person_corrections (tenant_id, person_id, corrected_at desc);
call app.wall_of_person('person_corrections', '{coordinator,case-worker}', '{coordinator,case-worker}');
grant select, insert on person_corrections to egenvag_app;

-- The log of one person --------------------------------------------------------------------------------------------------
-- Lines of the log are never changed: those from before a merge bear the id she had then.

create function app.ids_of_person(p_person uuid) returns uuid[] language sql stable set search_path = pg_catalog, public, pg_temp
begin atomic
  with recursive hers as (
    select p_person as id
    union select m.gone_id from hers h join public.person_merges m on m.tenant_id = app.tenant() and m.kept_id = h.id and m.split_at is null)
  select array_agg(id) from hers;
end;
comment on function app.ids_of_person(uuid) is 'The person''s id and those of everybody who is merged into her now: under each of them the log may speak of her.';
revoke execute on function app.ids_of_person from public;
grant execute on function app.ids_of_person to egenvag_gate;

create or replace function app.partner_reads(p_enrolment uuid) returns table (at timestamptz, account_id uuid, action text, purpose text, in_list boolean)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query select a.at, a.account_id, a.action, split_part(a.purpose, ':', 1) || coalesce((select ':' || string_agg(d.id::text, ',' order by d.id) from disclosures d
      where d.tenant_id = e.tenant_id and d.enrolment_id = e.id and strpos(a.purpose, d.id::text) > 0), ''), a.programme_id is null
    from enrolments e join audit_events a on a.tenant_id = e.tenant_id and a.subjects && app.ids_of_person(e.person_id)
    where e.tenant_id = app.tenant() and e.id = p_enrolment
      and e.programme_id = any (app.programmes_as('{coordinator,case-worker}'))
      and (not e.restricted or e.person_id = any (app.readable_restricted())) and e.person_id <> all (app.barred())
      and a.role = 'partner-officer' and a.purpose like 'shared.%' and (a.programme_id is null or a.programme_id = e.programme_id)
    order by a.at desc limit 100;
end $$;

create or replace function app.emergency_reads(p_access uuid) returns table (at timestamptz, action text, category text, purpose text)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if coalesce(app.role() not in ('coordinator', 'case-worker'), true) then return; end if;
  -- A reading is written down when it is done: what began in the last second may stand a little after the end.
  return query select e.at, e.action, e.category, e.purpose
    from emergency_accesses a join audit_events e on e.tenant_id = a.tenant_id and e.account_id = a.account_id and e.subjects && app.ids_of_person(a.person_id)
      and e.at >= a.started_at and e.at < coalesce(a.ended_at, a.ends_at) + interval '1 minute'
    where a.tenant_id = app.tenant() and a.id = p_access and a.outcome = 'opened' and a.account_id <> app.account()
      and a.person_id = any (app.named_for()) and a.person_id <> all (app.barred())
    order by e.at, e.id limit 500;
end $$;

-- Applications that led to nothing ---------------------------------------------------------------------------------------

alter table application_settings add column kept_months int not null default 6 check (kept_months between 3 and 6);
comment on column application_settings.kept_months is 'How many months after the decision an application is removed that led to no start. The form tells it to whoever applies.';

drop function app.open_programmes(timestamptz, text, text);
create function app.open_programmes(p_now timestamptz, p_tenant_key text default null, p_programme_key text default null)
returns table (tenant_id uuid, tenant_key text, tenant_name text, theme text, programme_id uuid, programme_key text, programme_name text, phone text, about jsonb, kept_months int)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select t.id, t.key, t.name, t.theme, p.id, p.key, p.name, s.phone, s.about, s.kept_months
    from public.application_settings s
    join public.programmes p on p.tenant_id = s.tenant_id and p.id = s.programme_id
    join public.tenants t on t.id = s.tenant_id
    where s.is_open and (p.ends_on is null or p.ends_on >= (p_now at time zone 'Europe/Stockholm')::date)
      and (p_tenant_key is null or t.key = p_tenant_key) and (p_programme_key is null or p.key = p_programme_key)
    order by t.name, p.name;
end;

do $$
declare tbl text;
begin
  foreach tbl in array array['place_offers', 'waiting_skips', 'waiting_priorities', 'case_worker_changes', 'enrolment_moves', 'enrolments', 'duplicate_pairs', 'person_corrections',
    'person_contacts', 'person_language_needs', 'person_languages', 'person_number_absences', 'person_identifiers', 'person_names', 'person_keys', 'person_directory', 'people']
  loop
    execute format('create policy gate_forgets on %I to egenvag_gate using (true)', tbl);
    execute format('grant select, delete on %I to egenvag_gate', tbl);
  end loop;
end $$;

drop function app.forget_applications(date);
-- Removes applications that led to no start, so long after the decision as their programme keeps them, with all that was written about them.
-- Somebody who was registered from the application goes with it when there is nothing else about her: no other participation, referral or merge,
-- no paper, consent or fact of any kind, no protection. Of everybody else what she wrote herself is emptied. For the worker alone, in the tenant
-- of its transaction. Leaves a line in the log. Returns how many.
create function app.forget_applications(p_today date) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  gone uuid[];
  people_gone uuid[] := '{}';
  emptied int;
  r record;
begin
  if app.role() is distinct from 'system' then
    raise exception 'only the worker forgets applications' using errcode = 'insufficient_privilege';
  end if;
  for r in select f.id, f.person_id, f.enrolment_id from referrals f
      left join application_settings s on s.tenant_id = f.tenant_id and s.programme_id = f.programme_id
      join people p on p.tenant_id = f.tenant_id and p.id = f.person_id and not p.restricted and p.merged_into is null
      left join enrolments e on e.tenant_id = f.tenant_id and e.id = f.enrolment_id
    where f.tenant_id = app.tenant() and f.source = 'application' and f.status in ('declined', 'withdrawn', 'never-started')
      and f.status_on < p_today - make_interval(months => coalesce(s.kept_months, 6)) and e.started_on is null
      and not exists (select from person_merges m where m.tenant_id = f.tenant_id and f.person_id in (m.kept_id, m.gone_id))
  loop
    begin
      delete from referral_messages where tenant_id = app.tenant() and referral_id = r.id;
      delete from referral_decisions where tenant_id = app.tenant() and referral_id = r.id;
      delete from referrals where tenant_id = app.tenant() and id = r.id;
      delete from waiting_skips w where w.tenant_id = app.tenant() and w.enrolment_id = r.enrolment_id;
      delete from place_offers o where o.tenant_id = app.tenant() and o.enrolment_id = r.enrolment_id;
      delete from waiting_priorities w where w.tenant_id = app.tenant() and w.enrolment_id = r.enrolment_id;
      delete from case_worker_changes c where c.tenant_id = app.tenant() and c.enrolment_id = r.enrolment_id;
      delete from enrolment_moves m where m.tenant_id = app.tenant() and m.enrolment_id = r.enrolment_id;
      delete from enrolments e where e.tenant_id = app.tenant() and e.id = r.enrolment_id;
      delete from duplicate_pairs d where d.tenant_id = app.tenant() and r.person_id in (d.person_a, d.person_b);
      delete from person_corrections c where c.tenant_id = app.tenant() and c.person_id = r.person_id;
      delete from person_contacts c where c.tenant_id = app.tenant() and c.person_id = r.person_id;
      delete from person_language_needs n where n.tenant_id = app.tenant() and n.person_id = r.person_id;
      delete from person_languages l where l.tenant_id = app.tenant() and l.person_id = r.person_id;
      delete from person_number_absences a where a.tenant_id = app.tenant() and a.person_id = r.person_id;
      delete from person_identifiers i where i.tenant_id = app.tenant() and i.person_id = r.person_id;
      delete from person_names n where n.tenant_id = app.tenant() and n.person_id = r.person_id;
      delete from person_keys k where k.tenant_id = app.tenant() and k.person_id = r.person_id;
      delete from person_directory d where d.tenant_id = app.tenant() and d.person_id = r.person_id;
      delete from people p where p.tenant_id = app.tenant() and p.id = r.person_id;
      people_gone := people_gone || r.person_id;
    exception when foreign_key_violation then
      -- Something else is kept about her: then she is kept, and all of this stands as before.
      null;
    end;
  end loop;
  select coalesce(array_agg(f.id), '{}') into gone from referrals f
    left join application_settings s on s.tenant_id = f.tenant_id and s.programme_id = f.programme_id
    where f.tenant_id = app.tenant() and f.source = 'application' and f.person_id is null
      and f.status in ('declined', 'withdrawn') and f.status_on < p_today - make_interval(months => coalesce(s.kept_months, 6));
  delete from referral_messages m where m.tenant_id = app.tenant() and m.referral_id = any (gone);
  delete from referral_decisions d where d.tenant_id = app.tenant() and d.referral_id = any (gone);
  delete from referrals f where f.tenant_id = app.tenant() and f.id = any (gone);
  update referrals f set phone = null, email = null, contact_note = null, wish = null, message = null, number_ciphertext = null, number_blind_index = null
    where f.tenant_id = app.tenant() and f.source = 'application' and f.person_id is not null and f.status in ('declined', 'withdrawn', 'never-started')
      and f.status_on < p_today - make_interval(months => coalesce((select s.kept_months from application_settings s where s.tenant_id = f.tenant_id and s.programme_id = f.programme_id), 6))
      and (f.phone is not null or f.email is not null or f.contact_note is not null or f.wish is not null or f.message is not null or f.number_ciphertext is not null);
  get diagnostics emptied = row_count;
  if cardinality(gone) + cardinality(people_gone) + emptied > 0 then
    insert into audit_events (tenant_id, role, action, category, purpose, subjects)
      values (app.tenant(), 'system', 'write', 'participation', 'applications.forget', people_gone);
  end if;
  return cardinality(gone) + cardinality(people_gone) + emptied;
end $$;

call app.hand_to_gate();
