-- owner: audit
-- Who has looked, for the person it is about: a month at a time, day by day and reader by reader. What keeps a protected person safe is never told here.

create index audit_seals_by_time on audit_seals (tenant_id, sealed_at);
grant select (sealed_at) on audit_seals to egenvag_gate;

-- The way to her events goes over the seals that hold any of hers (audit_sightings), narrowed to those made since the month began: what a month costs
-- follows how often somebody looked at her in it, not how long the log is. The part that is not yet sealed is read as it lies.
create function app.own_looks(p_from date, p_before date)
returns table (day date, account_id uuid, name text, organisation text, role text, action text, purpose text, times int, last_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  hers uuid[];
  from_at timestamptz := p_from::timestamp at time zone 'Europe/Stockholm';
  before_at timestamptz := p_before::timestamp at time zone 'Europe/Stockholm';
  first_seal int;
  last_seal int;
  named boolean;
begin
  -- Staff who look along at her side do not read there who of their colleagues has looked.
  if app.role() is distinct from 'participant' or app.person() is null or app.mirrored() then return; end if;
  hers := app.ids_of_person(app.person());
  -- A protected person's readers are never named: whoever holds her phone learns no name.
  named := coalesce((select s.names_readers from own_side_settings s where s.tenant_id = app.tenant()), true)
    and not exists (select from people p where p.tenant_id = app.tenant() and p.id = app.person() and p.restricted);
  select min(s.number) into first_seal from audit_seals s where s.tenant_id = app.tenant() and s.sealed_at >= from_at;
  -- One more than the first seal after the month: it may hold what a long transaction wrote in it.
  select min(s.number) + 1 into last_seal from audit_seals s where s.tenant_id = app.tenant() and s.sealed_at >= before_at;
  return query
    with ranges as (
      select s.from_tx, s.before_tx from audit_sightings g join audit_seals s on s.tenant_id = g.tenant_id and s.number = g.seal_number
        where g.tenant_id = app.tenant() and g.subject_id = any (hers) and g.seal_number >= first_seal and (last_seal is null or g.seal_number <= last_seal)
      union all
      select coalesce((select max(s.before_tx) from audit_seals s where s.tenant_id = app.tenant()), '0'::xid8), '18446744073709551615'::xid8
    )
    select (e.at at time zone 'Europe/Stockholm')::date, e.account_id, case when named then a.name end, o.name, e.role, e.action,
        split_part(e.purpose, ':', 1), count(*)::int, max(e.at)
      from ranges w
      join audit_events e on e.tenant_id = app.tenant() and e.tx >= w.from_tx and e.tx < w.before_tx and e.subjects && hers
      left join accounts a on a.tenant_id = e.tenant_id and a.id = e.account_id
      left join organisations o on o.tenant_id = a.tenant_id and o.id = a.organisation_id
      where e.at >= from_at and e.at < before_at and e.category <> 'protection' and e.purpose not like 'protection.%'
      group by 1, 2, 3, 4, 5, 6, 7
      order by 1 desc, max(e.at) desc, 5, 7
      limit 1000;
end $$;
comment on function app.own_looks(date, date) is 'Who has read or changed something about the person whose own side this is, between two days: who, in which role, what for. Never what keeps a protected person safe.';

do $$ begin
  if not exists (select from pg_policy where polrelid = 'organisations'::regclass and polname = 'gate') then
    create policy gate on organisations for select to egenvag_gate using (true);
    grant select on organisations to egenvag_gate;
  end if;
end $$;
call app.hand_to_gate();
grant execute on function app.own_looks(date, date) to egenvag_portal;
