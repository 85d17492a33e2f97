-- owner: portal-access
-- The way in to somebody's own side without an account: a card of paper, worthless until staff opens it, and four digits of her own choice.
-- Why: docs/decisions/0051-card-and-four-digits.md.

create table portal_cards (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  secret_hash bytea not null check (length(secret_hash) = 32),
  code_hash bytea not null check (length(code_hash) = 32),
  made_at timestamptz not null,
  made_by uuid,
  opened_at timestamptz,
  opened_by uuid,
  open_until timestamptz,
  taken_at timestamptz,
  taken_with uuid,
  digits_hash bytea check (length(digits_hash) = 32),
  wrong_in_row int not null default 0,
  wrong_lately int not null default 0,
  wrong_in_all int not null default 0,
  last_wrong_at timestamptz,
  wait_until timestamptz,
  locked_at timestamptz,
  ended_at timestamptz,
  ended_by uuid,
  ended_why text check (ended_why in ('new-card', 'blocked')),
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id, restricted) references people (tenant_id, id, restricted) on update cascade,
  foreign key (tenant_id, made_by) references accounts (tenant_id, id),
  check ((taken_at is null) = (digits_hash is null)),
  check ((ended_at is null) = (ended_why is null))
);
comment on table portal_cards is 'Cards with which somebody opens her own side. The code is worked out from the card''s id; here are only keyed hashes. Of no use until staff has opened it; the first phone that comes then chooses four digits, and from then on the card is of use together with them.';
comment on column portal_cards.open_until is 'Until when the first phone can take it. Staff opens it while she is there.';
comment on column portal_cards.taken_with is 'The form that took it: sent twice, it is answered like the first time.';
comment on column portal_cards.wrong_in_row is 'Wrong digits one after the other with the card or a text message; at ten nobody comes in with it. Guesses on her own phone are counted there.';
comment on column portal_cards.wrong_lately is 'The same, forgotten after twelve hours: makes the waits grow.';
comment on column portal_cards.wrong_in_all is 'Wrong digits since it was taken; at forty the card is locked, however long that took.';
-- Codes are looked for before a tenant is known: alike in no two tenants.
create unique index portal_cards_secret on portal_cards (secret_hash);
create unique index portal_cards_code on portal_cards (code_hash);
create index portal_cards_person on portal_cards (tenant_id, person_id) where ended_at is null;
call app.wall_of_person('portal_cards', '{coordinator,case-worker}', '{coordinator,case-worker}');
grant select (tenant_id, id, person_id, restricted, made_at, made_by, opened_at, opened_by, open_until, taken_at, wrong_in_row, wrong_in_all, last_wrong_at, wait_until, locked_at, ended_at, ended_by, ended_why)
  on portal_cards to egenvag_app;
grant insert (tenant_id, id, person_id, restricted, secret_hash, code_hash, made_at, made_by) on portal_cards to egenvag_app;
grant update (opened_at, opened_by, open_until, ended_at, ended_by, ended_why) on portal_cards to egenvag_app;

create table portal_sms_codes (
  tenant_id uuid not null,
  id uuid not null default uuidv7(),
  card_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  ticket_hash bytea not null check (length(ticket_hash) = 32),
  code_hash bytea not null check (length(code_hash) = 32),
  made_at timestamptz not null,
  good_until timestamptz not null,
  tries int not null default 0,
  used_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id, restricted) references people (tenant_id, id, restricted) on update cascade,
  foreign key (tenant_id, card_id) references portal_cards (tenant_id, id)
);
comment on table portal_sms_codes is 'Codes sent as text messages to somebody who has no card at hand. Good once, for ten minutes and five tries, together with her digits.';
create index portal_sms_codes_ticket on portal_sms_codes (ticket_hash);
create index portal_sms_codes_person on portal_sms_codes (tenant_id, person_id);
call app.wall_of_person('portal_sms_codes', '{}', '{}');
grant insert, delete on portal_sms_codes to egenvag_gate;

alter table portal_devices add column card_id uuid, add column wrong_in_row int not null default 0,
  add foreign key (tenant_id, card_id) references portal_cards (tenant_id, id);
comment on column portal_devices.card_id is 'The card it came in with: its digits open it again.';
comment on column portal_devices.wrong_in_row is 'Wrong digits one after the other on this phone; at five it is forgotten.';
create index portal_devices_card on portal_devices (tenant_id, card_id);

-- Whatever ends a card ends the phones that came in with it, at their next request.
create function app.end_phones_of_card() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update portal_devices d set ended_at = new.ended_at, ended_by = 'staff' where d.tenant_id = new.tenant_id and d.card_id = new.id and d.ended_at is null;
  return new;
end $$;
create trigger end_phones_of_card after update of ended_at on portal_cards for each row when (old.ended_at is null and new.ended_at is not null)
  execute function app.end_phones_of_card();

-- The way in ------------------------------------------------------------------------------------------------------------

create type app.portal_card as (tenant_id uuid, card_id uuid, person_id uuid, tenant_name text, theme text, born_on date, is_open boolean, is_taken boolean);
create function app.portal_card_of(c portal_cards, p_now timestamptz) returns setof app.portal_card
language sql stable
begin atomic
  select c.tenant_id, c.id, c.person_id, t.name, t.theme, (select p.born_on from public.people p where p.tenant_id = c.tenant_id and p.id = c.person_id), c.taken_at is null and coalesce(c.open_until > p_now, false), c.taken_at is not null
    from public.tenants t where t.id = c.tenant_id and c.ended_at is null and app.has_portal(c.tenant_id, c.person_id, (p_now at time zone 'Europe/Stockholm')::date);
end;
grant execute on function app.portal_card_of to egenvag_gate;

-- The card with this code; nothing for one that is unknown or over.
create function app.find_portal_card(p_secret_hash bytea, p_code_hash bytea, p_now timestamptz) returns setof app.portal_card
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select x.* from public.portal_cards c cross join lateral app.portal_card_of(c, p_now) x where c.secret_hash = p_secret_hash or c.code_hash = p_code_hash;
end;

-- The card behind a phone that is remembered.
create function app.find_portal_phone(p_device_hash bytea, p_now timestamptz) returns setof app.portal_card
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select x.* from public.portal_devices d join public.portal_cards c on c.tenant_id = d.tenant_id and c.id = d.card_id cross join lateral app.portal_card_of(c, p_now) x
    where d.token_hash = p_device_hash and d.ended_at is null and d.expires_at > p_now;
end;

-- The card behind the page that asks for the code of a text message.
create function app.find_portal_ticket(p_ticket_hash bytea, p_now timestamptz) returns setof app.portal_card
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select x.* from public.portal_sms_codes s join public.portal_cards c on c.tenant_id = s.tenant_id and c.id = s.card_id cross join lateral app.portal_card_of(c, p_now) x
    where s.ticket_hash = p_ticket_hash and s.used_at is null and s.good_until > p_now;
end;

-- What a phone gets when it is let in. A phone of her own is remembered by its token; one that several use only for this time.
create type app.portal_start as (device_hash bytea, label text, session_hash bytea, old_session_hash bytea, own_idle int, own_longest int, shared_idle int, shared_longest int, remembered int);

create function app.let_in(c portal_cards, p_device uuid, p_start app.portal_start, p_purpose text, p_now timestamptz) returns void
language plpgsql as $$
declare
  device uuid := coalesce(p_device, uuidv7());
  is_shared boolean := p_device is null and p_start.device_hash is null;
begin
  if p_start.old_session_hash is not null then
    update portal_sessions set ended_at = p_now where token_hash = p_start.old_session_hash and ended_at is null;
  end if;
  if p_device is null then
    insert into portal_devices (tenant_id, id, person_id, restricted, token_hash, is_shared, label, created_at, last_seen_on, expires_at, card_id)
      values (c.tenant_id, device, c.person_id, c.restricted, p_start.device_hash, is_shared, p_start.label, p_now, (p_now at time zone 'Europe/Stockholm')::date,
        p_now + make_interval(secs => case when is_shared then p_start.shared_longest else p_start.remembered end), c.id);
  else
    update portal_devices d set wrong_in_row = 0, last_seen_on = (p_now at time zone 'Europe/Stockholm')::date where d.tenant_id = c.tenant_id and d.id = device;
  end if;
  insert into portal_sessions (token_hash, tenant_id, device_id, created_at, last_seen_at, expires_at, idle_seconds)
    values (p_start.session_hash, c.tenant_id, device, p_now, p_now, p_now + make_interval(secs => case when is_shared then p_start.shared_longest else p_start.own_longest end),
      case when is_shared then p_start.shared_idle else p_start.own_idle end);
  insert into audit_events (tenant_id, role, action, category, purpose, subjects) values (c.tenant_id, 'participant', 'sign-in', 'participation', p_purpose, array[c.person_id]);
end $$;
grant execute on function app.let_in to egenvag_gate;

-- Digits with a card or a text message. Counted before anything is said; right ones during a wait are not looked at.
create function app.judge_digits(c portal_cards, p_digits_hash bytea, p_now timestamptz) returns text
language plpgsql as $$
declare lately int;
begin
  if c.locked_at is not null then return 'locked'; end if;
  if c.wait_until > p_now then return 'wait'; end if;
  if c.digits_hash = p_digits_hash then
    update portal_cards set wrong_in_row = 0, wrong_lately = 0, wait_until = null where tenant_id = c.tenant_id and id = c.id;
    return 'in';
  end if;
  lately := 1 + case when c.last_wrong_at > p_now - interval '12 hours' then c.wrong_lately else 0 end;
  update portal_cards set wrong_in_row = c.wrong_in_row + 1, wrong_lately = lately, wrong_in_all = c.wrong_in_all + 1, last_wrong_at = p_now,
    wait_until = case when lately >= 5 then p_now + make_interval(secs => least(900, 30 * power(2, least(lately - 5, 20)))) end,
    locked_at = case when c.wrong_in_row + 1 >= 10 or c.wrong_in_all + 1 >= 40 then p_now end
    where tenant_id = c.tenant_id and id = c.id;
  return 'wrong';
end $$;
grant execute on function app.judge_digits to egenvag_gate;

-- The first phone in the window takes the card and chooses the digits: exactly one does. 'in', or 'taken' by somebody else, or 'shut'.
create function app.take_portal_card(p_tenant uuid, p_card uuid, p_form uuid, p_digits_hash bytea, p_start app.portal_start, p_now timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare c portal_cards%rowtype;
begin
  select * into c from portal_cards where tenant_id = p_tenant and id = p_card for update;
  if not found or not exists (select from app.portal_card_of(c, p_now)) then return 'shut'; end if;
  if c.taken_at is not null then
    if c.taken_with is distinct from p_form or c.digits_hash is distinct from p_digits_hash or c.taken_at < p_now - interval '10 minutes' then return 'taken'; end if;
    -- The same form once more, from the same phone: what the first answer gave it may be lost.
    update portal_devices d set ended_at = p_now, ended_by = 'person' where d.tenant_id = c.tenant_id and d.card_id = c.id and d.ended_at is null;
  elsif c.open_until is null or c.open_until <= p_now then return 'shut';
  else
    update portal_cards set taken_at = p_now, taken_with = p_form, digits_hash = p_digits_hash where tenant_id = c.tenant_id and id = c.id;
  end if;
  perform app.let_in(c, null, p_start, 'portal.first-time', p_now);
  return 'in';
end $$;

-- A card that is taken, with its digits: 'in', 'wrong', 'wait', 'locked', 'shut'.
create function app.use_portal_card(p_tenant uuid, p_card uuid, p_digits_hash bytea, p_start app.portal_start, p_now timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  c portal_cards%rowtype;
  answer text;
begin
  select * into c from portal_cards where tenant_id = p_tenant and id = p_card for update;
  if not found or c.taken_at is null or not exists (select from app.portal_card_of(c, p_now)) then return 'shut'; end if;
  answer := app.judge_digits(c, p_digits_hash, p_now);
  if answer = 'in' then perform app.let_in(c, null, p_start, 'portal.card', p_now); end if;
  return answer;
end $$;

-- A phone that is remembered, with the digits: 'in', 'wrong', 'forgotten' after the fifth wrong ones, 'shut'. What strangers guess elsewhere does not count here.
create function app.use_own_phone(p_device_hash bytea, p_digits_hash bytea, p_start app.portal_start, p_now timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  d portal_devices%rowtype;
  c portal_cards%rowtype;
begin
  select * into d from portal_devices x where x.token_hash = p_device_hash and x.ended_at is null and x.expires_at > p_now for update;
  if not found then return 'shut'; end if;
  select * into c from portal_cards where tenant_id = d.tenant_id and id = d.card_id;
  if not found or not exists (select from app.portal_card_of(c, p_now)) then return 'shut'; end if;
  if c.digits_hash = p_digits_hash then
    perform app.let_in(c, d.id, p_start, 'portal.phone', p_now);
    return 'in';
  end if;
  update portal_devices x set wrong_in_row = d.wrong_in_row + 1, ended_at = case when d.wrong_in_row >= 4 then p_now end, ended_by = case when d.wrong_in_row >= 4 then 'guessing' end
    where x.tenant_id = d.tenant_id and x.id = d.id;
  return case when d.wrong_in_row >= 4 then 'forgotten' else 'wrong' end;
end $$;

-- Text messages -----------------------------------------------------------------------------------------------------------

-- Keeps a code for the one person with a taken card who has this number, and says where it goes; nothing when there is none or more than one, when
-- she has protected identity, when the number is not hers alone or not safe, or when she has had five today.
create function app.ask_portal_sms(p_phone_key text, p_ticket_hash bytea, p_code_hash bytea, p_now timestamptz, p_good_seconds int) returns table (phone text, language text)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  who record;
  found_phone text;
begin
  delete from portal_sms_codes where made_at < p_now - interval '2 days';
  select array_agg(distinct (n.tenant_id, n.person_id)::text) as people, min(n.tenant_id::text)::uuid as tenant, min(n.person_id::text)::uuid as person into who
    from person_contacts n where n.kind = 'phone' and n.phone_key = p_phone_key
      and exists (select from portal_cards c cross join lateral app.portal_card_of(c, p_now) x where c.tenant_id = n.tenant_id and c.person_id = n.person_id and x.is_taken);
  if coalesce(cardinality(who.people), 0) <> 1 then return; end if;
  select n.value into found_phone from person_contacts n where n.tenant_id = who.tenant and n.person_id = who.person and n.kind = 'phone' and n.phone_key = p_phone_key
    and n.holder = 'own' and n.is_safe is distinct from false and not n.is_shared and not n.restricted limit 1;
  if not found then return; end if;
  if (select count(*) from portal_sms_codes s where s.tenant_id = who.tenant and s.person_id = who.person and s.made_at > p_now - interval '24 hours') >= 5 then return; end if;
  insert into portal_sms_codes (tenant_id, card_id, person_id, restricted, ticket_hash, code_hash, made_at, good_until)
    select c.tenant_id, c.id, c.person_id, c.restricted, p_ticket_hash, p_code_hash, p_now, p_now + make_interval(secs => p_good_seconds)
      from portal_cards c where c.tenant_id = who.tenant and c.person_id = who.person and c.ended_at is null and c.taken_at is not null order by c.taken_at desc limit 1;
  return query select found_phone, (select l.language from person_languages l where l.tenant_id = who.tenant and l.person_id = who.person and l.is_first);
end $$;

-- The code of a message and the digits, once: 'in', 'wrong' (which of them is not told), 'wait', 'locked', 'shut'. Only who has the code can guess at the digits.
create function app.use_portal_sms(p_ticket_hash bytea, p_code_hash bytea, p_digits_hash bytea, p_start app.portal_start, p_now timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  s portal_sms_codes%rowtype;
  c portal_cards%rowtype;
  answer text;
begin
  select * into s from portal_sms_codes x where x.ticket_hash = p_ticket_hash and x.used_at is null and x.good_until > p_now and x.tries < 5 for update;
  if not found then return 'shut'; end if;
  select * into c from portal_cards where tenant_id = s.tenant_id and id = s.card_id for update;
  if s.restricted or c.taken_at is null or not exists (select from app.portal_card_of(c, p_now)) then return 'shut'; end if;
  if s.code_hash <> p_code_hash then
    update portal_sms_codes x set tries = s.tries + 1 where x.tenant_id = s.tenant_id and x.id = s.id;
    return 'wrong';
  end if;
  answer := app.judge_digits(c, p_digits_hash, p_now);
  update portal_sms_codes x set tries = s.tries + 1, used_at = case when answer = 'in' then p_now end where x.tenant_id = s.tenant_id and x.id = s.id;
  if answer = 'in' then perform app.let_in(c, null, p_start, 'portal.sms', p_now); end if;
  return answer;
end $$;

call app.hand_to_gate();
