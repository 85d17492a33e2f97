-- owner: hours
-- Who led sessions of somebody in a month certifies her sheet of it: a leader sees those sheets, and no others, and adds her own certificate.

create function app.led_sessions() returns uuid[] language sql stable
begin atomic
  select coalesce(array_agg(s.id), '{}') from public.activity_sessions s
  where s.tenant_id = app.tenant() and s.programme_id = any (app.programmes_as('{activity-leader}')) and s.held_on > app.today() - 400
    and (s.activity_id in (select l.activity_id from public.activity_leaders l where l.tenant_id = app.tenant() and l.account_id = app.account())
      or s.activity_id in (select t.activity_id from public.team_members t where t.tenant_id = app.tenant() and t.account_id = app.account()))
    and exists (select from app.leaders_of(s.tenant_id, s.activity_id, s.id, s.held_on) l where l.account_id = app.account());
end;
comment on function app.led_sessions is 'The sessions of the last thirteen months that the caller led or stood in at, while she acts as activity leader. With her own eyes.';

create function app.sessions_of(entries jsonb) returns uuid[] language sql immutable parallel safe
  return (select coalesce(array_agg((e ->> 'session')::uuid), '{}') from jsonb_array_elements(entries) e);
comment on function app.sessions_of(jsonb) is 'The sessions that stand on a month''s sheet.';
grant execute on function app.led_sessions, app.sessions_of to egenvag_app, egenvag_gate;

do $$
declare
  mine text := 'tenant_id = (select app.tenant()) and programme_id = any ((select app.programmes_as(''{activity-leader}''))::uuid[])
    and (not restricted or person_id = any ((select app.readable_restricted())::uuid[])) and person_id <> all ((select app.barred())::uuid[])';
  hers text := 'exists (select from month_sheets m where m.tenant_id = month_certificates.tenant_id and m.id = month_certificates.sheet_id)';
begin
  execute format('create policy leader_reads on month_sheets for select to egenvag_app using (%s and app.sessions_of(entries) && (select app.led_sessions()))', mine);
  execute format('create policy leader_reads on month_certificates for select to egenvag_app using (%s and %s)', mine, hers);
  execute format('create policy leader_certifies on month_certificates for insert to egenvag_app with check (%s and certified_by = ''leader''
    and account_id = (select app.account()) and %s)', mine, hers);
end $$;
