-- owner: activities
-- Who works with an activity besides its leaders: stand-ins, trainees, people on subsidised jobs, language helpers, colleagues without an account.

create table team_members (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  activity_id uuid not null,
  session_id uuid,
  account_id uuid,
  name text check (length(name) between 1 and 120),
  organisation text not null default '' check (length(organisation) <= 120),
  role text not null check (role in ('leader', 'stand-in', 'trainee', 'subsidised-job', 'language-helper')),
  languages text[] not null default '{}' check (cardinality(languages) <= 12),
  stands_in_for uuid,
  from_on date,
  through_on date,
  created_at timestamptz not null default now(),
  created_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, activity_id, programme_id) references activities (tenant_id, id, programme_id),
  foreign key (tenant_id, session_id) references activity_sessions (tenant_id, id) on delete cascade,
  foreign key (tenant_id, account_id) references accounts (tenant_id, id),
  foreign key (tenant_id, stands_in_for) references accounts (tenant_id, id),
  check ((account_id is null) <> (name is null)),
  check (account_id is null or languages = '{}'),
  check (session_id is null or (from_on is null and through_on is null)),
  check (through_on is null or through_on >= from_on),
  check (stands_in_for is null or (role = 'stand-in' and stands_in_for is distinct from account_id)),
  check (role <> 'stand-in' or session_id is not null or from_on is not null),
  check (role <> 'leader' or account_id is null or session_id is not null or from_on is not null)
);
comment on table team_members is 'People who work with an activity besides those in activity_leaders: for one session, for some days, or as long as it runs.';
comment on column team_members.session_id is 'The one session; NULL: the days from_on to through_on (inclusive), each of them NULL without an end.';
comment on column team_members.name is 'Of somebody without an account: a colleague of an association, a trainee. Then languages are said here; else on the account.';
comment on column team_members.stands_in_for is 'The leader who is away meanwhile. She may still handle the session; she is just not expected at it.';
create index team_members_activity on team_members (tenant_id, activity_id);
create index team_members_session on team_members (tenant_id, session_id) where session_id is not null;

do $$
declare
  mine text := 'programme_id = any ((select app.programmes())::uuid[])';
begin
  call app.wall('team_members', mine || ' and (select app.role()) in (''coordinator'', ''case-worker'', ''peer-coach'', ''activity-leader'', ''evaluator'')',
    mine || ' and (select app.role()) in (''coordinator'', ''case-worker'', ''activity-leader'')');
end $$;
grant select, insert, delete on team_members to egenvag_app;
create policy team_gate on team_members for select to egenvag_gate using (true);
grant select on team_members to egenvag_gate;

-- Both are written so that they become part of the statement that asks: no search_path of their own.
create function app.leaders_of(p_tenant uuid, p_activity uuid, p_session uuid, p_on date) returns table (account_id uuid) language sql stable as $$
  select l.account_id from public.activity_leaders l where l.tenant_id = p_tenant and l.activity_id = p_activity
  union
  select t.account_id from public.team_members t
  where t.tenant_id = p_tenant and t.activity_id = p_activity and t.account_id is not null and t.role in ('leader', 'stand-in')
    and case when t.session_id is null then p_on >= t.from_on and p_on <= coalesce(t.through_on, p_on) else t.session_id = p_session end
$$;
comment on function app.leaders_of is 'Who may handle a session: the leaders of its activity, and who leads it or stands in just then.';

create function app.leading_at(p_tenant uuid, p_activity uuid, p_session uuid, p_on date) returns table (account_id uuid) language sql stable as $$
  select l.account_id from app.leaders_of(p_tenant, p_activity, p_session, p_on) l
  where not exists (select from public.team_members t
    where t.tenant_id = p_tenant and t.activity_id = p_activity and t.stands_in_for = l.account_id
      and case when t.session_id is null then p_on >= t.from_on and p_on <= coalesce(t.through_on, p_on) else t.session_id = p_session end)
$$;
comment on function app.leading_at is 'Who is expected to lead a session: who may, without those somebody stands in for.';
grant execute on function app.leaders_of, app.leading_at to egenvag_app, egenvag_gate;

create or replace function app.taken_elsewhere(p_from date, p_to date) returns table (session_id uuid, venue_id uuid, account_id uuid)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if app.role() is null or app.role() not in ('coordinator', 'case-worker', 'peer-coach', 'activity-leader') then return; end if;
  return query
    with mine as materialized (
      select s.id, s.held_on, s.starts_at, s.ends_at, case when s.venue_id is null and s.place is null then a.venue_id else s.venue_id end as venue,
        array(select l.account_id from app.leading_at(s.tenant_id, s.activity_id, s.id, s.held_on) l) as leading
      from activity_sessions s join activities a on a.tenant_id = s.tenant_id and a.id = s.activity_id
      where s.tenant_id = app.tenant() and s.programme_id = any (app.programmes()) and s.held_on between p_from and p_to and not s.cancelled),
    theirs as materialized (
      select s.held_on, s.starts_at, s.ends_at, case when s.venue_id is null and s.place is null then a.venue_id else s.venue_id end as venue,
        array(select l.account_id from app.leading_at(s.tenant_id, s.activity_id, s.id, s.held_on) l) as leading
      from programmes p
      join activity_sessions s on s.tenant_id = p.tenant_id and s.programme_id = p.id and s.held_on between p_from and p_to and not s.cancelled
      join activities a on a.tenant_id = s.tenant_id and a.id = s.activity_id
      where p.tenant_id = app.tenant() and p.id <> all (app.programmes()))
    select distinct m.id, case when m.venue = t.venue then m.venue end, both_lead.id
    from mine m join theirs t on t.held_on = m.held_on and t.starts_at < m.ends_at and m.starts_at < t.ends_at
    left join lateral (select x.id from unnest(m.leading) x (id) where x.id = any (t.leading)) both_lead on true
    where m.venue = t.venue or both_lead.id is not null;
end $$;

create or replace function app.sfi_during(p_session uuid, p_enrolments uuid[]) returns table (enrolment_id uuid, starts_at time, ends_at time)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query select c.enrolment_id, t.starts_at, t.ends_at
    from activity_sessions a
    join sfi_courses c on c.tenant_id = a.tenant_id and c.programme_id = a.programme_id and c.enrolment_id = any (p_enrolments)
    join situations s on s.tenant_id = c.tenant_id and s.id = c.situation_id and s.kind = 'sfi' and s.corrected_by is null
      and s.starts_on <= a.held_on and (s.ends_before is null or s.ends_before > a.held_on)
    join sfi_times t on t.tenant_id = c.tenant_id and t.situation_id = c.situation_id
      and t.weekday = extract(isodow from a.held_on) and t.starts_at < a.ends_at and t.ends_at > a.starts_at
    where a.tenant_id = app.tenant() and a.id = p_session
      and a.programme_id = any (app.programmes_as('{coordinator,case-worker,activity-leader}'))
      and (app.role() <> 'activity-leader' or exists (select from app.leaders_of(a.tenant_id, a.activity_id, a.id, a.held_on) l where l.account_id = app.account()))
      and (not c.restricted or c.person_id = any (app.readable_restricted())) and c.person_id <> all (app.barred())
      and not exists (select from sfi_pauses p where p.tenant_id = c.tenant_id and p.situation_id = c.situation_id
        and p.starts_on <= a.held_on and (p.ends_before is null or p.ends_before > a.held_on))
    order by t.starts_at;
end $$;

call app.hand_to_gate();
