-- owner: calendars
-- Secret addresses that calendar programs ask: somebody's own sessions, a group's, a venue's, a participant's. Only hashes are kept.

create table calendar_feeds (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  kind text not null check (kind in ('own', 'activity', 'venue')),
  account_id uuid not null,
  programme_id uuid,
  activity_id uuid,
  venue_id uuid,
  token_hash bytea not null check (length(token_hash) = 32),
  is_neutral boolean not null,
  created_at timestamptz not null,
  last_asked_on date,
  ended_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, token_hash),
  foreign key (tenant_id, account_id) references accounts (tenant_id, id),
  foreign key (tenant_id, activity_id, programme_id) references activities (tenant_id, id, programme_id),
  foreign key (tenant_id, venue_id) references venues (tenant_id, id),
  check (case kind when 'own' then num_nonnulls(programme_id, activity_id, venue_id) = 0
    when 'activity' then venue_id is null and num_nulls(programme_id, activity_id) = 0
    else num_nonnulls(programme_id, activity_id) = 0 and venue_id is not null and is_neutral end)
);
comment on table calendar_feeds is 'Secret addresses of calendars. own: the sessions of the account that made it, as long as it holds a role there; activity: a group''s; venue: when a room is taken, by whichever programme, and nothing else.';
comment on column calendar_feeds.last_asked_on is 'The last day on which a program asked for it: an address nobody uses can be removed.';
comment on column calendar_feeds.is_neutral is 'Says that there is something, when and at which address; not what.';
create index calendar_feeds_token on calendar_feeds (token_hash);
create index calendar_feeds_account on calendar_feeds (tenant_id, account_id);
create unique index calendar_feeds_one_own on calendar_feeds (tenant_id, account_id) where kind = 'own' and ended_at is null;
create unique index calendar_feeds_one_activity on calendar_feeds (tenant_id, activity_id) where activity_id is not null and ended_at is null;
create unique index calendar_feeds_one_venue on calendar_feeds (tenant_id, venue_id) where venue_id is not null and ended_at is null;
do $$
declare theirs text := $q$case kind when 'own' then account_id = (select app.account())
  when 'activity' then programme_id = any ((select app.programmes_as('{coordinator,case-worker}'))::uuid[])
  else (select app.role()) in ('coordinator', 'case-worker') and exists (select from venues v where v.tenant_id = calendar_feeds.tenant_id and v.id = calendar_feeds.venue_id) end$q$;
begin
  call app.wall('calendar_feeds', theirs, 'account_id = (select app.account()) and ' || theirs, theirs);
end $$;
grant select (tenant_id, id, kind, account_id, programme_id, activity_id, venue_id, is_neutral, created_at, last_asked_on, ended_at) on calendar_feeds to egenvag_app;
grant insert, update (ended_at) on calendar_feeds to egenvag_app;

create table participant_calendars (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  enrolment_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  token_hash bytea not null check (length(token_hash) = 32),
  is_neutral boolean not null,
  created_at timestamptz not null,
  created_by uuid,
  last_asked_on date,
  ended_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, token_hash),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, created_by) references accounts (tenant_id, id)
);
comment on table participant_calendars is 'Secret addresses of participants'' own calendars: sessions of their groups. Nobody with protected identity has one.';
create index participant_calendars_token on participant_calendars (token_hash);
create unique index participant_calendars_one on participant_calendars (tenant_id, enrolment_id) where ended_at is null;
create index participant_calendars_enrolment on participant_calendars (tenant_id, enrolment_id);
call app.wall_by_person('participant_calendars', '{coordinator,case-worker}', '{coordinator,case-worker}');
grant select (tenant_id, id, programme_id, enrolment_id, person_id, restricted, is_neutral, created_at, created_by, last_asked_on, ended_at) on participant_calendars to egenvag_app;
grant insert, update (ended_at) on participant_calendars to egenvag_app;

-- Whoever becomes protected has no calendar from then on: it does not come back with the end of the protection.
create function app.end_calendar_of_protected() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  new.ended_at := coalesce(new.ended_at, now());
  return new;
end $$;
create trigger end_calendar_of_protected before insert or update of restricted on participant_calendars for each row when (new.restricted)
  execute function app.end_calendar_of_protected();

create policy calendar_gate on calendar_feeds to egenvag_gate using (true) with check (true);
create policy calendar_gate on participant_calendars to egenvag_gate using (true) with check (true);
create policy calendar_gate on venues for select to egenvag_gate using (true);
create policy calendar_gate on activity_leaders for select to egenvag_gate using (true);
create policy calendar_gate on activity_members for select to egenvag_gate using (true);
create policy calendar_gate on member_exclusions for select to egenvag_gate using (true);
create policy calendar_gate on parts for select to egenvag_gate using (true);
grant select, update (last_asked_on) on calendar_feeds, participant_calendars to egenvag_gate;
grant select on venues, activity_leaders, activity_members, member_exclusions, parts to egenvag_gate;
grant execute on function app.shown_place(activity_sessions, activities) to egenvag_gate;

-- What stands in the calendar behind a secret address, from a month back to half a year ahead. NULL: no such address any more. The first asking of
-- a day is noted, a participant's in the audit log, too: without the note there is no calendar.
create function app.calendar_feed(p_token_hash bytea, p_now timestamptz) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  today date := (p_now at time zone 'Europe/Stockholm')::date;
  f calendar_feeds%rowtype;
  p participant_calendars%rowtype;
  tenant uuid;
  neutral boolean;
  theirs uuid[];
begin
  select * into f from calendar_feeds c where c.token_hash = p_token_hash and c.ended_at is null;
  if found then
    tenant := f.tenant_id; neutral := f.is_neutral;
    if f.kind = 'own' and not exists (select from accounts a where a.tenant_id = tenant and a.id = f.account_id and a.disabled_at is null) then return null; end if;
    if f.last_asked_on is distinct from today then
      update calendar_feeds set last_asked_on = today where tenant_id = tenant and id = f.id;
    end if;
  else
    select c.* into p from participant_calendars c join enrolments e on e.tenant_id = c.tenant_id and e.id = c.enrolment_id
      where c.token_hash = p_token_hash and c.ended_at is null and not c.restricted and e.status in ('accepted', 'active', 'paused');
    if not found then return null; end if;
    tenant := p.tenant_id; neutral := p.is_neutral;
    if p.last_asked_on is distinct from today then
      update participant_calendars set last_asked_on = today where tenant_id = tenant and id = p.id and last_asked_on is distinct from today;
      if found then
        insert into audit_events (tenant_id, role, action, category, purpose, programme_id, subjects)
          values (tenant, 'none', 'read', 'participation', 'calendar.asked', p.programme_id, array[p.person_id]);
      end if;
    end if;
  end if;
  -- Whose sessions may be in it; which of them follows below.
  theirs := case f.kind
    when 'activity' then array[f.activity_id]
    when 'venue' then array(select a.id from activities a where a.tenant_id = tenant and a.venue_id = f.venue_id
      union select s.activity_id from activity_sessions s where s.tenant_id = tenant and s.venue_id = f.venue_id and s.held_on between today - 31 and today + 183)
    when 'own' then array(select a.id from activities a where a.tenant_id = tenant
        and (exists (select from activity_leaders l where l.tenant_id = tenant and l.activity_id = a.id and l.account_id = f.account_id)
          or exists (select from team_members t where t.tenant_id = tenant and t.activity_id = a.id and t.account_id = f.account_id))
        and exists (select from role_assignments r where r.tenant_id = tenant and r.account_id = f.account_id and r.programme_id = a.programme_id
          and r.valid_from <= today and (r.valid_before is null or r.valid_before > today)))
    else array(select m.activity_id from activity_members m where m.tenant_id = tenant and m.enrolment_id = p.enrolment_id
      union select x.activity_id from parts x where x.tenant_id = tenant and x.enrolment_id = p.enrolment_id) end;
  return jsonb_build_object('kind', coalesce(f.kind, 'participant'), 'isNeutral', neutral,
    'name', case when not neutral and f.kind = 'activity' then (select a.name from activities a where a.tenant_id = tenant and a.id = f.activity_id) end,
    'sessions', (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'heldOn', s.held_on, 'startsAt', to_char(s.starts_at, 'HH24:MI'), 'endsAt', to_char(s.ends_at, 'HH24:MI'),
        'isCancelled', s.cancelled, 'sequence', s.version, 'title', case when not neutral then a.name end,
        'place', case when neutral then (select nullif(v.address, '') from venues v where v.tenant_id = tenant
            and v.id = case when s.venue_id is null and s.place is null then a.venue_id else s.venue_id end)
          else app.shown_place(s, a) end) order by s.held_on, s.starts_at, s.id), '[]')
      from activity_sessions s join activities a on a.tenant_id = s.tenant_id and a.id = s.activity_id
      where s.tenant_id = tenant and s.activity_id = any (theirs) and s.held_on between today - 31 and today + 183
        and case f.kind
          when 'activity' then true
          when 'venue' then f.venue_id = case when s.venue_id is null and s.place is null then a.venue_id else s.venue_id end
          when 'own' then exists (select from app.leading_at(s.tenant_id, s.activity_id, s.id, s.held_on) l where l.account_id = f.account_id)
          else exists (select from parts x where x.tenant_id = tenant and x.enrolment_id = p.enrolment_id and x.activity_id = s.activity_id
              and case when x.session_id is null then s.held_on >= x.from_on and s.held_on <= coalesce(x.through_on, s.held_on) else x.session_id = s.id end)
            or exists (select from activity_members m where m.tenant_id = tenant and m.enrolment_id = p.enrolment_id and m.activity_id = s.activity_id
              and m.joined_on <= s.held_on and (m.left_on is null or m.left_on >= s.held_on))
            and not exists (select from member_exclusions x where x.tenant_id = tenant and x.enrolment_id = p.enrolment_id and x.activity_id = s.activity_id
              and x.weekday = extract(isodow from s.held_on) and (x.starts_at is null or x.starts_at = s.starts_at)
              and x.from_on <= s.held_on and (x.until_on is null or x.until_on >= s.held_on)) end));
end $$;

call app.hand_to_gate();
