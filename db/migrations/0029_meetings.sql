-- owner: meetings
-- Coaching and meetings of several parties: what was planned, what came of it, notes with an audience, minutes, promises, proxies;
-- and what a peer coach keeps about her own work. What is written in notes and minutes lies here encrypted (meetings/server/seal-texts.ts).

create table meetings (
  tenant_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  kind text not null check (kind in ('coaching', 'multi-party')),
  host_id uuid not null,
  meets_on date not null,
  starts_at time not null,
  minutes_planned int not null check (minutes_planned between 5 and 600),
  form text not null check (form in ('place', 'phone', 'video')),
  place text not null default '' check (length(place) <= 200),
  subject text not null default '' check (length(subject) <= 200),
  others text not null default '' check (length(others) <= 200),
  language text check (length(language) between 2 and 20),
  interpreter boolean not null default false,
  status text not null default 'planned' check (status in ('planned', 'held', 'moved', 'not-held')),
  minutes_held int check (minutes_held between 1 and 600),
  because_of text check (because_of in ('person', 'programme', 'other')),
  reason text check (length(reason) between 1 and 40),
  moved_to uuid,
  settled_at timestamptz,
  settled_by uuid,
  version int not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, host_id) references accounts (tenant_id, id),
  foreign key (tenant_id, settled_by) references accounts (tenant_id, id),
  foreign key (tenant_id, created_by) references accounts (tenant_id, id),
  foreign key (tenant_id, moved_to) references meetings (tenant_id, id),
  check ((status = 'held') = (minutes_held is not null)),
  check ((status = 'moved') = (moved_to is not null)),
  check ((status in ('moved', 'not-held')) = (because_of is not null and reason is not null)),
  check ((status = 'planned') = (settled_at is null)),
  check (moved_to <> id)
);
comment on table meetings is 'A meeting with a participant. A moved one stays, with its reason, and points to the one that took its place.';
comment on column meetings.host_id is 'Whose meeting it is: the case worker, coordinator or peer coach she meets.';
comment on column meetings.others is 'Who else comes to a coaching meeting, in words.';
comment on column meetings.because_of is 'Whose reason it was that it was moved or not held; the reason itself is a code (domain/reasons.ts).';
create index meetings_enrolment on meetings (tenant_id, enrolment_id, meets_on desc);
create index meetings_host on meetings (tenant_id, host_id, meets_on);

call app.wall_by_person('meetings', '{coordinator,case-worker,peer-coach}', '{coordinator,case-worker,peer-coach}');
-- A peer coach has her own meetings, with those she coaches now.
create policy peer on meetings as restrictive for all to egenvag_app
  using ((select app.role()) <> 'peer-coach' or (host_id = (select app.account()) and kind = 'coaching' and exists (select from enrolments e
    where e.tenant_id = meetings.tenant_id and e.id = meetings.enrolment_id and e.peer_coach_id = (select app.account()) and e.status in ('accepted', 'active', 'paused'))))
  with check ((select app.role()) <> 'peer-coach' or (host_id = (select app.account()) and kind = 'coaching' and exists (select from enrolments e
    where e.tenant_id = meetings.tenant_id and e.id = meetings.enrolment_id and e.peer_coach_id = (select app.account()) and e.status in ('accepted', 'active', 'paused'))));
grant select, insert on meetings to egenvag_app;
grant update (host_id, minutes_planned, form, place, subject, others, language, interpreter, status, minutes_held, because_of, reason, moved_to,
  settled_at, settled_by, version) on meetings to egenvag_app;

-- Notes --------------------------------------------------------------------------------------------------------------

create table meeting_notes (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  audience text not null check (audience in ('person', 'team', 'case-workers', 'health', 'own')),
  named_reader_ids uuid[] not null default '{}' check (cardinality(named_reader_ids) <= 20),
  author_id uuid not null,
  written_at timestamptz not null,
  version int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, meeting_id) references meetings (tenant_id, id),
  foreign key (tenant_id, author_id) references accounts (tenant_id, id),
  check (audience = 'health' or named_reader_ids = '{}')
);
comment on table meeting_notes is 'A note about a meeting: who wrote it, for ever, and who may read it. The words stand in its versions.';
comment on column meeting_notes.audience is 'person: the team, and she herself; team: coordinators and case workers; case-workers; health: those who read what is guarded about her (0026) and those named in the note; own: the author alone. The author always reads her own.';
create index meeting_notes_meeting on meeting_notes (tenant_id, meeting_id);
create index meeting_notes_enrolment on meeting_notes (tenant_id, enrolment_id, written_at desc);

call app.wall_by_person('meeting_notes', '{coordinator,case-worker,peer-coach}', '{coordinator,case-worker,peer-coach}');
do $$
declare readers text := $sql$exists (select from meetings m where m.tenant_id = meeting_notes.tenant_id and m.id = meeting_notes.meeting_id)
  and (author_id = (select app.account()) or ((select app.role()) in ('coordinator', 'case-worker') and (audience in ('person', 'team')
    or (audience = 'case-workers' and (select app.role()) = 'case-worker')
    or (audience = 'health' and ((select app.account()) = any (named_reader_ids) or app.reads_guarded(enrolment_id))))))$sql$;
begin
  execute format('create policy audience on meeting_notes as restrictive for all to egenvag_app using (%s) with check (%s)', readers, readers);
end $$;
create policy author on meeting_notes as restrictive for insert to egenvag_app with check (author_id = (select app.account()));
grant select, insert on meeting_notes to egenvag_app;
grant update (audience, named_reader_ids, version) on meeting_notes to egenvag_app;

create function app.guard_note() returns trigger language plpgsql as $$
declare narrower text[] := '{person,team,case-workers,health,own}';
begin
  if array_position(narrower, new.audience) < array_position(narrower, old.audience) then
    raise exception 'what was written for few is not opened to more' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
revoke execute on function app.guard_note() from public;
create trigger guard before update on meeting_notes for each row execute function app.guard_note();

create table meeting_note_versions (
  tenant_id uuid not null,
  id uuid not null,
  note_id uuid not null,
  number int not null check (number > 0),
  sealed bytea not null,
  audience text not null check (audience in ('person', 'team', 'case-workers', 'health', 'own')),
  confirmed text[] not null default '{}',
  reason text check (length(reason) between 1 and 300),
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (tenant_id, id),
  unique (tenant_id, note_id, number),
  foreign key (tenant_id, note_id) references meeting_notes (tenant_id, id),
  foreign key (tenant_id, written_by) references accounts (tenant_id, id),
  check ((number = 1) = (reason is null))
);
comment on table meeting_note_versions is 'What a note said, each time it was written or corrected; the highest number holds. Append-only.';
comment on column meeting_note_versions.confirmed is 'Words and numbers the writer was warned of and kept: entries of the word list, never her own words.';
call app.wall('meeting_note_versions', 'exists (select from meeting_notes n where n.tenant_id = meeting_note_versions.tenant_id and n.id = meeting_note_versions.note_id)',
  'written_by = (select app.account()) and exists (select from meeting_notes n where n.tenant_id = meeting_note_versions.tenant_id and n.id = meeting_note_versions.note_id)');
grant select, insert on meeting_note_versions to egenvag_app;

-- Several parties ----------------------------------------------------------------------------------------------------

create table meeting_attendees (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  organisation_id uuid,
  organisation_name text not null default '' check (length(organisation_name) <= 120),
  name text not null check (length(name) between 1 and 120),
  came boolean,
  added_at timestamptz not null,
  added_by uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, meeting_id) references meetings (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisations (tenant_id, id),
  foreign key (tenant_id, added_by) references accounts (tenant_id, id)
);
comment on table meeting_attendees is 'Who is asked to a meeting of several parties, from which organisation; came is NULL until somebody has said.';
create index meeting_attendees_meeting on meeting_attendees (tenant_id, meeting_id);

create table meeting_promises (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  promised_by text not null check (length(promised_by) between 1 and 160),
  what text not null check (length(what) between 1 and 500),
  due_on date not null,
  status text not null default 'open' check (status in ('open', 'done', 'not-done')),
  settled_on date,
  settled_at timestamptz,
  settled_by uuid,
  note text not null default '' check (length(note) <= 500),
  version int not null default 1,
  added_at timestamptz not null,
  added_by uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, meeting_id) references meetings (tenant_id, id),
  foreign key (tenant_id, settled_by) references accounts (tenant_id, id),
  foreign key (tenant_id, added_by) references accounts (tenant_id, id),
  check ((status = 'open') = (settled_on is null)),
  check ((status = 'open') = (settled_by is null))
);
comment on table meeting_promises is 'What somebody at a meeting agreed to do by when, and what became of it.';
create index meeting_promises_meeting on meeting_promises (tenant_id, meeting_id);
create index meeting_promises_due on meeting_promises (tenant_id, due_on) where status = 'open';

create table meeting_minutes (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  author_id uuid not null,
  sealed bytea not null,
  language text check (length(language) between 2 and 20),
  confirmed text[] not null default '{}',
  written_at timestamptz not null,
  shared_at timestamptz,
  version int not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, meeting_id, author_id),
  foreign key (tenant_id, meeting_id) references meetings (tenant_id, id),
  foreign key (tenant_id, author_id) references accounts (tenant_id, id)
);
comment on table meeting_minutes is 'Minutes: a draft is its author''s alone; once shared they are locked, and corrected by additions.';
comment on column meeting_minutes.language is 'The language of the person''s own words in them.';
create unique index meeting_minutes_shared_once on meeting_minutes (tenant_id, meeting_id) where shared_at is not null;

create table meeting_minutes_additions (
  tenant_id uuid not null,
  id uuid not null,
  minutes_id uuid not null,
  sealed bytea not null,
  confirmed text[] not null default '{}',
  added_at timestamptz not null,
  added_by uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, minutes_id) references meeting_minutes (tenant_id, id),
  foreign key (tenant_id, added_by) references accounts (tenant_id, id)
);
comment on table meeting_minutes_additions is 'What was corrected in or added to shared minutes, visibly. Append-only.';
create index meeting_minutes_additions_minutes on meeting_minutes_additions (tenant_id, minutes_id, added_at);

do $$
declare tbl text; seen text;
begin
  foreach tbl in array '{meeting_attendees,meeting_promises,meeting_minutes}'::text[] loop
    seen := format('(select app.role()) in (''coordinator'', ''case-worker'') and exists (select from meetings m where m.tenant_id = %1$s.tenant_id and m.id = %1$s.meeting_id)', tbl);
    call app.wall(tbl, seen, seen);
  end loop;
end $$;
create policy draft on meeting_minutes as restrictive for select to egenvag_app using (shared_at is not null or author_id = (select app.account()));
create policy writing on meeting_minutes as restrictive for insert to egenvag_app with check (author_id = (select app.account()));
create policy locked on meeting_minutes as restrictive for update to egenvag_app
  using (shared_at is null and author_id = (select app.account())) with check (author_id = (select app.account()));
call app.wall('meeting_minutes_additions',
  'exists (select from meeting_minutes i where i.tenant_id = meeting_minutes_additions.tenant_id and i.id = meeting_minutes_additions.minutes_id and i.shared_at is not null)',
  'added_by = (select app.account()) and exists (select from meeting_minutes i where i.tenant_id = meeting_minutes_additions.tenant_id and i.id = meeting_minutes_additions.minutes_id and i.shared_at is not null)');
grant select, insert, delete on meeting_attendees to egenvag_app;
grant update (came) on meeting_attendees to egenvag_app;
grant select, insert on meeting_promises to egenvag_app;
grant update (status, settled_on, settled_at, settled_by, note, version) on meeting_promises to egenvag_app;
grant select, insert on meeting_minutes to egenvag_app;
grant update (sealed, language, confirmed, written_at, shared_at, version) on meeting_minutes to egenvag_app;
grant select, insert on meeting_minutes_additions to egenvag_app;

create table person_proxies (
  tenant_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  kind text not null check (kind in ('proxy', 'god-man', 'power-of-attorney', 'guardian', 'spokesperson')),
  holder_name text not null check (length(holder_name) between 1 and 120),
  phone text not null default '' check (length(phone) <= 40),
  scope text not null check (length(scope) between 1 and 500),
  document_id uuid,
  valid_from date not null,
  valid_before date check (valid_before >= valid_from),
  version int not null default 1,
  added_at timestamptz not null,
  added_by uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, document_id) references documents (tenant_id, id),
  foreign key (tenant_id, added_by) references accounts (tenant_id, id)
);
comment on table person_proxies is 'Who speaks or acts for a participant, in what, from when till when, and the paper it rests on.';
create index person_proxies_enrolment on person_proxies (tenant_id, enrolment_id);
call app.wall_by_person('person_proxies', '{coordinator,case-worker}', '{coordinator,case-worker}');
grant select, insert on person_proxies to egenvag_app;
grant update (phone, scope, document_id, valid_from, valid_before, version) on person_proxies to egenvag_app;

-- The peer coach -----------------------------------------------------------------------------------------------------

create table peer_supervisions (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  account_id uuid not null,
  held_on date not null,
  minutes int not null check (minutes between 5 and 600),
  supervisor text not null default '' check (length(supervisor) <= 120),
  sealed bytea not null,
  written_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, programme_id) references programmes (tenant_id, id),
  foreign key (tenant_id, account_id) references accounts (tenant_id, id)
);
comment on table peer_supervisions is 'Supervision a peer coach has had: the hours, and notes nobody else reads.';
create index peer_supervisions_account on peer_supervisions (tenant_id, account_id, held_on);
call app.wall('peer_supervisions',
  'account_id = (select app.account()) and programme_id = any ((select app.programmes_as(''{peer-coach}''))::uuid[])',
  'account_id = (select app.account()) and programme_id = any ((select app.programmes_as(''{peer-coach}''))::uuid[])');
grant select, insert, delete on peer_supervisions to egenvag_app;

-- What a peer coach knows of those she coaches: what they are called. As the gate, so that she needs no wall opened to names.
create policy gate on meetings for select to egenvag_gate using (true);
create policy gate on person_names for select to egenvag_gate using (kind = 'called' and valid_before is null);
grant select on meetings to egenvag_gate;
create function app.peer_people() returns table (enrolment_id uuid, programme_id uuid, person_id uuid, first_name text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select e.id, e.programme_id, e.person_id, coalesce(c.name, nullif(d.given_name, ''), '–')
    from public.enrolments e
    join public.person_directory d on d.tenant_id = e.tenant_id and d.person_id = e.person_id
    left join public.person_names c on c.tenant_id = e.tenant_id and c.person_id = e.person_id and c.kind = 'called' and c.valid_before is null
    where e.tenant_id = app.tenant() and e.peer_coach_id = app.account() and e.programme_id = any (app.programmes_as('{peer-coach}'))
      and e.status in ('accepted', 'active', 'paused')
      and (not e.restricted or e.person_id = any (app.readable_restricted())) and e.person_id <> all (app.barred());
end;
comment on function app.peer_people() is 'Those whom the caller coaches as a peer, by first name.';

-- Hours stay hers when she coaches somebody no longer; they tell of nobody.
create function app.own_meeting_months(p_from date, p_before date) returns table (month date, meetings int, minutes int)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select date_trunc('month', m.meets_on)::date, count(*)::int, sum(m.minutes_held)::int
    from public.meetings m
    where m.tenant_id = app.tenant() and m.host_id = app.account() and m.programme_id = any (app.programmes_as('{peer-coach}'))
      and m.status = 'held' and m.meets_on >= p_from and m.meets_on < p_before
    group by 1;
end;
comment on function app.own_meeting_months(date, date) is 'How many meetings the caller has held as a peer coach in each month, and for how long.';

call app.hand_to_gate();
