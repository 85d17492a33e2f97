-- owner: referrals
-- How a person comes in: a partner's officer, she herself, staff, or straight through the door (drop-in). What the one who
-- referred may know stands in referrals; what was decided and why stands in referral_decisions, which she never reads.
-- Then the way through the waiting list: offers of a place, who was passed over, and who goes first.

alter table organisations add column officers_share_referrals boolean not null default false;
comment on column organisations.officers_share_referrals is 'The officers of this partner see each other''s referrals. Otherwise each sees those she made herself.';

create table referrals (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  programme_id uuid not null,
  source text not null check (source in ('partner', 'application', 'drop-in', 'staff')),
  organisation_id uuid,
  referred_by uuid,
  referred_on date not null,
  received_at timestamptz not null default now(),
  restricted boolean not null default false,
  handler_id uuid,
  status text not null default 'received' check (status in ('received', 'taken-up', 'waiting', 'offered', 'accepted',
    'declined', 'withdrawn', 'started', 'ended', 'never-started')),
  status_on date not null,
  shared_reason_class text,
  shared_reason text check (length(shared_reason) <= 1000),
  asked_on date,
  news_on date,
  person_id uuid,
  enrolment_id uuid,
  given_name text not null default '' check (length(given_name) <= 100),
  family_name text not null default '' check (length(family_name) <= 100),
  name_in_own_script text check (length(name_in_own_script) <= 200),
  born_on date,
  birth_year int check (birth_year between 1900 and 2100),
  phone text check (length(phone) <= 40),
  email text check (length(email) <= 254),
  contact_note text check (length(contact_note) <= 500),
  first_language text check (first_language ~ '^[a-z]{2,3}(-[A-Za-z]+)?$'),
  interpreter boolean,
  form_language text check (form_language ~ '^[a-z]{2,3}(-[A-Za-z]+)?$'),
  municipality text check (length(municipality) <= 80),
  residence text check (residence in ('asylum-seeker', 'temporary-protection', 'permit-time-limited', 'permit-permanent', 'eu-right', 'citizen', 'other')),
  permit_until date,
  agency_housing boolean,
  establishment_from date,
  in_sweden_since int check (in_sweden_since between 1900 and 2100),
  number_kind text check (number_kind in ('personnummer', 'samordningsnummer', 'migration-number', 'fill-in')),
  number_ciphertext bytea,
  number_blind_index bytea check (length(number_blind_index) = 32),
  number_masked text,
  wish text check (length(wish) <= 2000),
  message text check (length(message) <= 2000),
  version int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, programme_id) references programmes (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisations (tenant_id, id),
  foreign key (tenant_id, referred_by) references accounts (tenant_id, id),
  foreign key (tenant_id, handler_id) references accounts (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  check (given_name <> '' or family_name <> ''),
  check ((person_id is null) = (enrolment_id is null)),
  check (source <> 'partner' or (organisation_id is not null and referred_by is not null)),
  check ((number_kind is null) = (number_masked is null)),
  check ((number_ciphertext is null) = (number_blind_index is null))
);
comment on table referrals is 'Somebody asks that a person may take part: who, what is wished, and what became of it. Reasons and assessments stand in referral_decisions.';
comment on column referrals.restricted is 'Protected identity: before she is taken up only the handler sees the referral, afterwards her named readers. The one who referred keeps her own row.';
comment on column referrals.handler_id is 'The coordinator who alone handles a referral of somebody protected. When she holds the role no longer, the programme''s coordinators see it.';
comment on column referrals.status is 'What became of it. After the referral was taken up it follows the enrolment by trigger and is never set by hand.';
comment on column referrals.shared_reason is 'With shared_reason_class: what the one who decided chose to tell the one who referred. NULL: only status and day.';
comment on column referrals.asked_on is 'The day the programme asked the partner for more; NULL when nothing is waited for.';
comment on column referrals.news_on is 'The day the partner wrote something that nobody in the programme has read or answered; NULL when there is nothing new.';
comment on column referrals.birth_year is 'When only the year is known; born_on when the day is.';
comment on column referrals.agency_housing is 'Lives in housing of the Migration Agency.';
comment on column referrals.contact_note is 'How and when she can be reached safely.';
comment on column referrals.number_ciphertext is 'As in person_identifiers: encrypted, found by number_blind_index, shown as number_masked.';
create index referrals_queue on referrals (tenant_id, programme_id, status, referred_on, id);
create index referrals_maker on referrals (tenant_id, referred_by, referred_on) where referred_by is not null;
create index referrals_enrolment on referrals (tenant_id, enrolment_id);
create index referrals_number on referrals (tenant_id, number_blind_index) where number_blind_index is not null;

create table referral_messages (
  tenant_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  author text not null check (author in ('partner', 'programme')),
  text text not null check (length(text) between 1 and 2000),
  written_at timestamptz not null default now(),
  written_by uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, referral_id) references referrals (tenant_id, id),
  foreign key (tenant_id, written_by) references accounts (tenant_id, id)
);
comment on table referral_messages is 'What the partner adds and what the programme asks: both sides read it. Append-only.';
create index referral_messages_referral on referral_messages (tenant_id, referral_id, written_at);

create table referral_decisions (
  tenant_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  decision text not null check (decision in ('take-up', 'decline', 'protect', 'complete')),
  reason_class text,
  reason text check (length(reason) <= 1000),
  eligibility jsonb,
  override_reason text check (length(override_reason) <= 1000),
  decided_on date not null,
  recorded_at timestamptz not null default now(),
  decided_by uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, referral_id) references referrals (tenant_id, id),
  foreign key (tenant_id, decided_by) references accounts (tenant_id, id)
);
comment on table referral_decisions is 'What was decided about a referral, why, and by whom: the programme''s own. Append-only.';
comment on column referral_decisions.eligibility is 'What the programme''s rules said that day (features/referrals/domain/eligibility.ts).';
comment on column referral_decisions.override_reason is 'Why she was taken up although the rules say no, or cannot say.';
create index referral_decisions_referral on referral_decisions (tenant_id, referral_id, recorded_at);

-- The waiting list itself is the enrolments with status 'waiting'.
create table place_offers (
  tenant_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  offered_on date not null,
  answer_by date not null,
  starts_on date,
  answer text check (answer in ('accepted', 'declined', 'no-answer', 'taken-back')),
  answered_on date,
  note text check (length(note) <= 500),
  recorded_at timestamptz not null default now(),
  offered_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  check ((answer is null) = (answered_on is null)),
  check (answer_by >= offered_on)
);
comment on table place_offers is 'A place that was offered to somebody on the waiting list, until when she is to answer, and what she answered. NULL answer: open.';
comment on column place_offers.starts_on is 'The day the offered place begins, when that is known.';
create unique index place_offers_open on place_offers (tenant_id, enrolment_id) where answer is null;
create index place_offers_due on place_offers (tenant_id, programme_id, answer_by) where answer is null;
create index place_offers_enrolment on place_offers (tenant_id, enrolment_id);

create table waiting_skips (
  tenant_id uuid not null,
  id uuid not null,
  offer_id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  reason text not null check (length(reason) between 1 and 500),
  skipped_on date not null,
  recorded_at timestamptz not null default now(),
  skipped_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, offer_id) references place_offers (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade
);
comment on table waiting_skips is 'Somebody who stood before the one who was offered a place, and why she was passed over that time. She keeps her place in the order. Append-only.';
create index waiting_skips_enrolment on waiting_skips (tenant_id, enrolment_id);
create index waiting_skips_offer on waiting_skips (tenant_id, offer_id);

create table waiting_priorities (
  tenant_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  group_key text,
  reason text not null check (length(reason) between 1 and 500),
  set_on date not null,
  recorded_at timestamptz not null default now(),
  set_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade
);
comment on table waiting_priorities is 'To which of the programme''s priority groups somebody on the waiting list belongs; the newest row counts, NULL group: none. Append-only.';
create index waiting_priorities_enrolment on waiting_priorities (tenant_id, enrolment_id, recorded_at);

-- The organisation of the account that asks; accounts' own walls would have to look at accounts.
create function app.own_organisation() returns uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select a.organisation_id from public.accounts a where a.tenant_id = app.tenant() and a.id = app.account();
end;

-- The same, when its officers share what they refer; else nothing.
create function app.sharing_organisation() returns uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select a.organisation_id from public.accounts a
    join public.organisations o on o.tenant_id = a.tenant_id and o.id = a.organisation_id
    where a.tenant_id = app.tenant() and a.id = app.account() and o.officers_share_referrals;
end;

do $$
declare
  -- Somebody protected who is not registered yet has no named readers: one coordinator stands in for them.
  handled text := $p$person_id is null and (select app.role()) = 'coordinator' and (handler_id = (select app.account()) or not exists (
    select from role_assignments r where r.tenant_id = referrals.tenant_id and r.account_id = referrals.handler_id and r.role = 'coordinator'
      and r.programme_id = referrals.programme_id and r.valid_from <= (select app.today()) and (r.valid_before is null or r.valid_before > (select app.today()))))$p$;
  staff text := format($p$(programme_id = any ((select app.programmes_as('{coordinator,case-worker}'))::uuid[])
    and (not restricted or person_id = any ((select app.readable_restricted())::uuid[]) or (%s))
    and (person_id is null or person_id <> all ((select app.barred())::uuid[])))$p$, handled);
  officer text := $p$(programme_id = any ((select app.programmes_as('{partner-officer}'))::uuid[]) and source = 'partner'
    and (referred_by = (select app.account()) or (not restricted and organisation_id = (select app.sharing_organisation()))))$p$;
  through text := 'exists (select from referrals r where r.tenant_id = %1$I.tenant_id and r.id = %1$I.referral_id)';
begin
  call app.wall('referrals', staff || ' or ' || officer,
    $p$(programme_id = any ((select app.programmes_as('{coordinator,case-worker}'))::uuid[]) and source in ('staff', 'drop-in'))
      or (programme_id = any ((select app.programmes_as('{partner-officer}'))::uuid[]) and source = 'partner' and status = 'received' and person_id is null
        and referred_by = (select app.account()) and organisation_id = (select app.own_organisation()))$p$,
    staff || ' or (' || officer || $p$ and status in ('received', 'withdrawn') and person_id is null)$p$);
  call app.wall('referral_messages', format(through, 'referral_messages'),
    format(through, 'referral_messages') || $p$ and written_by = (select app.account()) and author = case (select app.role()) when 'partner-officer' then 'partner' else 'programme' end$p$);
  call app.wall('referral_decisions', $p$(select app.role()) in ('coordinator', 'case-worker') and $p$ || format(through, 'referral_decisions'),
    $p$(select app.role()) in ('coordinator', 'case-worker') and decided_by = (select app.account()) and $p$ || format(through, 'referral_decisions'));
end $$;
grant select, insert on referrals, referral_messages, referral_decisions to egenvag_app;
-- What she wrote stays as she wrote it; only what the rules ask for may be completed.
grant update (status, status_on, shared_reason_class, shared_reason, asked_on, news_on, person_id, enrolment_id, restricted,
  born_on, birth_year, municipality, residence, permit_until, agency_housing, establishment_from, in_sweden_since, version) on referrals to egenvag_app;

call app.wall_by_person('place_offers', '{coordinator,case-worker}', '{coordinator,case-worker}');
call app.wall_by_person('waiting_skips', '{coordinator,case-worker}', '{coordinator,case-worker}');
call app.wall_by_person('waiting_priorities', '{coordinator,case-worker}', '{coordinator,case-worker}');
grant select, insert on place_offers, waiting_skips, waiting_priorities to egenvag_app;
grant update (answer, answered_on, note) on place_offers to egenvag_app;

create policy gate on referrals to egenvag_gate using (true) with check (true);
create policy gate on place_offers for select to egenvag_gate using (true);
create policy gate_updates on place_offers for update to egenvag_gate using (true) with check (true);
create policy gate_decides on referral_decisions for insert to egenvag_gate with check (true);
grant select, insert on referrals to egenvag_gate;
grant update (status, status_on, asked_on, news_on, person_id, enrolment_id, restricted, handler_id, version) on referrals to egenvag_gate;
grant select on place_offers to egenvag_gate;
grant update (answer, answered_on) on place_offers to egenvag_gate;
grant insert on referral_decisions to egenvag_gate;
grant select (key, definition, starts_on, ends_on) on programmes to egenvag_gate;

-- A referral of somebody protected always has one handler: the coordinator who marks it, else the one who has led the programme longest.
create function app.name_referral_handler() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.restricted and new.person_id is null and new.handler_id is null then
    select r.account_id into new.handler_id from role_assignments r join accounts a on a.tenant_id = r.tenant_id and a.id = r.account_id
      where r.tenant_id = new.tenant_id and r.programme_id = new.programme_id and r.role = 'coordinator' and a.disabled_at is null
        and r.valid_from <= new.status_on and (r.valid_before is null or r.valid_before > new.status_on)
      order by r.account_id = app.account() desc nulls last, r.valid_from, r.account_id limit 1;
  end if;
  return new;
end $$;
create trigger name_handler before insert or update of restricted, person_id on referrals for each row execute function app.name_referral_handler();

-- Marks a referral as somebody protected and gives it to one coordinator, also when the one who marks it sees it no longer afterwards.
-- False: not the caller's to decide, or the coordinator does not lead the programme today.
create function app.protect_referral(p_referral uuid, p_handler uuid, p_reason text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare marked referrals%rowtype;
begin
  update referrals r set restricted = true, handler_id = p_handler, version = r.version + 1
    where r.tenant_id = app.tenant() and r.id = p_referral and r.person_id is null
      and r.programme_id = any (app.programmes_as('{coordinator,case-worker}'))
      and (not r.restricted or (app.role() = 'coordinator' and (r.handler_id = app.account() or not exists (
        select from role_assignments h where h.tenant_id = r.tenant_id and h.account_id = r.handler_id and h.role = 'coordinator'
          and h.programme_id = r.programme_id and h.valid_from <= app.today() and (h.valid_before is null or h.valid_before > app.today())))))
      and exists (select from role_assignments n join accounts a on a.tenant_id = n.tenant_id and a.id = n.account_id
        where n.tenant_id = r.tenant_id and n.account_id = p_handler and n.role = 'coordinator' and n.programme_id = r.programme_id
          and n.valid_from <= app.today() and (n.valid_before is null or n.valid_before > app.today()) and a.disabled_at is null)
    returning r.* into marked;
  if not found then return false; end if;
  insert into referral_decisions (tenant_id, id, referral_id, decision, reason, decided_on, decided_by)
    values (marked.tenant_id, uuidv7(), marked.id, 'protect', p_reason, app.today(), app.account());
  return true;
end $$;

-- What became of a referral follows the enrolment's moves, whoever makes them. An open offer ends with the waiting it was made for.
create function app.keep_referrals_of_moves() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update place_offers o set answer = case when m.to_status = 'accepted' then 'accepted' else 'taken-back' end,
      answered_on = greatest(m.takes_effect_on, o.offered_on)
    from (select distinct on (c.tenant_id, c.enrolment_id) c.* from changed c order by c.tenant_id, c.enrolment_id, c.id desc) m
    where o.tenant_id = m.tenant_id and o.enrolment_id = m.enrolment_id and o.answer is null;
  update referrals r set
      status = k.status,
      status_on = case k.status when 'started' then coalesce(k.started_on, k.takes_effect_on) else k.takes_effect_on end,
      person_id = case when k.status = 'received' then null else r.person_id end,
      enrolment_id = case when k.status = 'received' then null else r.enrolment_id end,
      version = r.version + 1
    from (select distinct on (c.tenant_id, c.enrolment_id) c.tenant_id, c.enrolment_id, c.takes_effect_on, e.started_on,
        case c.to_status when 'referred' then 'taken-up' when 'active' then 'started' when 'paused' then 'started' when 'mistaken' then 'received'
          when 'withdrawn' then case c.move when 'never-start' then 'never-started' else 'withdrawn' end else c.to_status end as status
      from changed c join enrolments e on e.tenant_id = c.tenant_id and e.id = c.enrolment_id
      order by c.tenant_id, c.enrolment_id, c.id desc) k
    where r.tenant_id = k.tenant_id and r.enrolment_id = k.enrolment_id and r.status <> k.status;
  return null;
end $$;
create trigger keep_referrals after insert on enrolment_moves referencing new table as changed for each statement execute function app.keep_referrals_of_moves();

create function app.keep_referrals_of_offers() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update referrals r set status = case when o.answer is null then 'offered' else 'waiting' end, status_on = coalesce(o.answered_on, o.offered_on), version = r.version + 1
    from changed o join enrolments e on e.tenant_id = o.tenant_id and e.id = o.enrolment_id and e.status = 'waiting'
    where r.tenant_id = o.tenant_id and r.enrolment_id = o.enrolment_id
      and r.status = case when o.answer is null then 'waiting' else 'offered' end and o.answer is distinct from 'accepted';
  return null;
end $$;
create trigger keep_referrals after insert on place_offers referencing new table as changed for each statement execute function app.keep_referrals_of_offers();
create trigger keep_referrals_of_answers after update on place_offers referencing new table as changed for each statement execute function app.keep_referrals_of_offers();

-- Who wrote last is who the other side waits for, also when the referral is decided and its maker may change it no more.
create function app.keep_referrals_of_messages() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update referrals r set
      news_on = case m.author when 'partner' then m.written_on end,
      asked_on = case when m.author = 'programme' and r.status = 'received' and r.source = 'partner' then m.written_on end
    from (select distinct on (c.tenant_id, c.referral_id) c.tenant_id, c.referral_id, c.author, (c.written_at at time zone 'Europe/Stockholm')::date as written_on
      from changed c order by c.tenant_id, c.referral_id, c.written_at desc, c.id desc) m
    where r.tenant_id = m.tenant_id and r.id = m.referral_id;
  return null;
end $$;
create trigger keep_referrals after insert on referral_messages referencing new table as changed for each statement execute function app.keep_referrals_of_messages();

-- An application from a public form: nobody is signed in. Only into a programme that says it takes applications and is not over.
-- False: no such programme. The same id twice is one application.
create function app.receive_application(p_application jsonb, p_now timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  a referrals := jsonb_populate_record(null::referrals, p_application);
  today date := (p_now at time zone 'Europe/Stockholm')::date;
begin
  if not exists (select from programmes p where p.tenant_id = a.tenant_id and p.id = a.programme_id
      and (coalesce(p.definition -> 'entryRoutes' ? 'application', false)
        or exists (select from application_settings s where s.tenant_id = p.tenant_id and s.programme_id = p.id and s.is_open))
      and (p.ends_on is null or p.ends_on >= today)) then
    return false;
  end if;
  insert into referrals (tenant_id, id, programme_id, source, referred_on, received_at, restricted, status, status_on,
      given_name, family_name, name_in_own_script, born_on, birth_year, phone, email, contact_note, first_language, interpreter, form_language, municipality,
      residence, permit_until, agency_housing, establishment_from, in_sweden_since, number_kind, number_ciphertext, number_blind_index, number_masked, wish, message)
    values (a.tenant_id, a.id, a.programme_id, 'application', today, p_now, coalesce(a.restricted, false), 'received', today,
      coalesce(a.given_name, ''), coalesce(a.family_name, ''), a.name_in_own_script, a.born_on, a.birth_year, a.phone, a.email, a.contact_note, a.first_language,
      a.interpreter, a.form_language, a.municipality, a.residence, a.permit_until, a.agency_housing, a.establishment_from, a.in_sweden_since,
      a.number_kind, a.number_ciphertext, a.number_blind_index, a.number_masked, a.wish, a.message)
    on conflict (tenant_id, id) do nothing;
  return true;
end $$;

call app.hand_to_gate();
