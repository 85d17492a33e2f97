-- owner: placements
-- New terms change how much of her time a running placement takes: her history says so from the day on which they hold. Nothing is overwritten: the
-- running situation is replaced by one that ends there, and another begins; from its first day on, by one with the new extent.

create policy gate_extent on situations for insert to egenvag_gate with check (true);
create policy gate_extent_mark on situations for update to egenvag_gate using (true) with check (true);
grant insert on situations to egenvag_gate;
grant update (corrected_by) on situations to egenvag_gate;
grant update (situation_id) on placements to egenvag_gate;
-- Asked by the trigger that lets an SFI course follow its situation; without a policy it changes none.
grant update (situation_id) on sfi_courses to egenvag_gate;

-- Sees to it that the running situation of one placement has the extent of the terms that hold on p_today.
create function app.keep_extent(p_tenant uuid, p_placement uuid, p_today date, p_now timestamptz, p_account uuid) returns boolean
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  p placements%rowtype;
  t placement_terms%rowtype;
  s situations%rowtype;
  ended uuid := uuidv7();
  begun uuid := uuidv7();
begin
  select * into p from placements x where x.tenant_id = p_tenant and x.id = p_placement and x.status = 'ongoing' and x.situation_id is not null for update;
  if not found then return false; end if;
  select * into t from placement_terms v where v.tenant_id = p_tenant and v.placement_id = p_placement and v.status = 'accepted' and v.starts_on <= p_today order by v.number desc limit 1;
  if not found then return false; end if;
  with recursive later as (
    select x.id, x.corrected_by from situations x where x.tenant_id = p_tenant and x.id = p.situation_id
    union all select x.id, x.corrected_by from later l join situations x on x.tenant_id = p_tenant and x.id = l.corrected_by)
  select x.* into s from later l join situations x on x.tenant_id = p_tenant and x.id = l.id where l.corrected_by is null;
  -- What somebody has ended in the history itself stays ended.
  if not found or s.ends_before is not null or s.extent_percent is not distinct from t.extent_percent then return false; end if;
  if t.starts_on > s.starts_on then
    insert into situations (tenant_id, id, programme_id, person_id, enrolment_id, restricted, kind, starts_on, ends_before, extent_percent, details, source, evidence, corrects, correction_reason, recorded_at, recorded_by)
      values (s.tenant_id, ended, s.programme_id, s.person_id, s.enrolment_id, s.restricted, s.kind, s.starts_on, t.starts_on, s.extent_percent, s.details, s.source, s.evidence, s.id, 'new-terms', p_now, p_account),
        (s.tenant_id, begun, s.programme_id, s.person_id, s.enrolment_id, s.restricted, s.kind, t.starts_on, null, t.extent_percent, s.details, 'staff-knowledge', null, null, null, p_now, p_account);
    update situations x set corrected_by = ended where x.tenant_id = p_tenant and x.id = s.id;
  else
    insert into situations (tenant_id, id, programme_id, person_id, enrolment_id, restricted, kind, starts_on, ends_before, extent_percent, details, source, evidence, corrects, correction_reason, recorded_at, recorded_by)
      values (s.tenant_id, begun, s.programme_id, s.person_id, s.enrolment_id, s.restricted, s.kind, s.starts_on, null, t.extent_percent, s.details, s.source, s.evidence, s.id, 'new-terms', p_now, p_account);
    update situations x set corrected_by = begun where x.tenant_id = p_tenant and x.id = s.id;
  end if;
  update placements x set situation_id = begun where x.tenant_id = p_tenant and x.id = p_placement;
  return true;
end $$;

create or replace function app.take_placement_answer(p_tenant uuid, p_terms uuid, p_party text, p_says text, p_words text, p_way text, p_contact uuid, p_account uuid, p_document uuid, p_now timestamptz)
returns text language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  p placements%rowtype;
  t placement_terms%rowtype;
begin
  select x.* into p from placements x join placement_terms v on v.tenant_id = x.tenant_id and v.placement_id = x.id
    where v.tenant_id = p_tenant and v.id = p_terms for update of x;
  if not found then return 'gone'; end if;
  select * into t from placement_terms v where v.tenant_id = p_tenant and v.id = p_terms;
  if exists (select from placement_answers a where a.tenant_id = p_tenant and a.terms_id = p_terms and a.party = p_party) then return 'answered'; end if;
  if t.status <> 'proposed' then return 'settled'; end if;
  insert into placement_answers (tenant_id, id, terms_id, enrolment_id, programme_id, person_id, restricted, party, agrees, wants_change, way, words, contact_id, account_id, document_id, answered_at)
    values (p_tenant, uuidv7(), p_terms, p.enrolment_id, p.programme_id, p.person_id, p.restricted, p_party, p_says = 'yes', p_says = 'change', p_way, p_words, p_contact, p_account, p_document, p_now);
  if p_says <> 'yes' then
    update placement_terms v set status = 'declined', settled_at = p_now where v.tenant_id = p_tenant and v.id = p_terms;
    return 'declined';
  end if;
  if (select count(*) from placement_answers a where a.tenant_id = p_tenant and a.terms_id = p_terms and a.agrees) < 3 then return 'taken'; end if;
  update placement_terms v set status = 'accepted', settled_at = p_now where v.tenant_id = p_tenant and v.id = p_terms;
  update placements x set starts_on = case x.status when 'proposed' then t.starts_on else x.starts_on end, ends_on = t.ends_on, extent_percent = t.extent_percent,
      activity_id = coalesce(t.activity_id, x.activity_id), status = case x.status when 'proposed' then 'agreed' else x.status end, version = x.version + 1
    where x.tenant_id = p_tenant and x.id = p.id;
  if p.status = 'proposed' then
    insert into placement_moves (tenant_id, id, placement_id, enrolment_id, programme_id, person_id, restricted, from_status, to_status, on_day, moved_at, moved_by)
      values (p_tenant, uuidv7(), p.id, p.enrolment_id, p.programme_id, p.person_id, p.restricted, 'proposed', 'agreed', (p_now at time zone 'Europe/Stockholm')::date, p_now, p_account);
  end if;
  perform app.seat_in_placement(p_tenant, p.id);
  perform app.keep_extent(p_tenant, p.id, (p_now at time zone 'Europe/Stockholm')::date, p_now, p_account);
  return 'accepted';
end $$;

-- New terms that hold from today on: asked by the worker every morning. Answers how many histories followed.
create function app.keep_extents(p_today date, p_now timestamptz) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  p record;
  followed int := 0;
begin
  if app.role() is distinct from 'system' then raise exception 'only the worker follows all placements' using errcode = 'insufficient_privilege'; end if;
  for p in select x.id, x.programme_id, x.person_id from placements x where x.tenant_id = app.tenant() and x.status = 'ongoing' and x.situation_id is not null loop
    if app.keep_extent(app.tenant(), p.id, p_today, p_now, null) then
      followed := followed + 1;
      insert into audit_events (tenant_id, role, action, category, purpose, programme_id, subjects)
        values (app.tenant(), 'none', 'write', 'participation', 'placement.extent', p.programme_id, array[p.person_id]);
    end if;
  end loop;
  return followed;
end $$;

revoke execute on function app.keep_extent from public;
grant execute on function app.keep_extent to egenvag_gate;
call app.hand_to_gate();
