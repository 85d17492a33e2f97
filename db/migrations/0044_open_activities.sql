-- owner: open-activities
-- The shared list: what associations and the tenant's own programmes offer to everybody. Nothing here is about a participant.

create table open_list_settings (
  tenant_id uuid primary key references tenants (id),
  is_open boolean not null default false,
  may_be_indexed boolean not null default false,
  frame_origins text[] not null default '{}' check (cardinality(frame_origins) <= 20),
  version int not null default 1,
  changed_at timestamptz not null default now(),
  changed_by uuid,
  foreign key (tenant_id, changed_by) references accounts (tenant_id, id)
);
comment on table open_list_settings is 'Whether a tenant shows the shared list to everybody, whether search engines may keep it, and which sites may show it in a frame.';
call app.wall('open_list_settings', $$(select app.role()) in ('coordinator', 'case-worker')$$, $$(select app.role()) = 'coordinator'$$);
grant select, insert, update on open_list_settings to egenvag_app;
create policy gate on open_list_settings for select to egenvag_gate using (true);
grant select on open_list_settings to egenvag_gate;

create table associations (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 120),
  email text check (length(email) between 3 and 254),
  is_trusted boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, created_by) references accounts (tenant_id, id)
);
comment on table associations is 'Associations and others outside that add activities to the shared list through a link. They have no account.';
comment on column associations.is_trusted is 'What it sends is published at once; otherwise a coordinator reads it first.';
call app.wall('associations', $$(select app.role()) = 'coordinator'$$, $$(select app.role()) = 'coordinator'$$);
grant select, insert, update on associations to egenvag_app;
create policy gate on associations for select to egenvag_gate using (true);
grant select on associations to egenvag_gate;

create table association_links (
  tenant_id uuid not null,
  id uuid not null,
  association_id uuid not null,
  token_hash bytea not null check (length(token_hash) = 32),
  created_at timestamptz not null,
  created_by uuid,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, token_hash),
  foreign key (tenant_id, association_id) references associations (tenant_id, id),
  foreign key (tenant_id, created_by) references accounts (tenant_id, id)
);
comment on table association_links is 'Links that open an association''s own page. Only the hash of the secret is kept.';
create index association_links_token on association_links (token_hash);
create index association_links_association on association_links (tenant_id, association_id);
call app.wall('association_links', $$(select app.role()) = 'coordinator'$$, $$(select app.role()) = 'coordinator'$$);
grant select (tenant_id, id, association_id, created_at, created_by, expires_at, revoked_at) on association_links to egenvag_app;
grant insert, update (revoked_at) on association_links to egenvag_app;
create policy gate on association_links for select to egenvag_gate using (true);
grant select on association_links to egenvag_gate;

create table open_activities (
  tenant_id uuid not null,
  id uuid not null,
  association_id uuid not null,
  published jsonb check (length(published::text) <= 20000),
  proposed jsonb check (length(proposed::text) <= 20000),
  proposal text check (proposal in ('draft', 'sent', 'returned')),
  sent_at timestamptz,
  word text check (length(word) <= 500),
  is_hidden boolean not null default false,
  is_withdrawn boolean not null default false,
  cancelled_on date[] not null default '{}' check (cardinality(cancelled_on) <= 400),
  translations jsonb not null default '{}' check (length(translations::text) <= 60000),
  sequence int not null default 0,
  version int not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, association_id) references associations (tenant_id, id),
  foreign key (tenant_id, decided_by) references accounts (tenant_id, id),
  check ((proposed is null) = (proposal is null)),
  check (published is not null or proposed is not null)
);
comment on table open_activities is 'What an association offers to everybody: what is shown, and beside it what it wants to change.';
comment on column open_activities.published is 'What everybody reads (domain/open-content.ts). NULL: never approved.';
comment on column open_activities.proposed is 'A new activity or a change that nobody has approved yet; a draft is the association''s alone.';
comment on column open_activities.word is 'What the coordinator says to the association when something is sent back or hidden.';
comment on column open_activities.cancelled_on is 'Days of the rhythm on which it is not held.';
comment on column open_activities.translations is 'Title and description in other languages, each with what it was made from, by whom, whether approved and read (domain/translation.ts).';
comment on column open_activities.sequence is 'Counts what calendars must learn of.';
create index open_activities_association on open_activities (tenant_id, association_id);
call app.wall('open_activities', $$(select app.role()) = 'coordinator' and (published is not null or proposal <> 'draft')$$, $$(select app.role()) = 'coordinator'$$);
grant select on open_activities to egenvag_app;
grant update (published, proposed, proposal, word, is_hidden, translations, sequence, version, changed_at, decided_at, decided_by) on open_activities to egenvag_app;
create policy gate on open_activities to egenvag_gate using (true) with check (true);
grant select, insert, update, delete on open_activities to egenvag_gate;

create table listed_activities (
  tenant_id uuid not null,
  activity_id uuid not null,
  programme_id uuid not null,
  is_listed boolean not null default false,
  content jsonb not null check (length(content::text) <= 20000),
  translations jsonb not null default '{}' check (length(translations::text) <= 60000),
  version int not null default 1,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (tenant_id, activity_id),
  foreign key (tenant_id, activity_id, programme_id) references activities (tenant_id, id, programme_id),
  foreign key (tenant_id, changed_by) references accounts (tenant_id, id)
);
comment on table listed_activities is 'An activity of a programme that is shown on the shared list, with the words everybody reads: nothing else of the activity is shown but days and hours.';
call app.wall('listed_activities', $$programme_id = any ((select app.programmes_as('{coordinator,case-worker}'))::uuid[])$$,
  $$programme_id = any ((select app.programmes_as('{coordinator,case-worker}'))::uuid[])$$);
grant select, insert, update on listed_activities to egenvag_app;
create policy gate on listed_activities for select to egenvag_gate using (true);
grant select on listed_activities to egenvag_gate;

-- What everybody may read of an activity: these keys and no others, whatever else should come to stand there.
create function app.public_words(p_content jsonb) returns jsonb language sql immutable parallel safe
  return (select coalesce(jsonb_object_agg(k.key, k.value), '{}') from jsonb_each(p_content) k
    where k.key in ('title', 'description', 'language', 'kind', 'place', 'address', 'town', 'audience', 'audienceNote', 'languages', 'cost', 'price',
      'signUp', 'signUpHow', 'phone', 'email', 'website', 'repeats', 'startsOn', 'endsOn', 'weekdays', 'startsAt', 'endsAt'));
create function app.public_translations(p_translations jsonb) returns jsonb language sql immutable parallel safe
  return (select coalesce(jsonb_object_agg(k.key, k.value), '{}') from jsonb_each(p_translations) k where (k.value ->> 'isApproved')::boolean);
grant execute on function app.public_words(jsonb), app.public_translations(jsonb) to egenvag_app, egenvag_gate;

-- The shared list of a tenant, for everybody: what is approved and not hidden, and the hours of programmes' own activities between two days.
-- NULL: there is no such tenant, or it shows no list; nobody can tell which.
create function app.open_list(p_tenant_key text, p_from date, p_to date) returns jsonb
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select jsonb_build_object('tenantName', t.name, 'theme', t.theme, 'mayBeIndexed', s.may_be_indexed, 'frameOrigins', to_jsonb(s.frame_origins),
    'offered', coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'organiser', o.name, 'content', app.public_words(a.published),
        'cancelledOn', to_jsonb(a.cancelled_on), 'sequence', a.sequence, 'changedAt', a.changed_at, 'translations', app.public_translations(a.translations)) order by a.id)
      from public.open_activities a join public.associations o on o.tenant_id = a.tenant_id and o.id = a.association_id
      where a.tenant_id = t.id and a.published is not null and not a.is_hidden and not a.is_withdrawn), '[]'),
    'own', coalesce((select jsonb_agg(jsonb_build_object('id', l.activity_id, 'organiser', t.name, 'content', app.public_words(l.content),
        'changedAt', l.changed_at, 'translations', app.public_translations(l.translations),
        'sessions', coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'heldOn', e.held_on, 'startsAt', to_char(e.starts_at, 'HH24:MI'), 'endsAt', to_char(e.ends_at, 'HH24:MI'),
            'isCancelled', e.status = 'cancelled', 'isElsewhere', num_nonnulls(e.venue_id, e.place) > 0 and (e.venue_id, e.place) is distinct from (v.venue_id, v.place), 'sequence', e.version) order by e.held_on, e.starts_at)
          from public.activity_sessions e where e.tenant_id = l.tenant_id and e.activity_id = l.activity_id and e.held_on between p_from and p_to), '[]')) order by l.activity_id)
      from public.listed_activities l join public.activities v on v.tenant_id = l.tenant_id and v.id = l.activity_id
      where l.tenant_id = t.id and l.is_listed), '[]'))
    from public.tenants t join public.open_list_settings s on s.tenant_id = t.id
    where t.key = p_tenant_key and s.is_open;
end;

-- The association that a link opens. No row: unknown, revoked or too old.
create function app.find_association(p_token_hash bytea, p_now timestamptz)
returns table (tenant_id uuid, tenant_key text, tenant_name text, theme text, association_id uuid, name text, is_trusted boolean, expires_at timestamptz, is_open boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select t.id, t.key, t.name, t.theme, o.id, o.name, o.is_trusted, l.expires_at, coalesce(s.is_open, false)
    from public.association_links l
    join public.associations o on o.tenant_id = l.tenant_id and o.id = l.association_id
    join public.tenants t on t.id = l.tenant_id
    left join public.open_list_settings s on s.tenant_id = l.tenant_id
    where l.token_hash = p_token_hash and l.revoked_at is null and l.expires_at > p_now;
end;

-- Everything an association has written, drafts too, for whoever holds its link.
create function app.association_activities(p_token_hash bytea, p_now timestamptz)
returns table (id uuid, published jsonb, proposed jsonb, proposal text, word text, is_hidden boolean, is_withdrawn boolean, cancelled_on text[], translations jsonb, version int)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select a.id, a.published, a.proposed, a.proposal, a.word, a.is_hidden, a.is_withdrawn, a.cancelled_on::text[], a.translations, a.version
    from app.find_association(p_token_hash, p_now) f
    join public.open_activities a on a.tenant_id = f.tenant_id and a.association_id = f.association_id
    order by a.created_at desc, a.id;
end;

-- A draft, or something sent. p_version 0: a new one. Answers 'saved', 'stale' (somebody saved in between), 'full' (more than anybody needs), or NULL (no such link or activity).
create function app.keep_association_activity(p_token_hash bytea, p_now timestamptz, p_id uuid, p_version int, p_content jsonb, p_send boolean) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  f record;
  a open_activities%rowtype;
  at_once boolean;
begin
  select * into f from app.find_association(p_token_hash, p_now);
  if not found then return null; end if;
  at_once := p_send and f.is_trusted;
  if p_version = 0 then
    if (select count(*) >= 200 from open_activities o where o.tenant_id = f.tenant_id and o.association_id = f.association_id) then return 'full'; end if;
    insert into open_activities (tenant_id, id, association_id, published, proposed, proposal, sent_at, created_at, changed_at)
      values (f.tenant_id, p_id, f.association_id, case when at_once then p_content end, case when not at_once then p_content end,
        case when at_once then null when p_send then 'sent' else 'draft' end, case when p_send then p_now end, p_now, p_now)
      on conflict (tenant_id, id) do nothing;
    if not found then
      return (select case when coalesce(o.proposed, o.published) = p_content then 'saved' else 'stale' end from open_activities o
        where o.tenant_id = f.tenant_id and o.id = p_id and o.association_id = f.association_id);
    end if;
  else
    select * into a from open_activities o where o.tenant_id = f.tenant_id and o.id = p_id and o.association_id = f.association_id for update;
    if not found then return null; end if;
    if a.version <> p_version then
      return case when coalesce(a.proposed, a.published) = p_content and a.version = p_version + 1 then 'saved' else 'stale' end;
    end if;
    update open_activities o set
      published = case when at_once then p_content else o.published end,
      proposed = case when not at_once then p_content end,
      proposal = case when at_once then null when p_send then 'sent' else 'draft' end,
      sent_at = case when p_send then p_now else o.sent_at end,
      word = case when p_send then null else o.word end,
      is_withdrawn = o.is_withdrawn and not p_send,
      sequence = o.sequence + at_once::int, version = o.version + 1, changed_at = p_now
      where o.tenant_id = f.tenant_id and o.id = p_id;
  end if;
  insert into audit_events (tenant_id, role, action, category, purpose) values (f.tenant_id, 'none', 'write', 'sharing', 'open-list.offer');
  return 'saved';
end $$;

-- What an association does with one of its own besides writing: 'withdraw', 'put-back', 'discard' (what is not approved), 'cancel' and 'hold' (one day).
create function app.change_association_activity(p_token_hash bytea, p_now timestamptz, p_id uuid, p_version int, p_change text, p_day date default null) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  f record;
  a open_activities%rowtype;
begin
  select * into f from app.find_association(p_token_hash, p_now);
  if not found then return null; end if;
  select * into a from open_activities o where o.tenant_id = f.tenant_id and o.id = p_id and o.association_id = f.association_id for update;
  if not found then return case when p_change = 'discard' then 'saved' end; end if;
  if a.version <> p_version then return 'stale'; end if;
  if p_change = 'discard' and a.published is null then
    delete from open_activities o where o.tenant_id = f.tenant_id and o.id = p_id;
  else
    update open_activities o set
      proposed = case when p_change = 'discard' then null else o.proposed end,
      proposal = case when p_change = 'discard' then null else o.proposal end,
      is_withdrawn = case p_change when 'withdraw' then true when 'put-back' then false else o.is_withdrawn end,
      cancelled_on = case p_change when 'cancel' then array(select distinct d from unnest(o.cancelled_on || p_day) d order by d)
        when 'hold' then array_remove(o.cancelled_on, p_day) else o.cancelled_on end,
      sequence = o.sequence + (p_change <> 'discard')::int, version = o.version + 1, changed_at = p_now
      where o.tenant_id = f.tenant_id and o.id = p_id;
  end if;
  insert into audit_events (tenant_id, role, action, category, purpose) values (f.tenant_id, 'none', 'write', 'sharing', 'open-list.offer');
  return 'saved';
end $$;

-- An association's translation of its title and description (NULL takes it away). Shown when approved; at once for one that is trusted.
create function app.keep_association_translation(p_token_hash bytea, p_now timestamptz, p_id uuid, p_version int, p_language text, p_words jsonb) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  f record;
  a open_activities%rowtype;
begin
  select * into f from app.find_association(p_token_hash, p_now);
  if not found then return null; end if;
  select * into a from open_activities o where o.tenant_id = f.tenant_id and o.id = p_id and o.association_id = f.association_id for update;
  if not found then return null; end if;
  if a.version <> p_version then return 'stale'; end if;
  update open_activities o set version = o.version + 1, changed_at = p_now,
    translations = case when p_words is null then o.translations - p_language
      else o.translations || jsonb_build_object(p_language, p_words || jsonb_build_object('by', 'association', 'isApproved', f.is_trusted, 'isRead', false)) end
    where o.tenant_id = f.tenant_id and o.id = p_id;
  insert into audit_events (tenant_id, role, action, category, purpose) values (f.tenant_id, 'none', 'write', 'sharing', 'open-list.offer');
  return 'saved';
end $$;

call app.hand_to_gate();
