-- owner: look-along
-- Whoever looks along learns nothing of another programme from the functions that look past rows, either: not who works with her there, nor her
-- groups, nor whom she lets read. Messages are not for her at all, so neither are the names of those who write them.

create or replace function app.own_staff() returns table (account_id uuid, name text, role text, activity_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  with mine as (select e.* from public.enrolments e where e.tenant_id = app.tenant() and e.person_id = app.person() and app.role() = 'participant'
      and (not app.mirrored() or e.programme_id = any (app.programmes()))
      and e.status in ('referred', 'waiting', 'accepted', 'active', 'paused')),
  who as (
    select case_worker_id as id, 'case-worker' as role, null::uuid as activity_id from mine where case_worker_id is not null
    union select peer_coach_id, 'peer-coach', null from mine where peer_coach_id is not null
    union select l.account_id, 'activity-leader', l.activity_id from mine join public.activity_members m on m.tenant_id = mine.tenant_id and m.enrolment_id = mine.id
        and m.joined_on <= app.today() and (m.left_on is null or m.left_on >= app.today())
      join public.activity_leaders l on l.tenant_id = m.tenant_id and l.activity_id = m.activity_id
    union select x.account_id, 'activity-leader', x.activity_id from mine join public.activity_members m on m.tenant_id = mine.tenant_id and m.enrolment_id = mine.id
        and m.joined_on <= app.today() and (m.left_on is null or m.left_on >= app.today())
      join public.team_members x on x.tenant_id = m.tenant_id and x.activity_id = m.activity_id and x.account_id is not null and x.session_id is null
        and coalesce(x.from_on, app.today()) <= app.today() and coalesce(x.through_on, app.today()) >= app.today()
  )
  select who.id, a.name, who.role, who.activity_id from who join public.accounts a on a.tenant_id = app.tenant() and a.id = who.id and a.disabled_at is null
    where not exists (select from public.person_bars b where b.tenant_id = a.tenant_id and b.account_id = a.id and b.person_id = app.person()
      and b.valid_from <= app.today() and (b.valid_before is null or b.valid_before > app.today()));
end;

create or replace function app.own_groups() returns table (enrolment_id uuid, activity_id uuid, name text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select m.enrolment_id, a.id, a.name from public.activity_members m join public.activities a on a.tenant_id = m.tenant_id and a.id = m.activity_id
    where m.tenant_id = app.tenant() and m.person_id = app.person() and (not app.mirrored() or m.programme_id = any (app.programmes())) and m.joined_on <= app.today() and (m.left_on is null or m.left_on >= app.today());
end;

create or replace function app.own_message_people() returns table (account_id uuid, name text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select a.id, a.name from public.accounts a where a.tenant_id = app.tenant() and app.person() is not null and not app.mirrored() and a.id in (
    select m.author_id from public.messages m where m.tenant_id = app.tenant() and m.person_id = app.person() and m.author_id is not null
    union select s.to_id from public.message_steps s where s.tenant_id = app.tenant() and s.person_id = app.person() and s.kind = 'handed-over'
    union select s.by_id from public.message_steps s where s.tenant_id = app.tenant() and s.person_id = app.person() and s.kind = 'taken-over'
    union select t.peer_id from public.message_threads t where t.tenant_id = app.tenant() and t.person_id = app.person() and t.peer_id is not null);
end;

create or replace function app.own_recipients() returns table (account_id uuid, name text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select a.id, a.name from public.accounts a where a.tenant_id = app.tenant() and app.role() = 'participant' and (
    exists (select from public.disclosures d where d.tenant_id = a.tenant_id and d.person_id = app.person() and (not app.mirrored() or d.programme_id = any (app.programmes())) and d.to_account_id = a.id)
    or exists (select from public.disclosure_requests r where r.tenant_id = a.tenant_id and r.person_id = app.person() and (not app.mirrored() or r.programme_id = any (app.programmes())) and r.to_account_id = a.id));
end;
