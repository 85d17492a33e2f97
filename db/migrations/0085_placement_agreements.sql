-- owner: placements
-- How three parties come to agree about a placement, by link, on her own side or through staff; and her seat in the activity of one that holds its days.

alter table placement_terms add column activity_id uuid,
  add foreign key (tenant_id, activity_id) references activities (tenant_id, id);
comment on column placement_terms.activity_id is 'The activity of one with the days of these terms. She is its member on the days they hold, and nobody else ever is.';
comment on column placement_terms.hours is 'List of {weekday 1-7, startsAt HH:MM, endsAt HH:MM}.';

alter table placement_answers add column wants_change boolean not null default false,
  add check (not wants_change or (not agrees and words <> ''));
comment on column placement_answers.wants_change is 'Not yes and not no: something should be otherwise, and words say what.';

alter table placement_links
  add column check_kind text not null check (check_kind in ('phone', 'e-mail', 'code')),
  add column check_hash bytea not null check (length(check_hash) = 32),
  add column tries int not null default 0,
  add column way text not null default 'shown' check (way in ('shown', 'sms', 'e-mail')),
  add column sent_outcome text check (sent_outcome in ('sent', 'later', 'refused', 'unclear'));
comment on column placement_links.check_hash is 'Keyed hash of what whoever opens the link must know besides: the last digits of the phone or the address it was sent to, or a code that staff said.';
comment on column placement_links.sent_outcome is 'What became of the message, when it was sent as one; NULL until it is known.';
comment on column placement_links.tries is 'Wrong answers to that question; at five the link is closed.';

create table placement_settings (
  tenant_id uuid not null,
  programme_id uuid not null,
  backdating_days int not null default 14 check (backdating_days between 0 and 365),
  changed_at timestamptz not null default now(),
  changed_by uuid,
  primary key (tenant_id, programme_id),
  foreign key (tenant_id, programme_id) references programmes (tenant_id, id),
  foreign key (tenant_id, changed_by) references accounts (tenant_id, id)
);
comment on table placement_settings is 'How far back a placement of a programme may be written down; 14 days without a row.';
do $$
begin
  call app.wall('placement_settings', $p$programme_id = any ((select app.programmes_as('{coordinator,case-worker}'))::uuid[])$p$,
    $p$programme_id = any ((select app.programmes_as('{coordinator}'))::uuid[]) and changed_by = (select app.account())$p$);
end $$;
grant select, insert, update on placement_settings to egenvag_app;

-- What the gate does for those without an account ------------------------------------------------------------------------

create policy placement_gate on placements to egenvag_gate using (true) with check (true);
create policy placement_gate on placement_terms to egenvag_gate using (true) with check (true);
create policy placement_gate on placement_answers to egenvag_gate using (true) with check (true);
create policy placement_gate on placement_moves to egenvag_gate using (true) with check (true);
create policy placement_gate on placement_links to egenvag_gate using (true) with check (true);
create policy placement_gate on employer_bars for select to egenvag_gate using (true);
create policy placement_gate on employers for select to egenvag_gate using (true);
create policy placement_gate on workplaces for select to egenvag_gate using (true);
create policy placement_gate on workplace_contacts for select to egenvag_gate using (true);
create policy placement_gate on activity_members to egenvag_gate using (true) with check (true);
grant select, update on placements, placement_terms, placement_links to egenvag_gate;
grant select, insert on placement_answers, placement_moves to egenvag_gate;
grant select on employer_bars, employers, workplaces, workplace_contacts to egenvag_gate;
grant select, insert, delete on activity_members to egenvag_gate;

-- Whether the caller handles this placement.
create function app.handles_placement(p_placement uuid) returns boolean
language sql stable
begin atomic
  select exists (select from public.placements p where p.tenant_id = app.tenant() and p.id = p_placement
    and p.programme_id = any ((app.programmes_as('{coordinator,case-worker}'))::uuid[])
    and (not p.restricted or p.person_id = any ((app.readable_restricted())::uuid[])) and p.person_id <> all ((app.barred())::uuid[]));
end;

-- Her seat in the activities of a placement, from what was agreed and what has happened: the days of each accepted version until the next one holds,
-- without what lies before she began, between an interruption and a resumption, and after the end.
create function app.seat_in_placement(p_tenant uuid, p_placement uuid) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  p placements%rowtype;
  away datemultirange;
begin
  select * into p from placements x where x.tenant_id = p_tenant and x.id = p_placement;
  delete from activity_members m using placement_terms t where t.tenant_id = p_tenant and t.placement_id = p_placement
    and m.tenant_id = t.tenant_id and m.activity_id = t.activity_id;
  if p.status in ('proposed', 'cancelled') then return; end if;
  select coalesce(range_agg(daterange(m.on_day + 1, (select case when min(n.on_day) is not null then greatest(min(n.on_day), m.on_day + 1) end from placement_moves n where n.tenant_id = m.tenant_id and n.placement_id = m.placement_id
      and (n.moved_at, n.id) > (m.moved_at, m.id) and n.to_status = 'ongoing'))), '{}') into away
    from placement_moves m where m.tenant_id = p_tenant and m.placement_id = p_placement and m.to_status = 'interrupted';
  select away + coalesce(range_agg(daterange(null, m.on_day)), '{}') into away
    from placement_moves m where m.tenant_id = p_tenant and m.placement_id = p_placement and m.from_status = 'agreed' and m.to_status = 'ongoing';
  if p.ended_on is not null then away := away + datemultirange(daterange(p.ended_on + 1, null)); end if;
  insert into activity_members (tenant_id, activity_id, programme_id, enrolment_id, person_id, restricted, joined_on, left_on)
  select p.tenant_id, d.activity_id, p.programme_id, p.enrolment_id, p.person_id, p.restricted, lower(r), upper(r) - 1
    from (select t.activity_id, daterange(t.starts_on, least(t.ends_on + 1, lead(t.starts_on) over (order by t.number))) as days
        from placement_terms t where t.tenant_id = p_tenant and t.placement_id = p_placement and t.status = 'accepted') d
    cross join lateral unnest(datemultirange(d.days) - away) r
    where d.activity_id is not null;
end $$;

-- The same after staff have written down what happened.
create function app.seat_placement(p_placement uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if app.handles_placement(p_placement) then perform app.seat_in_placement(app.tenant(), p_placement); end if;
end $$;

-- One party's answer to a version of the terms. With three times yes it holds; anything else settles it as declined.
-- 'accepted', 'taken' (the others have not answered), 'declined'; 'answered' (this party has already), 'settled' (it is no longer open), 'gone'.
create function app.take_placement_answer(p_tenant uuid, p_terms uuid, p_party text, p_says text, p_words text, p_way text, p_contact uuid, p_account uuid, p_document uuid, p_now timestamptz)
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
  return 'accepted';
end $$;

-- What one of the parties told staff, in the room, by telephone or on paper.
create function app.answer_placement(p_terms uuid, p_party text, p_says text, p_words text, p_way text, p_document uuid, p_now timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not coalesce((select app.handles_placement(t.placement_id) from placement_terms t where t.tenant_id = app.tenant() and t.id = p_terms), false) then return 'gone'; end if;
  return app.take_placement_answer(app.tenant(), p_terms, p_party, p_says, p_words, p_way, null, app.account(), p_document, p_now);
end $$;

-- Terms as the one who is to answer sees them: her first name, where, when, what for. Never a number, an address of hers or a surname.
create function app.shown_placement(p_tenant uuid, p_placement uuid) returns jsonb
language sql stable
begin atomic
  select jsonb_build_object('placementId', p.id, 'form', p.form, 'status', p.status, 'programmeName', g.name, 'givenName', d.given_name,
      'workplace', w.name, 'employer', e.name, 'street', w.street, 'city', w.city,
      'supervisor', (select c.name from public.workplace_contacts c where c.tenant_id = p.tenant_id and c.id = p.supervisor_id),
      'staff', (select a.name from public.enrolments n join public.accounts a on a.tenant_id = n.tenant_id and a.id = n.case_worker_id where n.tenant_id = p.tenant_id and n.id = p.enrolment_id),
      'terms', (select jsonb_build_object('id', t.id, 'number', t.number, 'status', t.status, 'startsOn', t.starts_on, 'endsOn', t.ends_on, 'extentPercent', t.extent_percent,
          'hours', t.hours, 'aims', t.aims, 'tasks', t.tasks, 'reason', t.reason,
          'answers', coalesce((select jsonb_agg(jsonb_build_object('party', a.party, 'agrees', a.agrees, 'wantsChange', a.wants_change)) from public.placement_answers a
            where a.tenant_id = t.tenant_id and a.terms_id = t.id), '[]'))
        from public.placement_terms t where t.tenant_id = p.tenant_id and t.placement_id = p.id and t.status <> 'withdrawn' order by t.status = 'proposed' desc, t.number desc limit 1))
    from public.placements p
    join public.programmes g on g.tenant_id = p.tenant_id and g.id = p.programme_id
    join public.workplaces w on w.tenant_id = p.tenant_id and w.id = p.workplace_id
    join public.employers e on e.tenant_id = w.tenant_id and e.id = w.employer_id
    left join public.person_directory d on d.tenant_id = p.tenant_id and d.person_id = p.person_id
    where p.tenant_id = p_tenant and p.id = p_placement;
end;

-- How a link stands, before whoever holds it has shown that it is hers. It tells nothing of the placement.
create function app.look_at_placement_link(p_token_hash bytea, p_now timestamptz, p_purpose text)
returns table (state text, check_kind text, party text, tenant_name text, theme text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select case when l.revoked_at is not null or p.restricted then 'revoked' when l.expires_at <= p_now then 'expired' when l.tries >= 5 then 'locked' else 'open' end,
      l.check_kind, l.party, t.name, t.theme
    from public.placement_links l join public.placements p on p.tenant_id = l.tenant_id and p.id = l.placement_id join public.tenants t on t.id = l.tenant_id
    where l.token_hash = p_token_hash and l.purpose = p_purpose;
end;

-- The link of somebody who knows what it was sent to. Counts what is wrong; for other functions of the gate. No row: it does not open.
create function app.enter_placement_link(p_token_hash bytea, p_now timestamptz, p_purpose text, p_check_hash bytea) returns setof placement_links
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare l placement_links%rowtype;
begin
  select x.* into l from placement_links x where x.token_hash = p_token_hash and x.purpose = p_purpose and x.revoked_at is null and x.expires_at > p_now
    and x.tries < 5 and not x.restricted for update;
  if not found then return; end if;
  if l.check_hash is distinct from p_check_hash then
    update placement_links x set tries = x.tries + 1 where x.tenant_id = l.tenant_id and x.id = l.id;
    return;
  end if;
  update placement_links x set tries = 0, first_opened_at = coalesce(x.first_opened_at, p_now), last_opened_at = p_now where x.tenant_id = l.tenant_id and x.id = l.id;
  return next l;
end $$;

create function app.open_placement_link(p_token_hash bytea, p_now timestamptz, p_check_hash bytea) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare l placement_links%rowtype;
begin
  select * into l from app.enter_placement_link(p_token_hash, p_now, 'agree', p_check_hash);
  if not found then return null; end if;
  insert into audit_events (tenant_id, role, action, category, purpose, programme_id, subjects)
    values (l.tenant_id, 'none', 'read', 'participation', 'placement.open-by-link', l.programme_id, array[l.person_id]);
  return app.shown_placement(l.tenant_id, l.placement_id) || jsonb_build_object('party', l.party);
end $$;

create function app.answer_placement_by_link(p_token_hash bytea, p_now timestamptz, p_check_hash bytea, p_terms uuid, p_says text, p_words text) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare l placement_links%rowtype;
begin
  select * into l from app.enter_placement_link(p_token_hash, p_now, 'agree', p_check_hash);
  if not found or not exists (select from placement_terms t where t.tenant_id = l.tenant_id and t.placement_id = l.placement_id and t.id = p_terms) then return 'gone'; end if;
  insert into audit_events (tenant_id, role, action, category, purpose, programme_id, subjects)
    values (l.tenant_id, 'none', 'write', 'participation', 'placement.answer-by-link', l.programme_id, array[l.person_id]);
  return app.take_placement_answer(l.tenant_id, p_terms, l.party, p_says, p_words, 'link', l.contact_id, null, null, p_now);
end $$;

-- Her own side ---------------------------------------------------------------------------------------------------------

create function app.own_placements() returns table (shown jsonb)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select app.shown_placement(p.tenant_id, p.id) from public.placements p where p.tenant_id = app.tenant() and p.person_id = app.person() and app.role() = 'participant'
    and (not app.mirrored() or p.programme_id = any (app.programmes())) and p.status <> 'cancelled' order by p.starts_on desc, p.id desc limit 20;
end;

create function app.answer_own_placement(p_terms uuid, p_says text, p_words text, p_now timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if app.mirrored() or not exists (select from placement_terms t where t.tenant_id = app.tenant() and t.id = p_terms and t.person_id = app.person()) then return 'gone'; end if;
  return app.take_placement_answer(app.tenant(), p_terms, 'participant', p_says, p_words, 'portal', null, null, null, p_now);
end $$;

-- What proposing must know of more than the caller sees -------------------------------------------------------------------

-- Whether a person has said no to an employer on any of these days, in whatever programme it was said.
create function app.employer_barred(p_person uuid, p_employer uuid, p_from date, p_to date) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select exists (select from public.employer_bars b where b.tenant_id = app.tenant() and b.person_id = p_person and b.employer_id = p_employer
    and b.valid_from <= p_to and (b.valid_before is null or b.valid_before > p_from)
    and exists (select from public.enrolments e where e.tenant_id = b.tenant_id and e.person_id = p_person and e.programme_id = any ((app.programmes_as('{coordinator,case-worker}'))::uuid[])));
end;

-- How much of a person's time is promised to placements on these days, in whatever programme; nothing of where.
create function app.time_in_placements(p_person uuid, p_from date, p_to date, p_except uuid) returns table (starts_on date, ends_on date, extent_percent int)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select p.starts_on, coalesce(p.ended_on, p.ends_on), p.extent_percent from public.placements p where p.tenant_id = app.tenant() and p.person_id = p_person
    and p.id is distinct from p_except and p.status in ('proposed', 'agreed', 'ongoing', 'interrupted') and p.starts_on <= p_to and p.ends_on >= p_from
    and exists (select from public.enrolments e where e.tenant_id = p.tenant_id and e.person_id = p_person and e.programme_id = any ((app.programmes_as('{coordinator,case-worker}'))::uuid[]));
end;

revoke execute on function app.handles_placement, app.seat_in_placement, app.take_placement_answer, app.shown_placement, app.enter_placement_link from public;
grant execute on function app.handles_placement, app.seat_in_placement, app.take_placement_answer, app.shown_placement, app.enter_placement_link to egenvag_gate;
call app.hand_to_gate();
revoke execute on function app.own_placements, app.answer_own_placement from egenvag_app;
grant execute on function app.own_placements, app.answer_own_placement to egenvag_portal;
