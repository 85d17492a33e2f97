-- owner: consents
-- A participant answers on her own side when she was asked whether something may be shared, sees what is, and takes it back.

-- What she was asked on her own side. Answered: a disclosure with the same id.
create table disclosure_requests (
  tenant_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  from_organisation_id uuid not null,
  to_organisation_id uuid not null,
  to_account_id uuid,
  purpose text not null,
  fields text[] not null check (app.are_disclosure_fields(fields) and 'participation' = any (fields)),
  allowed text not null check (allowed in ('read', 'read-and-copy')),
  valid_before date not null,
  secrecy_ground text not null check (secrecy_ground in ('waiver', 'none-needed')),
  gdpr_ground text not null check (gdpr_ground in ('6.1.a', '6.1.c', '6.1.e')),
  special_ground text check (special_ground in ('9.2.a', '9.2.b', '9.2.g', '9.2.h')),
  asked_at timestamptz not null,
  asked_by uuid not null,
  called_back_at timestamptz,
  called_back_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, from_organisation_id) references organisations (tenant_id, id),
  foreign key (tenant_id, to_organisation_id) references organisations (tenant_id, id),
  foreign key (tenant_id, to_account_id) references accounts (tenant_id, id),
  foreign key (tenant_id, asked_by) references accounts (tenant_id, id),
  check (to_organisation_id <> from_organisation_id),
  check (not fields && '{health,fact:disability}'::text[] or special_ground is not null),
  check (not 'documents' = any (fields) or allowed = 'read-and-copy'),
  check ((called_back_at is null) = (called_back_by is null))
);
comment on table disclosure_requests is 'A question about sharing that waits on the participant''s own side. Her answer is a disclosure with the same id; called back: nobody asks any more.';
create index disclosure_requests_enrolment on disclosure_requests (tenant_id, enrolment_id);
create index disclosure_requests_person on disclosure_requests (tenant_id, person_id);
call app.wall_by_person('disclosure_requests', '{coordinator,case-worker}', '{coordinator,case-worker}');
grant select, insert, update (called_back_at, called_back_by) on disclosure_requests to egenvag_app;

-- Her own tap is evidence, too: then nobody of the staff has recorded it.
alter table disclosures
  alter column recorded_by drop not null,
  add column withdrawn_words text check (withdrawn_words ~ '^[a-z]{2,3}(-[a-z]{1,8})*:[0-9]{1,6}$'),
  drop constraint disclosures_channel_check,
  add constraint disclosures_channel_check check (channel in ('in-person', 'video', 'phone', 'own-side')),
  drop constraint disclosures_evidence_check,
  add constraint disclosures_evidence_check check (evidence in ('signature', 'paper', 'oral', 'own-tap')),
  drop constraint disclosures_withdrawn_how_check,
  add constraint disclosures_withdrawn_how_check check (withdrawn_how in ('in-person', 'phone', 'message', 'letter', 'staff', 'own-side'));
do $$
declare c name;
begin
  select conname into strict c from pg_constraint where conrelid = 'disclosures'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%num_nulls(withdrawn_at%';
  execute format('alter table disclosures drop constraint %I', c);
end $$;
alter table disclosures
  add constraint withdrawn_by_somebody check (num_nulls(withdrawn_at, withdrawn_how) in (0, 2)
    and (withdrawn_by is not null) = (withdrawn_at is not null and withdrawn_how <> 'own-side') and (withdrawn_words is not null) = (withdrawn_how is not distinct from 'own-side')),
  add constraint recorded_by_somebody check ((recorded_by is null) = (channel = 'own-side'));
comment on column disclosures.withdrawn_words is 'The words with which she took it back on her own side: language and version of the page.';
create index disclosures_person on disclosures (tenant_id, person_id);

-- Her own side -------------------------------------------------------------------------------------------------------

call app.let_person_read('disclosures', 'id, enrolment_id, programme_id, person_id, restricted, answer, from_organisation_id, to_organisation_id, to_account_id, purpose, fields, allowed, valid_from, valid_before, secrecy_ground, gdpr_ground, special_ground, text_id, channel, interpreter, evidence, recorded_at, withdrawn_at, withdrawn_how, sealed_at');
call app.let_person_read('disclosure_requests', 'id, enrolment_id, programme_id, person_id, restricted, from_organisation_id, to_organisation_id, to_account_id, purpose, fields, allowed, valid_before, secrecy_ground, gdpr_ground, special_ground, asked_at, called_back_at');
-- She says yes or no to what she was asked, and nothing else.
call app.let_person_add('disclosures', 'id, enrolment_id, programme_id, person_id, restricted, answer, from_organisation_id, to_organisation_id, to_account_id, purpose, fields, allowed, valid_from, valid_before, secrecy_ground, gdpr_ground, special_ground, text_id, channel, interpreter, evidence, recorded_at',
  $$person_id = (select app.person()) and channel = 'own-side' and not restricted and exists (select from disclosure_requests r where r.id = disclosures.id and r.called_back_at is null
    and r.enrolment_id = disclosures.enrolment_id and r.from_organisation_id = disclosures.from_organisation_id and r.to_organisation_id = disclosures.to_organisation_id
    and r.to_account_id is not distinct from disclosures.to_account_id
    and case when disclosures.answer = 'given' then r.fields = disclosures.fields and r.allowed = disclosures.allowed and r.purpose = disclosures.purpose and r.valid_before = disclosures.valid_before
      and r.secrecy_ground = disclosures.secrecy_ground and r.gdpr_ground = disclosures.gdpr_ground and r.special_ground is not distinct from disclosures.special_ground
      and disclosures.evidence = 'own-tap' else true end)$$);
call app.let_person_change('disclosures', 'withdrawn_at, withdrawn_how, withdrawn_words', $$person_id = (select app.person()) and answer = 'given'$$);
create policy person_withdrawing on disclosures as restrictive for update to egenvag_portal
  using (tenant_id = (select app.tenant()) and withdrawn_at is null)
  with check (tenant_id = (select app.tenant()) and withdrawn_at is not null and withdrawn_how = 'own-side');
call app.let_person_read('hand_overs', 'id, enrolment_id, programme_id, person_id, to_name, ground, fields, handed_over_on, annulled_at');
call app.let_person_read('consent_texts', 'id, language, version, own, title, body, read_by_native_speaker', 'true');
call app.let_person_add('consent_texts', 'id, language, version, own, title, body, read_by_native_speaker, created_at', 'not own');
call app.let_person_read('organisations', 'id, name, kind', 'true');

-- Officers whom she has been asked about by name.
create function app.own_recipients() returns table (account_id uuid, name text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select a.id, a.name from public.accounts a where a.tenant_id = app.tenant() and app.role() = 'participant' and (
    exists (select from public.disclosures d where d.tenant_id = a.tenant_id and d.person_id = app.person() and d.to_account_id = a.id)
    or exists (select from public.disclosure_requests r where r.tenant_id = a.tenant_id and r.person_id = app.person() and r.to_account_id = a.id));
end;
create policy gate on disclosure_requests for select to egenvag_gate using (true);
grant select on disclosure_requests to egenvag_gate;
call app.hand_to_gate();
grant execute on function app.own_recipients() to egenvag_portal;
