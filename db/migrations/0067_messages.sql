-- owner: messages
-- Messages between a participant and those she has: her case worker, her peer coach, the leaders of a group of hers. What waits for an answer is
-- answered, handed over or said to need nothing more; triggers keep account of it, so that nobody's way of writing can lose it.
-- Words lie here encrypted (messages/server/seal-words.ts).

create table message_threads (
  tenant_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  with_role text not null check (with_role in ('case-worker', 'peer-coach', 'activity-leader')),
  peer_id uuid,
  activity_id uuid,
  started_at timestamptz not null,
  last_at timestamptz,
  waiting_since timestamptz,
  due_on date,
  held_by uuid,
  held_from timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, id, enrolment_id),
  unique nulls not distinct (tenant_id, enrolment_id, with_role, peer_id, activity_id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, activity_id, programme_id) references activities (tenant_id, id, programme_id),
  foreign key (tenant_id, peer_id) references accounts (tenant_id, id),
  foreign key (tenant_id, held_by) references accounts (tenant_id, id),
  check ((with_role = 'peer-coach') = (peer_id is not null)),
  check ((with_role = 'activity-leader') = (activity_id is not null)),
  check ((waiting_since is null) = (due_on is null)),
  check ((held_by is null) = (held_from is null))
);
comment on table message_threads is 'What one participant and one kind of counterpart write to each other. Holds no words: who may know that something waits reads it here.';
comment on column message_threads.with_role is 'case-worker: whoever is responsible for her now; peer-coach: that peer and nobody after her; activity-leader: whoever leads that group now.';
comment on column message_threads.waiting_since is 'When the first message came that nobody has answered, handed on or settled.';
comment on column message_threads.due_on is 'The last day by which the programme promises an answer to it.';
comment on column message_threads.held_by is 'Who answers instead for now, and from which message on she reads.';
create index message_threads_waiting on message_threads (tenant_id, programme_id) where waiting_since is not null;
create index message_threads_held on message_threads (tenant_id, held_by) where held_by is not null;

create table message_group_posts (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  activity_id uuid not null,
  people int not null check (people >= 0),
  sent_by uuid not null,
  sent_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, activity_id, programme_id) references activities (tenant_id, id, programme_id),
  foreign key (tenant_id, sent_by) references accounts (tenant_id, id)
);
comment on table message_group_posts is 'That the same words went to everybody in a group, and to how many. The words stand in each one''s thread. Append-only.';
create index message_group_posts_activity on message_group_posts (tenant_id, activity_id, sent_at desc);
call app.wall('message_group_posts', 'programme_id = any ((select app.programmes_as(''{coordinator,case-worker,activity-leader}''))::uuid[])',
  'programme_id = any ((select app.programmes_as(''{coordinator,case-worker,activity-leader}''))::uuid[]) and sent_by = (select app.account())');
grant select, insert on message_group_posts to egenvag_app;

create table messages (
  tenant_id uuid not null,
  id uuid not null,
  thread_id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  author_id uuid,
  language text not null check (length(language) between 2 and 20),
  sealed bytea not null check (length(sealed) <= 40000),
  sent_at timestamptz not null,
  shown_from timestamptz not null,
  due_on date,
  seen_through timestamptz,
  group_post_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, thread_id, enrolment_id) references message_threads (tenant_id, id, enrolment_id),
  foreign key (tenant_id, author_id) references accounts (tenant_id, id),
  foreign key (tenant_id, group_post_id) references message_group_posts (tenant_id, id),
  check ((author_id is null) = (due_on is not null)),
  check (author_id is not null or (group_post_id is null and seen_through is null))
);
comment on table messages is 'One message. Append-only.';
comment on column messages.author_id is 'NULL: the participant herself.';
comment on column messages.language is 'What the text is written in.';
comment on column messages.shown_from is 'When she sees it: later than it was written when staff chose to let it wait for the morning.';
comment on column messages.due_on is 'Of hers: the last day by which the programme promises an answer.';
comment on column messages.seen_through is 'Of staff: the last message its writer had before her. What came after it still waits.';
comment on column messages.group_post_id is 'The same words to everybody in a group; answers nothing that waits.';
create index messages_thread on messages (tenant_id, thread_id, sent_at);

create table message_steps (
  tenant_id uuid not null,
  id uuid not null,
  thread_id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  kind text not null check (kind in ('handed-over', 'taken-over', 'given-back', 'nothing-more')),
  to_id uuid,
  reason text check (reason in ('spoken', 'no-question', 'other-thread', 'left')),
  by_id uuid not null,
  at timestamptz not null,
  seen_through timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, thread_id, enrolment_id) references message_threads (tenant_id, id, enrolment_id),
  foreign key (tenant_id, to_id) references accounts (tenant_id, id),
  foreign key (tenant_id, by_id) references accounts (tenant_id, id),
  check ((kind = 'handed-over') = (to_id is not null)),
  check ((kind = 'nothing-more') = (reason is not null))
);
comment on table message_steps is 'What was done with a thread besides writing in it, and by whom. Append-only.';
create index message_steps_thread on message_steps (tenant_id, thread_id, at);

create table message_reads (
  tenant_id uuid not null,
  id uuid not null,
  thread_id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  reader_id uuid,
  read_through timestamptz not null,
  primary key (tenant_id, id),
  unique nulls not distinct (tenant_id, thread_id, reader_id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, thread_id, enrolment_id) references message_threads (tenant_id, id, enrolment_id),
  foreign key (tenant_id, reader_id) references accounts (tenant_id, id)
);
comment on table message_reads is 'How far somebody has read a thread. Told to nobody else.';
comment on column message_reads.reader_id is 'NULL: the participant herself.';

create table message_files (
  tenant_id uuid not null,
  id uuid not null,
  message_id uuid not null,
  thread_id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  byte_count int not null check (byte_count > 0),
  storage_key text not null check (length(storage_key) <= 250),
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, thread_id, enrolment_id) references message_threads (tenant_id, id, enrolment_id),
  foreign key (tenant_id, message_id) references messages (tenant_id, id)
);
comment on table message_files is 'A photo or paper sent with a message; the bytes lie outside the database, encrypted.';
create index message_files_message on message_files (tenant_id, message_id);
create index message_files_keys on message_files (tenant_id, storage_key);

-- Whom a row is about is never said by whoever writes it: it follows from the thread, and a thread's from the enrolment.
create function app.place_thread() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  select e.programme_id, e.person_id, e.restricted into new.programme_id, new.person_id, new.restricted
    from enrolments e where e.tenant_id = new.tenant_id and e.id = new.enrolment_id;
  new.waiting_since := null; new.due_on := null; new.held_by := null; new.held_from := null; new.last_at := null;
  return new;
end $$;
create trigger place before insert on message_threads for each row execute function app.place_thread();

create function app.place_in_thread() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  select t.enrolment_id, t.programme_id, t.person_id, t.restricted into new.enrolment_id, new.programme_id, new.person_id, new.restricted
    from message_threads t where t.tenant_id = new.tenant_id and t.id = new.thread_id;
  return new;
end $$;
create trigger place before insert on messages for each row execute function app.place_in_thread();
create trigger place before insert on message_steps for each row execute function app.place_in_thread();
create trigger place before insert on message_reads for each row execute function app.place_in_thread();
create trigger place before insert on message_files for each row execute function app.place_in_thread();

-- Whose turn it is follows from what was written and done.
create function app.keep_turn() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.author_id is null then
    update message_threads t set waiting_since = coalesce(t.waiting_since, new.sent_at), due_on = coalesce(t.due_on, new.due_on), last_at = greatest(t.last_at, new.sent_at)
      where t.tenant_id = new.tenant_id and t.id = new.thread_id;
  elsif new.group_post_id is not null then
    update message_threads t set last_at = greatest(t.last_at, new.sent_at) where t.tenant_id = new.tenant_id and t.id = new.thread_id;
  else
    update message_threads t set waiting_since = w.sent_at, due_on = w.due_on, last_at = greatest(t.last_at, new.sent_at),
        held_by = case when t.held_by = new.author_id then t.held_by end, held_from = case when t.held_by = new.author_id then t.held_from end
      from (select 1) one left join lateral app.unanswered(new.tenant_id, new.thread_id, new.seen_through) w on true
      where t.tenant_id = new.tenant_id and t.id = new.thread_id;
  end if;
  return null;
end $$;

-- The first message of hers, of those that still wait, that came after a moment.
create function app.unanswered(p_tenant uuid, p_thread uuid, p_after timestamptz) returns table (sent_at timestamptz, due_on date)
language sql stable
begin atomic
  select m.sent_at, m.due_on from public.messages m join public.message_threads t on t.tenant_id = m.tenant_id and t.id = m.thread_id
    where m.tenant_id = p_tenant and m.thread_id = p_thread and m.author_id is null and t.waiting_since is not null
      and m.sent_at >= t.waiting_since and m.sent_at > coalesce(p_after, '-infinity')
    order by m.sent_at limit 1;
end;
create trigger keep_turn after insert on messages for each row execute function app.keep_turn();

create function app.keep_step() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.kind = 'handed-over' and not exists (select from role_assignments r join accounts a on a.tenant_id = r.tenant_id and a.id = r.account_id and a.disabled_at is null
      where r.tenant_id = new.tenant_id and r.account_id = new.to_id and r.programme_id = new.programme_id and r.role in ('coordinator', 'case-worker')
        and r.valid_from <= app.today() and (r.valid_before is null or r.valid_before > app.today())
        and (not new.restricted or exists (select from named_readers n where n.tenant_id = new.tenant_id and n.person_id = new.person_id and n.account_id = new.to_id and n.valid_until is null))
        and not exists (select from person_bars b where b.tenant_id = new.tenant_id and b.person_id = new.person_id and b.account_id = new.to_id
          and b.valid_from <= app.today() and (b.valid_before is null or b.valid_before > app.today()))) then
    raise exception 'not somebody who may answer in this programme' using errcode = 'insufficient_privilege';
  end if;
  update message_threads t set
      held_by = case new.kind when 'handed-over' then new.to_id when 'taken-over' then new.by_id end,
      held_from = case when new.kind in ('handed-over', 'taken-over') then coalesce(least(t.held_from, t.waiting_since), new.at) end,
      waiting_since = case when new.kind = 'nothing-more' then w.sent_at else t.waiting_since end,
      due_on = case when new.kind = 'nothing-more' then w.due_on else t.due_on end
    from (select 1) one left join lateral app.unanswered(new.tenant_id, new.thread_id, new.seen_through) w on true
    where t.tenant_id = new.tenant_id and t.id = new.thread_id;
  return null;
end $$;
create trigger keep_step after insert on message_steps for each row execute function app.keep_step();

-- Who may what: staff -----------------------------------------------------------------------------------------------

-- Whether a thread is addressed to the caller as she acts now.
create function app.answers_thread(p_tenant uuid, p_enrolment uuid, p_with text, p_peer uuid, p_activity uuid) returns boolean
language sql stable as $$
  select case p_with
    when 'case-worker' then (select app.role()) in ('case-worker', 'coordinator') and exists (select from public.enrolments e
      where e.tenant_id = p_tenant and e.id = p_enrolment and e.case_worker_id = (select app.account()))
    when 'peer-coach' then (select app.role()) = 'peer-coach' and p_peer = (select app.account()) and exists (select from public.enrolments e
      where e.tenant_id = p_tenant and e.id = p_enrolment and e.peer_coach_id = (select app.account()) and e.status in ('accepted', 'active', 'paused'))
    else (select app.role()) in ('activity-leader', 'case-worker', 'coordinator')
      and (select app.account()) in (select l.account_id from app.leaders_of(p_tenant, p_activity, null, (select app.today())) l) end
$$;
comment on function app.answers_thread is 'Whether a thread is addressed to the caller: the case worker responsible now, that peer, whoever leads the group now.';

-- Whether the caller looks after the participant: responsible, or standing in for who is.
create function app.looks_after(p_tenant uuid, p_enrolment uuid) returns boolean language sql stable as $$
  select exists (select from public.enrolments e where e.tenant_id = p_tenant and e.id = p_enrolment
    and (e.case_worker_id = (select app.account()) or exists (select from public.stand_ins s where s.tenant_id = e.tenant_id and s.away_id = e.case_worker_id
      and s.stand_in_id = (select app.account()) and s.starts_on <= (select app.today()) and s.ends_before > (select app.today()))))
$$;
comment on function app.looks_after is 'Whether the caller is responsible for a participant, or stands in for who is today.';
grant execute on function app.answers_thread, app.looks_after to egenvag_app, egenvag_gate;

-- Waiting threads that nobody is there to answer today: no case worker, or one who has left or is away; a peer or leader who is no more.
create function app.threads_adrift(p_ids uuid[]) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select t.id from public.message_threads t
    join public.enrolments e on e.tenant_id = t.tenant_id and e.id = t.enrolment_id
    where t.tenant_id = app.tenant() and t.programme_id = any (app.programmes()) and t.id = any (p_ids) and t.waiting_since is not null
      and not exists (
        select from public.accounts a join public.role_assignments r on r.tenant_id = a.tenant_id and r.account_id = a.id and r.programme_id = t.programme_id
          and r.valid_from <= app.today() and (r.valid_before is null or r.valid_before > app.today())
        where a.tenant_id = t.tenant_id and a.disabled_at is null
          and case when t.held_by is not null then a.id = t.held_by and r.role in ('coordinator', 'case-worker')
            when t.with_role = 'case-worker' then a.id = e.case_worker_id and r.role in ('coordinator', 'case-worker')
            when t.with_role = 'peer-coach' then a.id = t.peer_id and a.id = e.peer_coach_id and r.role = 'peer-coach'
            else r.role in ('activity-leader', 'case-worker', 'coordinator')
              and a.id in (select l.account_id from app.leaders_of(t.tenant_id, t.activity_id, null, app.today()) l) end
          and not exists (select from public.stand_ins s where s.tenant_id = a.tenant_id and s.away_id = a.id and s.starts_on <= app.today() and s.ends_before > app.today())
          and not exists (select from public.person_bars b where b.tenant_id = t.tenant_id and b.person_id = t.person_id and b.account_id = a.id
            and b.valid_from <= app.today() and (b.valid_before is null or b.valid_before > app.today()))
          and (not t.restricted or exists (select from public.named_readers n where n.tenant_id = t.tenant_id and n.person_id = t.person_id and n.account_id = a.id)));
end;
comment on function app.threads_adrift(uuid[]) is 'Which of these threads wait although nobody is there to answer them today.';

call app.wall_by_person('message_threads', '{coordinator,case-worker,peer-coach,activity-leader}', '{coordinator,case-worker,peer-coach,activity-leader}');
call app.wall_by_person('messages', '{coordinator,case-worker,peer-coach,activity-leader}', '{coordinator,case-worker,peer-coach,activity-leader}');
call app.wall_by_person('message_steps', '{coordinator,case-worker,peer-coach,activity-leader}', '{coordinator,case-worker,peer-coach,activity-leader}');
call app.wall_by_person('message_reads', '{coordinator,case-worker,peer-coach,activity-leader}', '{coordinator,case-worker,peer-coach,activity-leader}');
call app.wall_by_person('message_files', '{coordinator,case-worker,peer-coach,activity-leader}', '{coordinator,case-worker,peer-coach,activity-leader}');

-- That a thread is there, and that it waits: coordinators; the case work of its group; who looks after her; who has been handed it; whom it is addressed to.
create policy known_to on message_threads as restrictive for all to egenvag_app
  using ((select app.role()) = 'coordinator' or held_by = (select app.account())
    or ((select app.role()) = 'case-worker' and (with_role = 'activity-leader' or app.looks_after(tenant_id, enrolment_id)))
    or app.answers_thread(tenant_id, enrolment_id, with_role, peer_id, activity_id));
-- Its words: whom it is addressed to; who has been handed it, from the message that waited on.
create policy addressed on messages as restrictive for select to egenvag_app
  using (exists (select from message_threads t where t.tenant_id = messages.tenant_id and t.id = messages.thread_id
    and ((t.held_by = (select app.account()) and messages.sent_at >= t.held_from)
      or app.answers_thread(t.tenant_id, t.enrolment_id, t.with_role, t.peer_id, t.activity_id))));
create policy own_words on messages as restrictive for insert to egenvag_app
  with check (author_id = (select app.account()) and exists (select from message_threads t where t.tenant_id = messages.tenant_id and t.id = messages.thread_id
    and (t.held_by = (select app.account()) or app.answers_thread(t.tenant_id, t.enrolment_id, t.with_role, t.peer_id, t.activity_id)
      or (messages.group_post_id is not null and t.with_role = 'activity-leader' and (select app.role()) in ('coordinator', 'case-worker')))));
create policy own_steps on message_steps as restrictive for insert to egenvag_app
  with check (by_id = (select app.account()) and exists (select from message_threads t where t.tenant_id = message_steps.tenant_id and t.id = message_steps.thread_id
    and case when message_steps.kind = 'taken-over' then t.waiting_since is not null and (select app.role()) in ('coordinator', 'case-worker')
        and ((select app.role()) = 'coordinator' or app.looks_after(t.tenant_id, t.enrolment_id))
        and (t.due_on < (select app.today()) or t.id in (select app.threads_adrift(array[t.id])))
      else t.held_by = (select app.account())
        or (message_steps.kind <> 'given-back' and app.answers_thread(t.tenant_id, t.enrolment_id, t.with_role, t.peer_id, t.activity_id)) end));
create policy thread_known on message_steps as restrictive for select to egenvag_app
  using (exists (select from message_threads t where t.tenant_id = message_steps.tenant_id and t.id = message_steps.thread_id));
create policy own_reading on message_reads as restrictive for all to egenvag_app
  using (reader_id = (select app.account())) with check (reader_id = (select app.account()));
create policy with_message on message_files as restrictive for all to egenvag_app
  using (exists (select from messages m where m.tenant_id = message_files.tenant_id and m.id = message_files.message_id))
  with check (exists (select from messages m where m.tenant_id = message_files.tenant_id and m.id = message_files.message_id and m.author_id = (select app.account())));
grant select, insert on message_threads, messages, message_steps, message_reads, message_files to egenvag_app;
grant update (read_through) on message_reads to egenvag_app;

-- The gate -----------------------------------------------------------------------------------------------------------

do $$
declare tbl text;
begin
  foreach tbl in array '{message_threads,messages,message_reads,message_files,message_steps}'::text[] loop
    execute format('create policy turn_gate on %I to egenvag_gate using (true) with check (true)', tbl);
    execute format('grant select on %I to egenvag_gate', tbl);
  end loop;
end $$;
grant update (waiting_since, due_on, last_at, held_by, held_from) on message_threads to egenvag_gate;
create policy message_gate on stand_ins for select to egenvag_gate using (true);
create policy message_gate on closures for select to egenvag_gate using (true);
create policy message_gate on timetable_settings for select to egenvag_gate using (true);
grant select on stand_ins, closures, timetable_settings to egenvag_gate;
grant execute on function app.unanswered to egenvag_gate;

-- The participant ----------------------------------------------------------------------------------------------------

create function app.own_groups() returns table (enrolment_id uuid, activity_id uuid, name text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select m.enrolment_id, a.id, a.name from public.activity_members m join public.activities a on a.tenant_id = m.tenant_id and a.id = m.activity_id
    where m.tenant_id = app.tenant() and m.person_id = app.person() and m.joined_on <= app.today() and (m.left_on is null or m.left_on >= app.today());
end;
comment on function app.own_groups() is 'The groups a participant is in today.';

create function app.own_message_people() returns table (account_id uuid, name text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select a.id, a.name from public.accounts a where a.tenant_id = app.tenant() and app.person() is not null and a.id in (
    select m.author_id from public.messages m where m.tenant_id = app.tenant() and m.person_id = app.person() and m.author_id is not null
    union select s.to_id from public.message_steps s where s.tenant_id = app.tenant() and s.person_id = app.person() and s.kind = 'handed-over'
    union select s.by_id from public.message_steps s where s.tenant_id = app.tenant() and s.person_id = app.person() and s.kind = 'taken-over'
    union select t.peer_id from public.message_threads t where t.tenant_id = app.tenant() and t.person_id = app.person() and t.peer_id is not null);
end;
comment on function app.own_message_people() is 'What those are called who have written to a participant or answer her for somebody else.';

create function app.own_message_hours(p_enrolment uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select jsonb_build_object('messages', p.definition -> 'messages', 'eves', s.closed_eves, 'closures', coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name,
      'kind', c.kind, 'siteKey', c.site_key, 'startsOn', c.starts_on, 'endsOn', c.ends_on)) from public.closures c where c.tenant_id = p.tenant_id and c.programme_id = p.id
        and c.site_key is null and c.ends_on >= app.today() and c.starts_on <= app.today() + 90), '[]'))
    from public.enrolments e join public.programmes p on p.tenant_id = e.tenant_id and p.id = e.programme_id
    left join public.timetable_settings s on s.tenant_id = p.tenant_id and s.programme_id = p.id
    where e.tenant_id = app.tenant() and e.id = p_enrolment and e.person_id = app.person();
end;
comment on function app.own_message_hours(uuid) is 'When messages are read in the programme of a participant''s enrolment, and the days on which it is closed.';

do $$
declare hers text := 'person_id = (select app.person()) and not (select app.mirrored())';
begin
  call app.let_person_read('message_threads', 'id, enrolment_id, person_id, with_role, peer_id, activity_id, waiting_since, last_at, held_by', hers);
  call app.let_person_add('message_threads', 'id, enrolment_id, with_role, peer_id, activity_id, started_at', hers
    || $q$ and case with_role when 'case-worker' then exists (select from enrolments e where e.id = message_threads.enrolment_id)
        when 'peer-coach' then exists (select from enrolments e where e.id = message_threads.enrolment_id and e.peer_coach_id = message_threads.peer_id)
        else exists (select from app.own_groups() g where g.enrolment_id = message_threads.enrolment_id and g.activity_id = message_threads.activity_id) end$q$);
  call app.let_person_read('messages', 'id, thread_id, enrolment_id, person_id, author_id, language, sealed, sent_at, shown_from', hers);
  call app.let_person_add('messages', 'id, thread_id, language, sealed, sent_at, shown_from, due_on', hers || ' and author_id is null and shown_from = sent_at');
  call app.let_person_read('message_steps', 'id, thread_id, person_id, kind, to_id, by_id, at', hers || $q$ and kind in ('handed-over', 'taken-over')$q$);
  call app.let_person_read('message_reads', 'id, thread_id, person_id, reader_id, read_through', hers || ' and reader_id is null');
  call app.let_person_add('message_reads', 'id, thread_id, read_through', hers || ' and reader_id is null');
  call app.let_person_change('message_reads', 'read_through', hers || ' and reader_id is null');
  call app.let_person_read('message_files', 'id, message_id, thread_id, person_id, media_type, byte_count, storage_key', hers);
  call app.let_person_add('message_files', 'id, message_id, thread_id, media_type, byte_count, storage_key', hers
    || ' and exists (select from messages m where m.id = message_files.message_id and m.author_id is null)');
end $$;

create policy sweeping on message_files for select to egenvag_app using (tenant_id = (select app.tenant()) and (select app.role()) = 'system');
comment on policy sweeping on message_files is 'The job that removes bytes nothing points at must know all that is pointed at; it sees no message.';

call app.hand_to_gate();
grant execute on function app.own_groups, app.own_message_people, app.own_message_hours to egenvag_portal;
