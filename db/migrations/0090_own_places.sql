-- owner: places
-- Somebody answers herself, on her own side, to a place that is kept for her.

create policy own_place on activity_members for insert to egenvag_gate with check (person_id = (select app.person()));
create policy own_place on place_requests for update to egenvag_gate using (person_id = (select app.person())) with check (person_id = (select app.person()));
create policy own_place on place_request_events for insert to egenvag_gate with check (person_id = (select app.person()));
grant insert on activity_members, place_request_events to egenvag_gate;
grant update (status, answer_by, starts_on, version) on place_requests to egenvag_gate;

-- She takes the place or says no to it, once, until the day to answer is over. Answers 'placed', 'declined', also when the same was said before;
-- 'not-now' when it is not hers to take any more, or people there are to be kept apart from her: why is not told.
create function app.answer_own_place(p_request uuid, p_takes boolean, p_now timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  r place_requests;
  joins date;
begin
  if app.person() is null or app.mirrored() or app.role() is distinct from 'participant' then return 'not-now'; end if;
  select * into r from place_requests q where q.tenant_id = app.tenant() and q.id = p_request and q.person_id = app.person();
  if not found then return 'not-now'; end if;
  -- The same order as staff: the group first, then the request.
  perform pg_advisory_xact_lock(hashtextextended('members:' || r.activity_id, 0));
  select * into r from place_requests q where q.tenant_id = r.tenant_id and q.id = r.id for update;
  if r.status = 'placed' and p_takes then return 'placed'; end if;
  if r.status = 'withdrawn' and not p_takes then return 'declined'; end if;
  if r.status <> 'offered' or r.answer_by < app.today() then return 'not-now'; end if;
  if not p_takes then
    update place_requests q set status = 'withdrawn', answer_by = null, starts_on = null, version = r.version + 1 where q.tenant_id = r.tenant_id and q.id = r.id;
    insert into place_request_events (tenant_id, id, request_id, activity_id, programme_id, enrolment_id, person_id, restricted, event, recorded_at)
      values (r.tenant_id, uuidv7(), r.id, r.activity_id, r.programme_id, r.enrolment_id, r.person_id, r.restricted, 'declined', p_now);
    return 'declined';
  end if;
  joins := greatest(r.starts_on, app.today());
  if not exists (select from enrolments e where e.tenant_id = r.tenant_id and e.id = r.enrolment_id and e.status = 'active')
      or not exists (select from activities a where a.tenant_id = r.tenant_id and a.id = r.activity_id and (a.ends_on is null or a.ends_on >= joins))
      or cardinality(app.kept_apart_at(r.tenant_id, r.activity_id, null, array[r.enrolment_id], app.today())) > 0 then
    return 'not-now';
  end if;
  update place_requests q set status = 'placed', answer_by = null, starts_on = null, version = r.version + 1 where q.tenant_id = r.tenant_id and q.id = r.id;
  insert into place_request_events (tenant_id, id, request_id, activity_id, programme_id, enrolment_id, person_id, restricted, event, recorded_at)
    values (r.tenant_id, uuidv7(), r.id, r.activity_id, r.programme_id, r.enrolment_id, r.person_id, r.restricted, 'accepted', p_now),
      (r.tenant_id, uuidv7(), r.id, r.activity_id, r.programme_id, r.enrolment_id, r.person_id, r.restricted, 'placed', p_now + interval '1 millisecond');
  insert into activity_members (tenant_id, activity_id, programme_id, enrolment_id, person_id, restricted, joined_on)
    select r.tenant_id, r.activity_id, r.programme_id, r.enrolment_id, r.person_id, r.restricted, joins
      where not exists (select from activity_members m where m.tenant_id = r.tenant_id and m.activity_id = r.activity_id and m.enrolment_id = r.enrolment_id
        and (m.left_on is null or m.left_on >= joins))
    on conflict do nothing;
  return 'placed';
end $$;
comment on function app.answer_own_place is 'A participant''s answer to the place that is kept for her.';

call app.hand_to_gate();
grant execute on function app.answer_own_place to egenvag_portal;
