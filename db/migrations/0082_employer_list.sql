-- owner: employers
-- What a workplace was asked, when, and what it said; the days the list sorts by; and asking another programme to share.

alter table employer_log add column workplace_id uuid,
  add column asked text check (asked in ('study-visit', 'placement', 'mentor', 'job', 'summer-job', 'talk')),
  add column answer text check (answer in ('yes', 'no', 'later')),
  add foreign key (tenant_id, workplace_id, employer_id) references workplaces (tenant_id, id, employer_id),
  add check (answer is null or asked is not null);
comment on column employer_log.asked is 'What the workplace was asked for; NULL when the contact was about something else.';
create index employer_log_asked on employer_log (tenant_id, employer_id, happened_on desc) where asked is not null;

alter table employers add column sort_name text generated always as (lower(name)) stored,
  add column last_on date, add column asked_on date, add column next_on date;
comment on column employers.asked_on is 'The latest day it was asked for something; with last_on and next_on a copy out of the log, kept by a trigger.';
alter table workplaces add column asked_on date;
comment on column workplaces.asked_on is 'The latest day it was asked for something: a copy out of the log, kept by a trigger.';
create index employers_by_name on employers (tenant_id, sort_name, id) where archived_at is null;
create index employers_by_asked on employers (tenant_id, coalesce(asked_on, date '0001-01-01'), id) where archived_at is null;
create index employers_by_next on employers (tenant_id, next_on, id) where archived_at is null and next_on is not null;
grant select on employers, workplaces, employer_log to egenvag_gate;
grant update (last_on, asked_on, next_on) on employers to egenvag_gate;
grant update (asked_on) on workplaces to egenvag_gate;
create policy gate on employers to egenvag_gate using (true) with check (true);
create policy gate on workplaces to egenvag_gate using (true) with check (true);
create policy gate on employer_log for select to egenvag_gate using (true);

-- As the gate: whoever has a contact with a shared employer writes it down, and may not change the employer itself.
create function app.keep_employer_days() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update employers e set last_on = l.last_on, asked_on = l.asked_on, next_on = l.next_on
    from (select tenant_id, employer_id, max(happened_on) as last_on, max(happened_on) filter (where asked is not null) as asked_on,
        min(next_on) filter (where next_settled_at is null) as next_on
      from employer_log g where exists (select from changed c where c.tenant_id = g.tenant_id and c.employer_id = g.employer_id)
      group by tenant_id, employer_id) l
    where e.tenant_id = l.tenant_id and e.id = l.employer_id and (e.last_on, e.asked_on, e.next_on) is distinct from (l.last_on, l.asked_on, l.next_on);
  update workplaces w set asked_on = c.asked_on
    from (select tenant_id, workplace_id, max(happened_on) as asked_on from changed where asked is not null and workplace_id is not null group by 1, 2) c
    where w.tenant_id = c.tenant_id and w.id = c.workplace_id and (w.asked_on is null or w.asked_on < c.asked_on);
  return null;
end $$;
create trigger keep_days after insert on employer_log referencing new table as changed for each statement execute function app.keep_employer_days();
create trigger keep_days_of_update after update on employer_log referencing new table as changed for each statement execute function app.keep_employer_days();

create table employer_asks (
  tenant_id uuid not null,
  id uuid not null,
  employer_id uuid not null,
  programme_id uuid not null,
  asking_programme_id uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null default now(),
  words text not null default '' check (length(words) <= 500),
  answer text check (answer in ('yes', 'no')),
  answered_at timestamptz,
  answered_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, employer_id) references employers (tenant_id, id),
  foreign key (tenant_id, programme_id) references programmes (tenant_id, id),
  foreign key (tenant_id, asking_programme_id) references programmes (tenant_id, id),
  foreign key (tenant_id, asked_by) references accounts (tenant_id, id),
  foreign key (tenant_id, answered_by) references accounts (tenant_id, id),
  check ((answer is null) = (answered_at is null)),
  check ((answer is null) = (answered_by is null))
);
comment on table employer_asks is 'A programme asks the one who found an employer to share it. programme_id is the programme that has it.';
create unique index employer_asks_open on employer_asks (tenant_id, employer_id, asking_programme_id) where answer is null;
create index employer_asks_programme on employer_asks (tenant_id, programme_id) where answer is null;
call app.wall('employer_asks',
  $$programme_id = any ((select app.programmes_as('{coordinator,case-worker}'))::uuid[]) or asking_programme_id = any ((select app.programmes_as('{coordinator,case-worker}'))::uuid[])$$,
  'false', $$programme_id = any ((select app.programmes_as('{coordinator,case-worker}'))::uuid[])$$);
grant select on employer_asks to egenvag_app;
grant update (answer, answered_at, answered_by) on employer_asks to egenvag_app;
grant select, insert on employer_asks to egenvag_gate;
create policy gate on employer_asks to egenvag_gate using (true) with check (true);

-- Whether other programmes of the tenant have an employer with this number that the caller does not see: which programme, and whether it is asked already.
create function app.employer_elsewhere(number text) returns table (employer_id uuid, programme_name text, is_asked boolean)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select e.id, p.name, exists (select from employer_asks a where a.tenant_id = e.tenant_id and a.employer_id = e.id and a.answer is null
      and a.asking_programme_id = any ((select app.programmes_as('{coordinator,case-worker}'))::uuid[]))
    from employers e join programmes p on p.tenant_id = e.tenant_id and p.id = e.programme_id
    where e.tenant_id = (select app.tenant()) and e.organisation_number = number and e.archived_at is null and not e.shared
      and cardinality((select app.programmes_as('{coordinator,case-worker}'))::uuid[]) > 0
      and e.programme_id <> all ((select app.programmes_as('{coordinator,case-worker}'))::uuid[])
    order by p.name limit 5
$$;

-- Asks for an employer that the caller does not see, from one of her programmes. Only who has its number can ask; a second open question changes nothing.
create function app.ask_for_employer(ask uuid, number text, wanted uuid, from_programme uuid, said text) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare found_in uuid;
begin
  if from_programme is null or from_programme <> all (app.programmes_as('{coordinator,case-worker}')) then return false; end if;
  select e.programme_id into found_in from employers e
    where e.tenant_id = app.tenant() and e.id = wanted and e.organisation_number = number and e.archived_at is null and not e.shared
      and e.programme_id <> all (app.programmes_as('{coordinator,case-worker}'));
  if found_in is null then return false; end if;
  insert into employer_asks (tenant_id, id, employer_id, programme_id, asking_programme_id, asked_by, words)
    values (app.tenant(), ask, wanted, found_in, from_programme, app.account(), said) on conflict do nothing;
  return true;
end $$;
call app.hand_to_gate();
