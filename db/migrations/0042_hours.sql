-- owner: hours
-- The month as the funder wants it: a sheet per person and month that both sides certify, the lock of a month, what was corrected after it,
-- and what was sent when. Sheets are made by the database out of the marks, whatever writes them: in a locked month both always say the same.

create table month_locks (
  tenant_id uuid not null,
  programme_id uuid not null,
  month date not null check (extract(day from month) = 1),
  locked_at timestamptz not null default now(),
  locked_by uuid,
  primary key (tenant_id, programme_id, month),
  foreign key (tenant_id, programme_id) references programmes (tenant_id, id),
  foreign key (tenant_id, locked_by) references accounts (tenant_id, id)
);
comment on table month_locks is 'Months whose attendance changes only through a correction with its reason. Never taken back.';

create table month_corrections (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  month date not null,
  session_id uuid,
  reason text not null check (length(trim(reason)) between 3 and 300),
  corrected_at timestamptz not null default now(),
  corrected_by uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, programme_id, month) references month_locks (tenant_id, programme_id, month),
  foreign key (tenant_id, session_id) references activity_sessions (tenant_id, id),
  foreign key (tenant_id, corrected_by) references accounts (tenant_id, id)
);
comment on table month_corrections is 'Why attendance of a locked month was changed: append-only. What was changed stands in attendance_mark_versions and in the next version of the sheets.';
comment on column month_corrections.corrected_at is 'The moment of its transaction: it opens the month for that transaction alone.';
create index month_corrections_month on month_corrections (tenant_id, programme_id, month, corrected_at);
create index month_corrections_session on month_corrections (tenant_id, session_id);

create table month_sheets (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  enrolment_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  month date not null check (extract(day from month) = 1),
  version int not null check (version > 0),
  entries jsonb not null,
  minutes int not null check (minutes >= 0),
  correction_id uuid,
  made_at timestamptz not null default now(),
  made_by uuid,
  primary key (tenant_id, id),
  unique (tenant_id, programme_id, month, enrolment_id, version),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, correction_id) references month_corrections (tenant_id, id),
  foreign key (tenant_id, made_by) references accounts (tenant_id, id)
);
comment on table month_sheets is 'What somebody was present at in a month, as it was certified: one row per version, never changed. The highest version counts.';
comment on column month_sheets.entries is 'Sessions in order: session, day, from, to, activity, kind, minutes. Only those with minutes.';
comment on column month_sheets.correction_id is 'The correction of a locked month that made this version.';
create index month_sheets_enrolment on month_sheets (tenant_id, enrolment_id, month);

create table month_certificates (
  tenant_id uuid not null,
  id uuid not null,
  sheet_id uuid not null,
  programme_id uuid not null,
  enrolment_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  certified_by text not null check (certified_by in ('participant', 'leader')),
  way text not null check (way in ('link', 'paper', 'screen')),
  answer text not null default 'right' check (answer in ('right', 'wrong')),
  comment text check (length(comment) <= 500),
  paper_place text check (length(paper_place) <= 200),
  language text check (language ~ '^[a-z]{2,3}(-[a-z0-9]{1,8})*$'),
  certified_at timestamptz not null default now(),
  account_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, sheet_id) references month_sheets (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, account_id) references accounts (tenant_id, id),
  check ((way = 'link') = (account_id is null)),
  check (certified_by = 'participant' or (way = 'screen' and answer = 'right')),
  check (way <> 'paper' or paper_place is not null),
  check (answer = 'right' or way = 'link')
);
comment on table month_certificates is 'Who said of one version of a sheet that it is right, or what is wrong with it. A new version has none: everybody certifies anew.';
comment on column month_certificates.account_id is 'Who certified as leader, or who has the signed paper before her. NULL: the participant herself through her link.';
create unique index month_certificates_once on month_certificates (tenant_id, sheet_id, certified_by) where answer = 'right';
create index month_certificates_sheet on month_certificates (tenant_id, sheet_id, certified_at);
create index month_certificates_enrolment on month_certificates (tenant_id, enrolment_id);

create table month_sheet_links (
  tenant_id uuid not null,
  sheet_id uuid not null,
  programme_id uuid not null,
  enrolment_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  token_hash bytea not null check (length(token_hash) = 32),
  expires_at timestamptz not null,
  made_by uuid not null,
  primary key (tenant_id, sheet_id),
  foreign key (tenant_id, sheet_id) references month_sheets (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, made_by) references accounts (tenant_id, id)
);
comment on table month_sheet_links is 'That a version of a sheet may be opened and certified with a link, until when. The link itself is kept nowhere.';
create index month_sheet_links_token on month_sheet_links (token_hash);
create index month_sheet_links_enrolment on month_sheet_links (tenant_id, enrolment_id);

create table month_sendings (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  month date not null,
  layout text not null check (length(layout) between 1 and 40),
  way text not null check (way in ('portal', 'e-mail', 'post', 'other')),
  note text check (length(note) <= 200),
  checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
  sent_at timestamptz not null,
  sent_by uuid not null,
  primary key (tenant_id, id),
  unique (tenant_id, id, programme_id),
  foreign key (tenant_id, programme_id, month) references month_locks (tenant_id, programme_id, month),
  foreign key (tenant_id, sent_by) references accounts (tenant_id, id)
);
comment on table month_sendings is 'That a month was sent to the funder, each time it was: append-only. What was sent stands line by line in month_sent_lines.';
comment on column month_sendings.layout is 'The definition of the file''s columns it was written by.';
comment on column month_sendings.checksum is 'SHA-256 of all lines in their order, as they were sent.';
create index month_sendings_month on month_sendings (tenant_id, programme_id, month, sent_at);

create table month_sent_lines (
  tenant_id uuid not null,
  sending_id uuid not null,
  line_no int not null,
  programme_id uuid not null,
  enrolment_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  ciphertext bytea not null,
  primary key (tenant_id, sending_id, line_no),
  foreign key (tenant_id, sending_id, programme_id) references month_sendings (tenant_id, id, programme_id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade
);
comment on table month_sent_lines is 'One line of what was sent, encrypted; about one person and behind her walls: whoever does not see her does not see her line, in no old file.';
create index month_sent_lines_enrolment on month_sent_lines (tenant_id, enrolment_id);

-- Walls -----------------------------------------------------------------------------------------------------------------

do $$
declare
  readers text := $q$programme_id = any ((select app.programmes_as('{coordinator,case-worker}'))::uuid[])$q$;
  takers text := $q$programme_id = any ((select app.programmes_as('{coordinator,case-worker,activity-leader}'))::uuid[])$q$;
  coordinators text := $q$programme_id = any ((select app.programmes_as('{coordinator}'))::uuid[])$q$;
begin
  call app.wall('month_locks', takers);
  call app.wall('month_corrections', readers, readers || ' and corrected_by = (select app.account())', 'false');
  call app.wall('month_sendings', readers, coordinators || ' and sent_by = (select app.account())', 'false');
end $$;
call app.wall_by_person('month_sheets', '{coordinator,case-worker}', '{}');
call app.wall_by_person('month_certificates', '{coordinator,case-worker}', '{coordinator,case-worker}');
call app.wall_by_person('month_sheet_links', '{coordinator,case-worker}', '{coordinator,case-worker}');
call app.wall_by_person('month_sent_lines', '{coordinator}', '{coordinator}');
grant select on month_locks, month_sheets to egenvag_app;
grant select on month_corrections to egenvag_app;
-- Not the moment: it is the database's, and holds the month open for one transaction.
grant insert (tenant_id, id, programme_id, month, session_id, reason, corrected_by) on month_corrections to egenvag_app;
grant select, insert on month_certificates, month_sendings, month_sent_lines to egenvag_app;
grant select, insert, update on month_sheet_links to egenvag_app;

-- Making sheets ----------------------------------------------------------------------------------------------------------

create policy hours_gate on attendance_marks for select to egenvag_gate using (true);
create policy hours_gate on activities for select to egenvag_gate using (true);
create policy gate on month_locks to egenvag_gate using (true) with check (true);
create policy gate on month_corrections for select to egenvag_gate using (true);
create policy gate on month_sheets to egenvag_gate using (true) with check (true);
create policy gate on month_certificates to egenvag_gate using (true) with check (true);
create policy gate on month_sheet_links for select to egenvag_gate using (true);
grant select on attendance_marks, activities, month_corrections, month_sheet_links to egenvag_gate;
grant select, insert on month_locks, month_sheets, month_certificates to egenvag_gate;

-- What makes two sheets the same: everything but what an activity is called.
create function app.sheet_substance(entries jsonb) returns jsonb language sql immutable parallel safe
  return (select coalesce(jsonb_agg(e - 'activity' order by n), '[]') from jsonb_array_elements(entries) with ordinality x (e, n));
comment on function app.sheet_substance(jsonb) is 'The entries of a month''s sheet without the names of activities: a name that was changed makes no new version.';
grant execute on function app.sheet_substance(jsonb) to egenvag_app, egenvag_gate;

-- What somebody was present at in a month, as a sheet lists it. With the caller's own eyes.
create function app.month_entries(p_tenant uuid, p_enrolment uuid, p_month date) returns jsonb language sql stable parallel safe
begin atomic
  select coalesce(jsonb_agg(jsonb_build_object('session', s.id, 'day', k.held_on, 'from', to_char(s.starts_at, 'HH24:MI'), 'to', to_char(s.ends_at, 'HH24:MI'),
      'activity', a.name, 'kind', a.kind, 'minutes', k.minutes_present) order by k.held_on, s.starts_at, s.id), '[]')
    from public.attendance_marks k
    join public.activity_sessions s on s.tenant_id = k.tenant_id and s.id = k.session_id
    join public.activities a on a.tenant_id = s.tenant_id and a.id = s.activity_id
    where k.tenant_id = p_tenant and k.enrolment_id = p_enrolment and k.held_on >= p_month and k.held_on < (p_month + interval '1 month')::date
      and k.minutes_present > 0 and not k.cancelled;
end;
grant execute on function app.month_entries to egenvag_app, egenvag_gate;

-- The next version of the sheets of these enrolments where they no longer say what the marks say; the first one of whoever was present.
-- Corrections take people one by one in the order in which saves take them, so that two cannot make the same version; whoever makes the sheets of a
-- whole month holds it alone. Runs as the gate.
create function app.renew_sheets(p_tenant uuid, p_programme uuid, p_month date, p_enrolments uuid[], p_correction uuid) returns int
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare made int;
begin
  if p_correction is not null then
    perform pg_advisory_xact_lock(hashtextextended(id, 7)) from (select distinct e::text as id from unnest(p_enrolments) e order by 1) taken;
  end if;
  insert into month_sheets (tenant_id, id, programme_id, enrolment_id, person_id, restricted, month, version, entries, minutes, correction_id, made_by)
  select e.tenant_id, uuidv7(), e.programme_id, e.id, e.person_id, e.restricted, p_month, coalesce(last.version, 0) + 1, x.entries,
    (select coalesce(sum((entry->>'minutes')::int), 0) from jsonb_array_elements(x.entries) entry), p_correction, app.account()
  from enrolments e
  cross join lateral (select app.month_entries(e.tenant_id, e.id, p_month) as entries) x
  left join lateral (
    select m.version, m.entries from month_sheets m
    where m.tenant_id = e.tenant_id and m.programme_id = e.programme_id and m.month = p_month and m.enrolment_id = e.id
    order by m.version desc limit 1) last on true
  where e.tenant_id = p_tenant and e.programme_id = p_programme and e.id = any (p_enrolments)
    and case when last.version is null then x.entries <> '[]' else app.sheet_substance(last.entries) <> app.sheet_substance(x.entries) end;
  get diagnostics made = row_count;
  return made;
end $$;

-- Everybody whose sheet of a month may have to be made: who was present, and who has one.
create function app.people_of_month(p_tenant uuid, p_programme uuid, p_month date) returns uuid[]
language sql stable set search_path = pg_catalog, public, pg_temp
begin atomic
  select coalesce(array_agg(x.id), '{}') from (
    select m.enrolment_id as id from public.attendance_months m where m.tenant_id = p_tenant and m.programme_id = p_programme and m.month = p_month and m.minutes_present > 0
    union select s.enrolment_id from public.month_sheets s where s.tenant_id = p_tenant and s.programme_id = p_programme and s.month = p_month) x;
end;

-- Writers of marks hold the month in common, whoever locks it or makes its sheets alone: no mark slips in between sheet and lock.
create function app.month_key(p_programme uuid, p_month date) returns bigint language sql immutable parallel safe
  return hashtextextended(p_programme::text || p_month::text, 11);

-- Makes the sheets of a month anew for everybody, also for people whom the caller does not see. Returns nothing: the walls decide what she sees of them.
create function app.make_month_sheets(p_programme uuid, p_month date) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not p_programme = any (app.programmes_as('{coordinator,case-worker}')) then
    raise exception 'not for this caller' using errcode = 'insufficient_privilege';
  end if;
  perform pg_advisory_xact_lock(app.month_key(p_programme, p_month));
  perform app.renew_sheets(app.tenant(), p_programme, p_month, app.people_of_month(app.tenant(), p_programme, p_month), null);
end $$;

-- Locks a month that is over and makes every sheet say what the marks say. False: it was locked before.
create function app.lock_month(p_programme uuid, p_month date) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not p_programme = any (app.programmes_as('{coordinator}')) or (p_month + interval '1 month')::date > app.today() then
    raise exception 'not for this caller, or not over' using errcode = 'insufficient_privilege';
  end if;
  perform pg_advisory_xact_lock(app.month_key(p_programme, p_month));
  insert into month_locks (tenant_id, programme_id, month, locked_by) values (app.tenant(), p_programme, p_month, app.account()) on conflict do nothing;
  if not found then return false; end if;
  perform app.renew_sheets(app.tenant(), p_programme, p_month, app.people_of_month(app.tenant(), p_programme, p_month), null);
  return true;
end $$;

-- Guarding locked months ---------------------------------------------------------------------------------------------------
-- However a mark is written: by the sheet, by herself, from a list, or because its session was moved or cancelled.

-- True: the month is locked and this transaction has said why it corrects it. Raises 'month-locked' when it has not.
create function app.open_month(p_tenant uuid, p_programme uuid, p_month date, out correction uuid)
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  perform pg_advisory_xact_lock_shared(app.month_key(p_programme, p_month));
  if not exists (select from month_locks l where l.tenant_id = p_tenant and l.programme_id = p_programme and l.month = p_month) then return; end if;
  select c.id into correction from month_corrections c
    where c.tenant_id = p_tenant and c.programme_id = p_programme and c.month = p_month and c.corrected_at = now() limit 1;
  if correction is null then raise exception 'month-locked' using errcode = 'EG422'; end if;
end $$;

create function app.guard_new_marks() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare m record; correction uuid;
begin
  for m in select distinct tenant_id, programme_id, date_trunc('month', held_on::timestamp)::date as month from new_marks order by 1, 2, 3 loop
    correction := app.open_month(m.tenant_id, m.programme_id, m.month);
    if correction is not null then
      perform app.renew_sheets(m.tenant_id, m.programme_id, m.month, (select array_agg(enrolment_id) from new_marks), correction);
    end if;
  end loop;
  return null;
end $$;
create function app.guard_changed_marks() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare m record; correction uuid;
begin
  -- That somebody's identity became protected, or two people one, changes no mark.
  for m in select x.tenant_id, x.programme_id, date_trunc('month', x.held_on::timestamp)::date as month, array_agg(x.enrolment_id) as enrolments
    from (select o.tenant_id, o.programme_id, o.enrolment_id, unnest(array[o.held_on, n.held_on]) as held_on from old_marks o join new_marks n using (tenant_id, session_id, enrolment_id)
      where (o.mark, o.absence_reason, o.minutes_present, o.held_on, o.cancelled) is distinct from (n.mark, n.absence_reason, n.minutes_present, n.held_on, n.cancelled)) x
    group by 1, 2, 3 order by 1, 2, 3 loop
    correction := app.open_month(m.tenant_id, m.programme_id, m.month);
    if correction is not null then perform app.renew_sheets(m.tenant_id, m.programme_id, m.month, m.enrolments, correction); end if;
  end loop;
  return null;
end $$;
create function app.guard_deleted_marks() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare m record; correction uuid;
begin
  for m in select distinct tenant_id, programme_id, date_trunc('month', held_on::timestamp)::date as month from old_marks order by 1, 2, 3 loop
    correction := app.open_month(m.tenant_id, m.programme_id, m.month);
    if correction is not null then
      perform app.renew_sheets(m.tenant_id, m.programme_id, m.month, (select array_agg(enrolment_id) from old_marks), correction);
    end if;
  end loop;
  return null;
end $$;
create trigger guard_new after insert on attendance_marks referencing new table as new_marks for each statement execute function app.guard_new_marks();
create trigger guard_changed after update on attendance_marks referencing old table as old_marks new table as new_marks for each statement execute function app.guard_changed_marks();
create trigger guard_deleted after delete on attendance_marks referencing old table as old_marks for each statement execute function app.guard_deleted_marks();

-- Certifying without an account -------------------------------------------------------------------------------------------
-- By a link that staff hands over. It shows times and activities of one person in one month, and no name.

create function app.find_month_sheet(p_token_hash bytea, p_now timestamptz)
returns table (tenant_name text, theme text, programme_name text, month date, version int, entries jsonb, minutes int, answer text, answered_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select t.name, t.theme, p.name, s.month, s.version, s.entries, s.minutes, c.answer, c.certified_at
    from public.month_sheet_links l
    join public.month_sheets s on s.tenant_id = l.tenant_id and s.id = l.sheet_id
    join public.tenants t on t.id = s.tenant_id
    join public.programmes p on p.tenant_id = s.tenant_id and p.id = s.programme_id
    left join lateral (select k.answer, k.certified_at from public.month_certificates k
      where k.tenant_id = s.tenant_id and k.sheet_id = s.id and k.certified_by = 'participant' order by k.certified_at desc, k.id desc limit 1) c on true
    where l.token_hash = p_token_hash and l.expires_at > p_now
      and not exists (select from public.month_sheets n where n.tenant_id = s.tenant_id and n.programme_id = s.programme_id and n.month = s.month
        and n.enrolment_id = s.enrolment_id and n.version > s.version)
    limit 1;
end;

-- The participant's answer. False: the link is unknown or too old, or a newer version has been made. Said once that it is right, it stays so.
create function app.answer_month_sheet(p_token_hash bytea, p_now timestamptz, p_answer text, p_comment text, p_language text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare s month_sheets%rowtype;
begin
  select m.* into s from month_sheet_links l join month_sheets m on m.tenant_id = l.tenant_id and m.id = l.sheet_id
    where l.token_hash = p_token_hash and l.expires_at > p_now
      and not exists (select from month_sheets n where n.tenant_id = m.tenant_id and n.programme_id = m.programme_id and n.month = m.month
        and n.enrolment_id = m.enrolment_id and n.version > m.version);
  if not found then return false; end if;
  if exists (select from month_certificates c where c.tenant_id = s.tenant_id and c.sheet_id = s.id and c.certified_by = 'participant' and c.answer = 'right') then
    return true;
  end if;
  insert into month_certificates (tenant_id, id, sheet_id, programme_id, enrolment_id, person_id, restricted, certified_by, way, answer, comment, language, certified_at)
    values (s.tenant_id, uuidv7(), s.id, s.programme_id, s.enrolment_id, s.person_id, s.restricted, 'participant', 'link', p_answer,
      case p_answer when 'wrong' then p_comment end, p_language, p_now) on conflict do nothing;
  insert into audit_events (tenant_id, role, action, category, purpose, programme_id, subjects)
    values (s.tenant_id, 'none', 'write', 'attendance', 'month-sheet.certify-by-link', s.programme_id, array[s.person_id]);
  return true;
end $$;

revoke execute on function app.renew_sheets, app.people_of_month, app.open_month from public;
grant execute on function app.renew_sheets, app.people_of_month, app.open_month, app.month_key to egenvag_gate;
call app.hand_to_gate();
