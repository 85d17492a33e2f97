-- owner: imports
-- Long lists again: what the database did per row beside keeping it. Nothing that is kept, shown or walled off changes.

-- Who wrote a person down is known at a glance; whether she is enrolled has to be looked up. The glance comes first: a row about somebody
-- who was registered a moment ago asks for nothing more.
do $$
declare
  hers text := 'tenant_id = (select app.tenant()) and (not restricted or id = any ((select app.readable_restricted())::uuid[])) and id <> all ((select app.barred())::uuid[])
    and (created_by = (select app.account()) or exists (select from enrolments e where e.tenant_id = people.tenant_id and e.person_id = people.id))';
begin
  execute format('alter policy reading on people using (%s)', hers);
end $$;

-- Without "strict", which it was anyway, it is worked out in place.
create or replace function app.phone_key(phone text) returns text language sql immutable parallel safe
  return nullif(right(regexp_replace(phone, '\D', '', 'g'), 9), '');

-- A row loses its content when it was written: the shorter one fits beside it, and no index has to follow.
alter table import_rows set (fillfactor = 70);

-- An enrolment that was made a moment ago has no name and no keys yet. The keys of one person are each there once (app.keys_of_names).
create function app.name_new_enrolments() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into participant_names (tenant_id, enrolment_id, programme_id, person_id, restricted, status, sort_name, given_name, family_name)
  select e.tenant_id, e.id, e.programme_id, e.person_id, e.restricted, e.status,
      trim(concat_ws(' ', lower(d.family_name), lower(d.given_name), lower(d.name_in_own_script))), d.given_name, d.family_name
    from changed e join person_directory d on d.tenant_id = e.tenant_id and d.person_id = e.person_id;
  return null;
end $$;
drop trigger keep_names on enrolments;
create trigger keep_names after insert on enrolments referencing new table as changed for each statement execute function app.name_new_enrolments();
create or replace function app.keep_keys_of_enrolments() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into participant_name_keys (tenant_id, programme_id, key, enrolment_id, person_id, restricted)
    select e.tenant_id, e.programme_id, x.key, e.id, e.person_id, e.restricted
    from changed e join person_keys p on p.tenant_id = e.tenant_id and p.person_id = e.person_id cross join lateral unnest(p.words) x (key);
  return null;
end $$;

-- The same, looking first whether a move concerns a referral at all.
create or replace function app.keep_referrals_of_moves() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update place_offers o set answer = case when m.to_status = 'accepted' then 'accepted' else 'taken-back' end,
      answered_on = greatest(m.takes_effect_on, o.offered_on)
    from (select distinct on (c.tenant_id, c.enrolment_id) c.* from changed c
      where exists (select from place_offers p where p.tenant_id = c.tenant_id and p.enrolment_id = c.enrolment_id and p.answer is null)
      order by c.tenant_id, c.enrolment_id, c.id desc) m
    where o.tenant_id = m.tenant_id and o.enrolment_id = m.enrolment_id and o.answer is null;
  update referrals r set
      status = k.status,
      status_on = case k.status when 'started' then coalesce(k.started_on, k.takes_effect_on) else k.takes_effect_on end,
      person_id = case when k.status = 'received' then null else r.person_id end,
      enrolment_id = case when k.status = 'received' then null else r.enrolment_id end,
      version = r.version + 1
    from (select distinct on (c.tenant_id, c.enrolment_id) c.tenant_id, c.enrolment_id, c.takes_effect_on, e.started_on,
        case c.to_status when 'referred' then 'taken-up' when 'active' then 'started' when 'paused' then 'started' when 'mistaken' then 'received'
          when 'withdrawn' then case c.move when 'never-start' then 'never-started' else 'withdrawn' end else c.to_status end as status
      from changed c join enrolments e on e.tenant_id = c.tenant_id and e.id = c.enrolment_id
      where exists (select from referrals q where q.tenant_id = c.tenant_id and q.enrolment_id = c.enrolment_id)
      order by c.tenant_id, c.enrolment_id, c.id desc) k
    where r.tenant_id = k.tenant_id and r.enrolment_id = k.enrolment_id and r.status <> k.status;
  return null;
end $$;

call app.hand_to_gate();
