-- owner: consents
-- What a person has agreed that another organisation may see of her (disclosures), in which words she was asked (consent_texts), and what was
-- handed over once on a ground in law (hand_overs). What a partner officer can select is made of these rows and of nothing else.

create table consent_texts (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  language text not null check (language ~ '^[a-z]{2,3}(-[a-z]{1,8})*$'),
  version int not null check (version > 0),
  own boolean not null,
  title text not null check (length(title) between 1 and 200),
  body text not null check (length(body) between 1 and 6000),
  read_by_native_speaker boolean not null,
  created_at timestamptz not null default now(),
  created_by uuid,
  primary key (tenant_id, id),
  unique (tenant_id, language, own, version)
);
comment on table consent_texts is 'Every version of the words in which somebody was asked: append-only. A shipped text is copied here when it is first used.';
comment on column consent_texts.own is 'The tenant''s own words; false: the words that came with the product.';
call app.wall('consent_texts', 'true', $$(select app.role()) = 'tenant-administrator' or (not own and (select app.role()) in ('coordinator', 'case-worker'))$$);
grant select, insert on consent_texts to egenvag_app;

create function app.are_disclosure_fields(fields text[]) returns boolean language sql immutable parallel safe
  return not exists (select from unnest(fields) f where f !~ '^(participation|attendance|situation|support|qualification|health|contact|languages|number|fact:[a-z-]{1,60})$');

create table disclosures (
  tenant_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  answer text not null check (answer in ('given', 'refused')),
  from_organisation_id uuid not null,
  to_organisation_id uuid not null,
  to_account_id uuid,
  purpose text,
  fields text[] not null default '{}' check (app.are_disclosure_fields(fields)),
  allowed text not null default 'read' check (allowed in ('read', 'read-and-copy')),
  valid_from date not null,
  valid_before date,
  secrecy_ground text check (secrecy_ground in ('waiver', 'none-needed')),
  gdpr_ground text check (gdpr_ground in ('6.1.a', '6.1.c', '6.1.e')),
  special_ground text check (special_ground in ('9.2.a', '9.2.b', '9.2.g', '9.2.h')),
  text_id uuid not null,
  channel text not null check (channel in ('in-person', 'video', 'phone')),
  interpreter text not null check (interpreter in ('none', 'present', 'video', 'phone')),
  evidence text check (evidence in ('signature', 'paper', 'oral')),
  signature text check (length(signature) between 10 and 20000 and signature ~ '^[ML0-9 .]+$'),
  paper_place text check (length(paper_place) between 1 and 200),
  witness text check (length(witness) between 1 and 120),
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_how text check (withdrawn_how in ('in-person', 'phone', 'message', 'letter', 'staff')),
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, from_organisation_id) references organisations (tenant_id, id),
  foreign key (tenant_id, to_organisation_id) references organisations (tenant_id, id),
  foreign key (tenant_id, to_account_id) references accounts (tenant_id, id),
  foreign key (tenant_id, text_id) references consent_texts (tenant_id, id),
  check (to_organisation_id <> from_organisation_id),
  check (valid_before is null or (valid_before > valid_from and valid_before <= valid_from + interval '1 year' + interval '1 day')),
  check (case answer when 'given' then 'participation' = any (fields) and valid_before is not null and purpose is not null
      and secrecy_ground is not null and gdpr_ground is not null and evidence is not null
    else fields = '{}' and valid_before is null and evidence is null and withdrawn_at is null end),
  check ((evidence = 'signature') is not distinct from (signature is not null) or evidence is null and signature is null),
  check (evidence is distinct from 'paper' or paper_place is not null),
  check (evidence is distinct from 'oral' or witness is not null),
  check (not fields && '{health,fact:disability}'::text[] or special_ground is not null),
  check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_how) in (0, 3))
);
comment on table disclosures is 'A person''s answer when she was asked whether an organisation may see something of her. Append-only but for the withdrawal, which is written once.';
comment on column disclosures.fields is 'Categories, and single facts as fact:<key>: features/consents/domain/fields.ts.';
comment on column disclosures.to_account_id is 'One named officer; NULL: all of the organisation who are partner officers in the programme.';
comment on column disclosures.special_ground is 'Ground in article 9 of the GDPR, where something about health is shared.';
comment on column disclosures.signature is 'What was drawn on the screen, as the d of an SVG path.';
create index disclosures_enrolment on disclosures (tenant_id, enrolment_id);
create index disclosures_recipient on disclosures (tenant_id, to_organisation_id, valid_before) where answer = 'given' and withdrawn_at is null;
create index disclosures_ending on disclosures (tenant_id, programme_id, valid_before) where answer = 'given' and withdrawn_at is null;
call app.wall_by_person('disclosures', '{coordinator,case-worker}', '{coordinator,case-worker}');
-- What is withdrawn stays withdrawn.
create policy withdrawing on disclosures as restrictive for update to egenvag_app
  using (tenant_id = (select app.tenant()) and withdrawn_at is null and answer = 'given')
  with check (tenant_id = (select app.tenant()) and withdrawn_at is not null);
grant select, insert, update (withdrawn_at, withdrawn_by, withdrawn_how) on disclosures to egenvag_app;

create table disclosure_reviews (
  tenant_id uuid not null,
  id uuid not null,
  disclosure_id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  point text not null check (point in ('half-time', 'before-end')),
  reviewed_at timestamptz not null default now(),
  reviewed_by uuid not null,
  primary key (tenant_id, id),
  unique (tenant_id, disclosure_id, point),
  foreign key (tenant_id, disclosure_id) references disclosures (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade
);
comment on table disclosure_reviews is 'Somebody has talked with the person about whether the consent still holds: the reminder is done. Nothing is prolonged by it.';
create index disclosure_reviews_enrolment on disclosure_reviews (tenant_id, enrolment_id);
call app.wall_by_person('disclosure_reviews', '{coordinator,case-worker}', '{coordinator,case-worker}');
grant select, insert on disclosure_reviews to egenvag_app;

create table hand_overs (
  tenant_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  to_organisation_id uuid,
  to_name text not null check (length(to_name) between 1 and 200),
  ground text not null,
  fields text[] not null check (cardinality(fields) > 0 and app.are_disclosure_fields(fields)),
  content text not null check (length(content) between 1 and 1000),
  reasons text check (length(reasons) between 1 and 1000),
  reference text check (length(reference) between 1 and 100),
  how text not null check (how in ('letter', 'secure-mail', 'phone', 'meeting', 'e-service')),
  handed_over_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  annulled_at timestamptz,
  annulled_by uuid,
  annulled_reason text check (length(annulled_reason) between 1 and 500),
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, to_organisation_id) references organisations (tenant_id, id),
  check (num_nulls(annulled_at, annulled_by, annulled_reason) in (0, 3))
);
comment on table hand_overs is 'What was handed over once, to whom and on which ground in law: append-only; a line written by mistake is annulled, not removed.';
comment on column hand_overs.ground is 'Code of the section of law: features/consents/domain/hand-over-grounds.ts.';
comment on column hand_overs.reasons is 'How the harm and the need were weighed, where the section asks for it.';
create index hand_overs_enrolment on hand_overs (tenant_id, enrolment_id);
call app.wall_by_person('hand_overs', '{coordinator,case-worker}', '{coordinator,case-worker}');
create policy annulling on hand_overs as restrictive for update to egenvag_app
  using (tenant_id = (select app.tenant()) and annulled_at is null)
  with check (tenant_id = (select app.tenant()) and annulled_at is not null);
grant select, insert, update (annulled_at, annulled_by, annulled_reason) on hand_overs to egenvag_app;

create policy gate on disclosures for select to egenvag_gate using (true);
grant select on disclosures to egenvag_gate;
create policy gate on person_identifiers for select to egenvag_gate using (true);
grant select (tenant_id, person_id, kind, masked, valid_before) on person_identifiers to egenvag_gate;
create policy gate on audit_events for select to egenvag_gate using (true);
grant select on audit_events to egenvag_gate;

-- What the partner officer who asks holds today: her organisation or she herself is named, in a programme where she has her role, given and not
-- withdrawn, within its days, and the person is neither protected nor closed to her. Nothing for anybody in another role.
-- Returns no more of a disclosure than its recipient may know: not the signature, not the witness, not who else was asked.
create function app.held_disclosures()
returns table (id uuid, enrolment_id uuid, programme_id uuid, person_id uuid, fields text[], purpose text, allowed text, from_organisation_id uuid,
  named boolean, valid_from date, valid_before date, secrecy_ground text)
language plpgsql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  -- Staff ask this with every statement: the answer must cost them nothing.
  if app.role() is distinct from 'partner-officer' then return; end if;
  return query select d.id, d.enrolment_id, d.programme_id, d.person_id, d.fields, d.purpose, d.allowed, d.from_organisation_id,
      d.to_account_id is not null, d.valid_from, d.valid_before, d.secrecy_ground
    from accounts a
    join disclosures d on d.tenant_id = a.tenant_id and d.to_organisation_id = a.organisation_id
    join enrolments e on e.tenant_id = d.tenant_id and e.id = d.enrolment_id
    where a.tenant_id = app.tenant() and a.id = app.account()
      and (d.to_account_id is null or d.to_account_id = a.id)
      and d.answer = 'given' and d.withdrawn_at is null
      and d.valid_from <= app.today() and d.valid_before > app.today()
      and d.programme_id = any (app.programmes())
      and not e.restricted and e.status <> 'mistaken'
      and d.person_id <> all (app.barred());
end $$;
comment on function app.held_disclosures() is 'The consents by which the partner officer who asks may see something today.';

create function app.disclosed(p_field text) returns uuid[]
language plpgsql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if app.role() is distinct from 'partner-officer' then return '{}'; end if;
  return coalesce((select array_agg(distinct h.enrolment_id) from app.held_disclosures() h where p_field = any (h.fields)), '{}');
end $$;
comment on function app.disclosed(text) is 'Participations of which the partner officer who asks may see this field today; none in any other role.';

create function app.disclosed_people(p_field text) returns uuid[]
language plpgsql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if app.role() is distinct from 'partner-officer' then return '{}'; end if;
  return coalesce((select array_agg(distinct h.person_id) from app.held_disclosures() h where p_field = any (h.fields)), '{}');
end $$;

-- Single facts: which participations have any (that the index can use), and which fact of which ('<enrolment>:<key>').
create function app.disclosed_fact_enrolments() returns uuid[]
language plpgsql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if app.role() is distinct from 'partner-officer' then return '{}'; end if;
  return coalesce((select array_agg(distinct h.enrolment_id) from app.held_disclosures() h where exists (select from unnest(h.fields) f where f like 'fact:%')), '{}');
end $$;
create function app.disclosed_facts() returns text[]
language plpgsql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if app.role() is distinct from 'partner-officer' then return '{}'; end if;
  return coalesce((select array_agg(distinct h.enrolment_id || substr(f, 5)) from app.held_disclosures() h, unnest(h.fields) f where f like 'fact:%'), '{}');
end $$;

-- Rows of `enrolments` and `person_identifiers` hold much more than is ever shared: partners never reach them, but these columns of them.
create function app.disclosed_participations() returns table (enrolment_id uuid, started_on date, ended_on date, planned_end_on date)
language plpgsql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if app.role() is distinct from 'partner-officer' then return; end if;
  return query select e.id, e.started_on, e.ended_on, e.planned_end_on from enrolments e
    where e.tenant_id = app.tenant() and e.id = any (app.disclosed('participation'));
end $$;
create function app.disclosed_numbers() returns table (person_id uuid, kind text, masked text)
language plpgsql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if app.role() is distinct from 'partner-officer' then return; end if;
  return query select i.person_id, i.kind, i.masked from person_identifiers i
    where i.tenant_id = app.tenant() and i.person_id = any (app.disclosed_people('number')) and i.valid_before is null;
end $$;

-- Who of another organisation has read about a person: for those who work with her, so that she can be told.
create function app.partner_reads(p_enrolment uuid) returns table (at timestamptz, account_id uuid, action text, purpose text)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query select a.at, a.account_id, a.action, a.purpose
    from enrolments e join audit_events a on a.tenant_id = e.tenant_id and a.subjects @> array[e.person_id]
    where e.tenant_id = app.tenant() and e.id = p_enrolment
      and e.programme_id = any (app.programmes_as('{coordinator,case-worker}'))
      and (not e.restricted or e.person_id = any (app.readable_restricted())) and e.person_id <> all (app.barred())
      and a.role = 'partner-officer' and a.purpose like 'shared.%' and (a.programme_id is null or a.programme_id = e.programme_id)
    order by a.at desc limit 100;
end $$;

create procedure app.disclose(tbl regclass, field text, key text default 'enrolment_id', only_rows text default 'true', policy text default 'disclosed') language plpgsql as $$
begin
  execute format('create policy %I on %s for select to egenvag_app using (tenant_id = (select app.tenant()) and %I = any ((select app.%I(%L))::uuid[]) and (%s))',
    policy, tbl, key, case key when 'person_id' then 'disclosed_people' else 'disclosed' end, field, only_rows);
end $$;
comment on procedure app.disclose is 'Opens a table''s rows to partner officers as far as consent goes: one field of a disclosure, by participation or by person.';
revoke execute on procedure app.disclose from public;

call app.disclose('participant_names', 'participation');
call app.disclose('attendance_months', 'attendance');
-- Rows that were corrected were wrong: others never see them. What tells of somebody's health has a tick of its own.
call app.disclose('situations', 'situation', only_rows => $$corrected_by is null and kind <> 'sick'$$);
call app.disclose('situations', 'health', only_rows => $$corrected_by is null and kind = 'sick'$$, policy => 'disclosed_health');
call app.disclose('supports', 'support', only_rows => $$corrected_by is null and benefit not in ('sickness-benefit', 'rehabilitation-benefit', 'sickness-compensation', 'activity-compensation')$$);
call app.disclose('supports', 'health', only_rows => $$corrected_by is null and benefit in ('sickness-benefit', 'rehabilitation-benefit', 'sickness-compensation', 'activity-compensation')$$, policy => 'disclosed_health');
call app.disclose('qualifications', 'qualification', only_rows => 'corrected_by is null');
call app.disclose('person_languages', 'languages', key => 'person_id');
call app.disclose('person_language_needs', 'languages', key => 'person_id');
-- Her own phone and address for mail: not those of people around her, and none that it is not safe to use.
call app.disclose('person_contacts', 'contact', key => 'person_id', only_rows => $$kind in ('phone', 'email') and holder = 'own' and is_safe is distinct from false$$);
create policy disclosed on enrolment_facts for select to egenvag_app using (tenant_id = (select app.tenant())
  and enrolment_id = any ((select app.disclosed_fact_enrolments())::uuid[])
  and enrolment_id || ':' || key = any ((select app.disclosed_facts())::text[]) and corrected_by is null);

call app.hand_to_gate();
