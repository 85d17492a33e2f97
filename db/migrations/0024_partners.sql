-- owner: consents
-- What a consent opens, column by column; papers; consents that protection has sealed; who tried a protected person's number,
-- who is left round her when her file is closed, and what was read in an emergency.

create or replace function app.are_disclosure_fields(fields text[]) returns boolean language sql immutable parallel safe
  return not exists (select from unnest(fields) f where f !~ '^(participation|attendance|situation|support|qualification|health|contact|languages|number|documents|fact:[a-z-]{1,60})$');

-- Protected identity -------------------------------------------------------------------------------------------------

-- What she agreed to before her identity was protected she agreed to in another situation: it never opens by itself again.
alter table disclosures
  add column sealed_at timestamptz,
  add constraint papers_are_copies check (not 'documents' = any (fields) or allowed = 'read-and-copy');
comment on column disclosures.sealed_at is 'When her identity became protected. The consent shows nothing from then on, also after the protection is lifted: she is asked anew.';
create function app.seal_disclosure() returns trigger language plpgsql as $$
begin
  new.sealed_at := coalesce(new.sealed_at, now());
  return new;
end $$;
revoke execute on function app.seal_disclosure() from public;
create trigger seal before insert or update on disclosures for each row when (new.restricted) execute function app.seal_disclosure();

create or replace function app.held_disclosures()
returns table (id uuid, enrolment_id uuid, programme_id uuid, person_id uuid, fields text[], purpose text, allowed text, from_organisation_id uuid,
  named boolean, valid_from date, valid_before date, secrecy_ground text)
language plpgsql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if app.role() is distinct from 'partner-officer' then return; end if;
  return query select d.id, d.enrolment_id, d.programme_id, d.person_id, d.fields, d.purpose, d.allowed, d.from_organisation_id,
      d.to_account_id is not null, d.valid_from, d.valid_before, d.secrecy_ground
    from accounts a
    join disclosures d on d.tenant_id = a.tenant_id and d.to_organisation_id = a.organisation_id
    join enrolments e on e.tenant_id = d.tenant_id and e.id = d.enrolment_id
    where a.tenant_id = app.tenant() and a.id = app.account()
      and (d.to_account_id is null or d.to_account_id = a.id)
      and d.answer = 'given' and d.withdrawn_at is null and d.sealed_at is null
      and d.valid_from <= app.today() and d.valid_before > app.today()
      and d.programme_id = any (app.programmes())
      and not e.restricted and e.status <> 'mistaken'
      and d.person_id <> all (app.barred());
end $$;

-- Columns, not rows --------------------------------------------------------------------------------------------------
-- A row of these tables holds more than anybody agreed to share: where it was heard, the evidence, who wrote it. Partner officers select none
-- of them; they ask for what a consent names of one participation, and get those columns. Names and status stay a row of their own table.

do $$
declare opened record;
begin
  for opened in select polname, polrelid::regclass as tbl from pg_policy where polname in ('disclosed', 'disclosed_health') and polrelid <> 'participant_names'::regclass loop
    execute format('drop policy %I on %s', opened.polname, opened.tbl);
  end loop;
end $$;
drop procedure app.disclose;
drop function app.disclosed_fact_enrolments(), app.disclosed_facts(), app.disclosed_numbers(), app.disclosed_people(text);

do $$
declare tbl regclass;
begin
  foreach tbl in array array['situations', 'supports', 'qualifications', 'enrolment_facts', 'document_versions']::regclass[] loop
    execute format('create policy gate on %s for select to egenvag_gate using (true)', tbl);
  end loop;
end $$;
grant select (tenant_id, id, enrolment_id, kind, details, extent_percent, starts_on, ends_before, corrected_by) on situations to egenvag_gate;
grant select (tenant_id, id, enrolment_id, benefit, payer, amount_ore_per_month, starts_on, ends_before, corrected_by) on supports to egenvag_gate;
grant select (tenant_id, id, enrolment_id, name, awarded_on, awarding_body, corrected_by) on qualifications to egenvag_gate;
grant select (tenant_id, enrolment_id, point, key, value, as_of, recorded_at, corrected_by) on enrolment_facts to egenvag_gate;
grant select on document_versions to egenvag_gate;
create policy gate on document_openings for insert to egenvag_gate with check (true);
grant insert on document_openings to egenvag_gate;

-- Whom a participation is about and which fields are open to the officer who asks; no row when none is.
create function app.disclosed_of(p_enrolment uuid) returns table (person_id uuid, fields text[])
language plpgsql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if app.role() is distinct from 'partner-officer' then return; end if;
  return query select h.person_id, array_agg(distinct f) from app.held_disclosures() h cross join unnest(h.fields) f
    where h.enrolment_id = p_enrolment group by h.person_id;
end $$;
comment on function app.disclosed_of(uuid) is 'The fields of a participation that consent opens to the partner officer who asks; every function below gives the columns of one.';

create function app.disclosed_months(p_enrolment uuid)
returns table (month date, present int, late int, left_early int, absent_valid int, absent_no_notice int, minutes_present int)
language plpgsql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query select m.month, m.present, m.late, m.left_early, m.absent_valid, m.absent_no_notice, m.minutes_present
    from app.disclosed_of(p_enrolment) o join attendance_months m on m.tenant_id = app.tenant() and m.enrolment_id = p_enrolment
    where 'attendance' = any (o.fields);
end $$;

-- Rows that were corrected were wrong: others never see them. What tells of somebody's health has a tick of its own.
create function app.disclosed_situations(p_enrolment uuid)
returns table (id uuid, kind text, details jsonb, extent_percent int, starts_on date, ends_before date)
language plpgsql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query select s.id, s.kind, s.details, s.extent_percent, s.starts_on, s.ends_before
    from app.disclosed_of(p_enrolment) o join situations s on s.tenant_id = app.tenant() and s.enrolment_id = p_enrolment and s.corrected_by is null
    where case when s.kind = 'sick' then 'health' else 'situation' end = any (o.fields);
end $$;

create function app.disclosed_supports(p_enrolment uuid)
returns table (id uuid, benefit text, payer text, amount_ore_per_month bigint, starts_on date, ends_before date)
language plpgsql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query select s.id, s.benefit, s.payer, s.amount_ore_per_month, s.starts_on, s.ends_before
    from app.disclosed_of(p_enrolment) o join supports s on s.tenant_id = app.tenant() and s.enrolment_id = p_enrolment and s.corrected_by is null
    where case when s.benefit in ('sickness-benefit', 'rehabilitation-benefit', 'sickness-compensation', 'activity-compensation') then 'health' else 'support' end = any (o.fields);
end $$;

create function app.disclosed_qualifications(p_enrolment uuid) returns table (id uuid, name text, awarded_on date, awarding_body text)
language plpgsql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query select q.id, q.name, q.awarded_on, q.awarding_body
    from app.disclosed_of(p_enrolment) o join qualifications q on q.tenant_id = app.tenant() and q.enrolment_id = p_enrolment and q.corrected_by is null
    where 'qualification' = any (o.fields);
end $$;

create function app.disclosed_facts(p_enrolment uuid) returns table (point text, key text, value jsonb, as_of date)
language plpgsql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query select distinct on (f.key) f.point, f.key, f.value, f.as_of
    from app.disclosed_of(p_enrolment) o join enrolment_facts f on f.tenant_id = app.tenant() and f.enrolment_id = p_enrolment and f.corrected_by is null
    where 'fact:' || f.key = any (o.fields) order by f.key, f.as_of desc, f.recorded_at desc;
end $$;

-- Her own phone and address for mail: not those of people around her, and none that it is not safe to use.
create function app.disclosed_contacts(p_enrolment uuid) returns table (kind text, value text, is_first boolean)
language plpgsql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query select c.kind, c.value, c.is_first
    from app.disclosed_of(p_enrolment) o join person_contacts c on c.tenant_id = app.tenant() and c.person_id = o.person_id
    where 'contact' = any (o.fields) and c.kind in ('phone', 'email') and c.holder = 'own' and c.is_safe is distinct from false;
end $$;

create function app.disclosed_languages(p_enrolment uuid) returns table (language text, is_first boolean, speaks text, reads text)
language plpgsql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query select l.language, l.is_first, l.speaks, l.reads
    from app.disclosed_of(p_enrolment) o join person_languages l on l.tenant_id = app.tenant() and l.person_id = o.person_id where 'languages' = any (o.fields);
end $$;
create function app.disclosed_language_needs(p_enrolment uuid) returns table (interpreter text, interpreter_language text)
language plpgsql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query select n.interpreter, n.interpreter_language
    from app.disclosed_of(p_enrolment) o join person_language_needs n on n.tenant_id = app.tenant() and n.person_id = o.person_id where 'languages' = any (o.fields);
end $$;

create function app.disclosed_numbers(p_enrolment uuid) returns table (kind text, masked text)
language plpgsql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query select i.kind, i.masked
    from app.disclosed_of(p_enrolment) o join person_identifiers i on i.tenant_id = app.tenant() and i.person_id = o.person_id and i.valid_before is null
    where 'number' = any (o.fields);
end $$;

-- Papers -------------------------------------------------------------------------------------------------------------

-- One consent must name all that a paper tells of. A paper about money may tell of sickness benefits, so it wants both; one that proves who
-- she is holds her whole number, which no consent opens.
create function app.opens_document(fields text[], kind text, class smallint) returns boolean language sql immutable parallel safe
  return 'documents' = any (fields) and kind <> 'identity'
    and (kind <> 'permit' or 'fact:right-to-work' = any (fields))
    and (kind <> 'economy' or 'support' = any (fields))
    and (class < 4 and kind not in ('health', 'economy') or 'health' = any (fields));
comment on function app.opens_document(text[], text, smallint) is 'Whether a consent with these fields opens a document of this kind and class: features/consents/domain/shared-document.ts.';
revoke execute on function app.opens_document(text[], text, smallint) from public;
grant execute on function app.opens_document(text[], text, smallint) to egenvag_gate;

create function app.disclosed_documents(p_enrolment uuid)
returns table (id uuid, kind text, title text, media_type text, byte_count int, number int, added_at timestamptz, version_id uuid, storage_key text, consents uuid[])
language plpgsql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  -- The newest file of each; a paper that whoever added it keeps for herself is not the programme's to show.
  return query select d.id, d.kind, d.title, v.media_type, v.byte_count, v.number, v.added_at, v.id, v.storage_key, o.consents
    from documents d
    cross join lateral (select array_agg(h.id order by h.id) as consents from app.held_disclosures() h
      where h.enrolment_id = d.enrolment_id and h.allowed = 'read-and-copy' and app.opens_document(h.fields, d.kind, d.class)) o
    cross join lateral (select * from document_versions n where n.tenant_id = d.tenant_id and n.document_id = d.id order by n.number desc limit 1) v
    where d.tenant_id = app.tenant() and d.enrolment_id = p_enrolment and d.deleted_at is null and d.audience <> 'own'
      and o.consents is not null and v.storage_key is not null
    order by v.added_at desc, d.id;
end $$;
comment on function app.disclosed_documents(uuid) is 'The papers of a participation that consent opens to the partner officer who asks, with the consents that do.';

-- Nobody learns where the bytes lie without leaving a trace beside the paper.
create function app.open_disclosed_document(p_opening uuid, p_enrolment uuid, p_document uuid, p_now timestamptz)
returns table (storage_key text, media_type text, number int, person_id uuid, programme_id uuid, consents uuid[])
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare found record;
begin
  select x.*, d.person_id, d.programme_id into found from app.disclosed_documents(p_enrolment) x join documents d on d.tenant_id = app.tenant() and d.id = x.id where x.id = p_document;
  if found.id is null then return; end if;
  insert into document_openings (tenant_id, id, document_id, version_id, account_id, opened_at)
    values (app.tenant(), p_opening, p_document, found.version_id, app.account(), p_now);
  return query select found.storage_key, found.media_type, found.number, found.person_id, found.programme_id, found.consents;
end $$;

-- The list that a partner officer reads names the consents of everybody in it: of each person only her own are told.
drop function app.partner_reads(uuid);
create function app.partner_reads(p_enrolment uuid) returns table (at timestamptz, account_id uuid, action text, purpose text, in_list boolean)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query select a.at, a.account_id, a.action, split_part(a.purpose, ':', 1) || coalesce((select ':' || string_agg(d.id::text, ',' order by d.id) from disclosures d
      where d.tenant_id = e.tenant_id and d.enrolment_id = e.id and strpos(a.purpose, d.id::text) > 0), ''), a.programme_id is null
    from enrolments e join audit_events a on a.tenant_id = e.tenant_id and a.subjects @> array[e.person_id]
    where e.tenant_id = app.tenant() and e.id = p_enrolment
      and e.programme_id = any (app.programmes_as('{coordinator,case-worker}'))
      and (not e.restricted or e.person_id = any (app.readable_restricted())) and e.person_id <> all (app.barred())
      and a.role = 'partner-officer' and a.purpose like 'shared.%' and (a.programme_id is null or a.programme_id = e.programme_id)
    order by a.at desc limit 100;
end $$;

-- Somebody typed the number of a protected person --------------------------------------------------------------------

create table number_tries (
  tenant_id uuid not null,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  account_id uuid not null,
  role text not null,
  tried_at timestamptz not null,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references people (tenant_id, id),
  foreign key (tenant_id, account_id) references accounts (tenant_id, id),
  check ((acknowledged_at is null) = (acknowledged_by is null))
);
comment on table number_tries is 'Somebody who may not know of a protected person wanted to register her number. Whoever tried was told nothing; the named readers are.';
create index number_tries_person on number_tries (tenant_id, person_id, tried_at desc);
do $$
declare
  class5 text := $w$(select app.role()) in ('coordinator', 'case-worker') and person_id = any ((select app.named_for())::uuid[]) and person_id <> all ((select app.barred())::uuid[])$w$;
begin
  call app.wall('number_tries', class5, 'false', class5);
end $$;
grant select, update (acknowledged_at, acknowledged_by) on number_tries to egenvag_app;
create policy gate on number_tries for insert to egenvag_gate with check (true);
grant insert on number_tries to egenvag_gate;

create function app.note_number_try(p_number_index bytea, p_now timestamptz) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if app.account() is null or coalesce(app.role() not in ('coordinator', 'case-worker'), true) then return; end if;
  insert into number_tries (tenant_id, person_id, account_id, role, tried_at)
    select distinct app.tenant(), p.id, app.account(), app.role(), p_now
    from person_identifiers i join people p on p.tenant_id = i.tenant_id and p.id = i.person_id and p.restricted
    where i.tenant_id = app.tenant() and i.blind_index = p_number_index and i.valid_before is null and i.kind <> 'fill-in' and p.id <> all (app.named_for())
      -- Once an hour is enough to know it.
      and not exists (select from number_tries t where t.tenant_id = i.tenant_id and t.person_id = p.id and t.account_id = app.account() and t.tried_at > p_now - interval '1 hour');
end $$;
comment on function app.note_number_try(bytea, timestamptz) is 'Tells the named readers that the caller wanted to register the number, if a protected person has it. Tells the caller nothing.';

-- Who is left when a file is closed ----------------------------------------------------------------------------------

create function app.teams_round_protected(p_person uuid)
returns table (programme_id uuid, programme_name text, account_id uuid, account_name text, roles text[], is_responsible boolean, is_reader boolean)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if coalesce(app.role() not in ('coordinator', 'case-worker'), true) or p_person <> all (app.named_for()) or p_person = any (app.barred()) then return; end if;
  return query
    with own as (select e.programme_id, max(e.case_worker_id::text)::uuid as case_worker_id from enrolments e
      where e.tenant_id = app.tenant() and e.person_id = p_person and e.restricted and e.status in ('referred', 'waiting', 'accepted', 'active', 'paused') group by 1)
    select o.programme_id, g.name, t.id, t.name, t.roles, coalesce(t.id = o.case_worker_id, false), coalesce(t.is_reader, false)
    from own o join programmes g on g.tenant_id = app.tenant() and g.id = o.programme_id
    left join lateral (
      select a.id, a.name, array_agg(distinct r.role order by r.role) as roles,
        exists (select from named_readers n where n.tenant_id = a.tenant_id and n.person_id = p_person and n.account_id = a.id and n.valid_until is null) as is_reader
      from role_assignments r join accounts a on a.tenant_id = r.tenant_id and a.id = r.account_id and a.disabled_at is null
      where r.tenant_id = app.tenant() and r.programme_id = o.programme_id and r.role in ('coordinator', 'case-worker')
        and r.valid_from <= app.today() and (r.valid_before is null or r.valid_before > app.today())
        and not exists (select from person_bars b where b.tenant_id = a.tenant_id and b.person_id = p_person and b.account_id = a.id
          and b.valid_from <= app.today() and (b.valid_before is null or b.valid_before > app.today()))
      group by a.tenant_id, a.id, a.name) t on true
    order by g.name, o.programme_id, coalesce(t.id = o.case_worker_id, false) desc, t.name, t.id;
end $$;
comment on function app.teams_round_protected(uuid) is 'For a lasting named reader: the programmes the person takes part in now, and who works in each and is not barred from her. Nothing of what she does there.';

-- What was read in an emergency --------------------------------------------------------------------------------------

create function app.emergency_reads(p_access uuid) returns table (at timestamptz, action text, category text, purpose text)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if coalesce(app.role() not in ('coordinator', 'case-worker'), true) then return; end if;
  -- A reading is written down when it is done: what began in the last second may stand a little after the end.
  return query select e.at, e.action, e.category, e.purpose
    from emergency_accesses a join audit_events e on e.tenant_id = a.tenant_id and e.account_id = a.account_id and e.subjects @> array[a.person_id]
      and e.at >= a.started_at and e.at < coalesce(a.ended_at, a.ends_at) + interval '1 minute'
    where a.tenant_id = app.tenant() and a.id = p_access and a.outcome = 'opened' and a.account_id <> app.account()
      and a.person_id = any (app.named_for()) and a.person_id <> all (app.barred())
    order by e.at, e.id limit 500;
end $$;
comment on function app.emergency_reads(uuid) is 'For a lasting named reader: what the log holds about the person from whoever had emergency access, while it lasted.';

-- Consents from before a protection, also one that was lifted meanwhile. The walls hold for the tables' owner, too.
alter table disclosures no force row level security;
alter table person_protection no force row level security;
update disclosures d set sealed_at = now() where sealed_at is null and (d.restricted or exists (select from person_protection p
  where p.tenant_id = d.tenant_id and p.person_id = d.person_id and p.set_at > d.recorded_at));
alter table disclosures force row level security;
alter table person_protection force row level security;

call app.hand_to_gate();
