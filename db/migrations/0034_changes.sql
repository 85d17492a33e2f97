-- owner: audit
-- What colleagues have written about whom of late, for the page a day begins on: read out of the trace, which every write leaves.

create index audit_events_writes on audit_events (tenant_id, programme_id, id) where action = 'write';

-- Ids begin with their time, so the first of a day is known. Tells who wrote what kind of thing about which enrolment, newest first: to case work in its programmes, never about somebody the caller may not see.
create function app.written_since(p_from date, p_case_workers uuid[]) returns table (at timestamptz, account_name text, purpose text, enrolment_id uuid, person_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select v.at, a.name, v.purpose, e.id, e.person_id
  from public.audit_events v
    cross join lateral unnest(v.subjects) s (person_id)
    join public.enrolments e on e.tenant_id = v.tenant_id and e.programme_id = v.programme_id and e.person_id = s.person_id
    join public.accounts a on a.tenant_id = v.tenant_id and a.id = v.account_id
  where v.tenant_id = (select app.tenant()) and v.programme_id = any ((select app.programmes_as('{coordinator,case-worker}'))::uuid[])
    and v.action = 'write' and v.id >= (select (lpad(to_hex((extract(epoch from p_from::timestamp at time zone 'Europe/Stockholm') * 1000)::bigint), 12, '0') || '70008000000000000000')::uuid) and v.account_id <> (select app.account())
    and (not e.restricted or e.person_id = any ((select app.readable_restricted())::uuid[]))
    and e.person_id <> all ((select app.barred())::uuid[])
    and (p_case_workers is null or e.case_worker_id = any (p_case_workers))
  order by v.id desc limit 500;
end;
call app.hand_to_gate();
