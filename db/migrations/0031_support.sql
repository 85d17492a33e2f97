-- owner: contacts
-- Whom a participant has to do with besides the programme: health care, income support, social insurance, housing, child care, leisure;
-- the matters that are open there, who holds them, and what was said each time. Words lie here encrypted (contacts/server/seal-words.ts):
-- even the name of a clinic tells of somebody's health.

create table support_contacts (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  enrolment_id uuid not null,
  restricted boolean not null default false,
  area text not null check (area in ('health-care', 'income-support', 'social-insurance', 'housing', 'child-care', 'leisure', 'other')),
  sealed bytea not null,
  is_former boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null,
  created_by uuid not null,
  changed_at timestamptz,
  changed_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, created_by) references accounts (tenant_id, id)
);
comment on table support_contacts is 'Somebody at another organisation who works with the participant. sealed: organisation, name, telephone, e-mail.';
create index support_contacts_enrolment on support_contacts (tenant_id, enrolment_id);

create table support_matters (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  enrolment_id uuid not null,
  restricted boolean not null default false,
  area text not null check (area in ('health-care', 'income-support', 'social-insurance', 'housing', 'child-care', 'leisure', 'other')),
  contact_id uuid,
  sealed bytea not null,
  holder text not null check (holder in ('person', 'case-worker', 'organisation')),
  state text not null check (state in ('open', 'waiting', 'done', 'dropped')),
  next_contact_on date,
  opened_on date not null,
  settled_on date,
  version int not null default 1,
  created_at timestamptz not null,
  created_by uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, contact_id) references support_contacts (tenant_id, id),
  foreign key (tenant_id, created_by) references accounts (tenant_id, id),
  check ((state in ('done', 'dropped')) = (settled_on is not null)),
  check (state in ('open', 'waiting') or next_contact_on is null)
);
comment on table support_matters is 'Something that is to be settled with another organisation. sealed: what it is. waiting: for an answer.';
comment on column support_matters.holder is 'Who has to do the next thing.';
create index support_matters_enrolment on support_matters (tenant_id, enrolment_id);
create index support_matters_due on support_matters (tenant_id, programme_id, next_contact_on) where next_contact_on is not null;

call app.wall_by_person('support_contacts', '{coordinator,case-worker}', '{coordinator,case-worker}');
call app.wall_by_person('support_matters', '{coordinator,case-worker}', '{coordinator,case-worker}');

create function app.agreed_to_health(p_enrolment uuid) returns boolean language sql stable parallel safe
  return exists (select from public.disclosures d where d.tenant_id = (select app.tenant()) and d.enrolment_id = p_enrolment
    and d.answer = 'given' and d.withdrawn_at is null and 'health' = any (d.fields)
    and d.valid_from <= (select app.today()) and d.valid_before > (select app.today()));
comment on function app.agreed_to_health(uuid) is 'Whether the participant agrees today that her health is talked of with somebody outside: without it, no contact with health care is seen or written.';
grant execute on function app.agreed_to_health(uuid) to egenvag_app;

-- Health, what she lives on and her children: only for the narrow audience that also guards the mapping (0026). Health care also needs her yes.
do $$
declare
  tbl text;
  audience text := $sql$(area in ('housing', 'leisure', 'other') or app.reads_guarded(enrolment_id)) and (area <> 'health-care' or app.agreed_to_health(enrolment_id))$sql$;
begin
  foreach tbl in array '{support_contacts,support_matters}'::text[] loop
    execute format('create policy audience on %s as restrictive for all to egenvag_app using (%s) with check (%s)', tbl, audience, audience);
  end loop;
end $$;
grant select, insert on support_contacts, support_matters to egenvag_app;
grant update (sealed, is_former, version, changed_at, changed_by) on support_contacts to egenvag_app;
grant update (contact_id, sealed, holder, state, next_contact_on, settled_on, version) on support_matters to egenvag_app;

create table support_log (
  tenant_id uuid not null,
  id uuid not null,
  matter_id uuid not null,
  happened_on date not null,
  channel text not null check (channel in ('phone', 'meeting', 'letter', 'e-mail', 'e-service', 'other')),
  sealed bytea not null,
  to_state text not null check (to_state in ('open', 'waiting', 'done', 'dropped')),
  logged_at timestamptz not null,
  logged_by uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, matter_id) references support_matters (tenant_id, id),
  foreign key (tenant_id, logged_by) references accounts (tenant_id, id)
);
comment on table support_log is 'Each contact in a matter: when, how, what was said (sealed), and where the matter stood after it. Append-only.';
create index support_log_matter on support_log (tenant_id, matter_id, happened_on desc);
call app.wall('support_log', 'exists (select from support_matters m where m.tenant_id = support_log.tenant_id and m.id = support_log.matter_id)',
  'logged_by = (select app.account()) and exists (select from support_matters m where m.tenant_id = support_log.tenant_id and m.id = support_log.matter_id)');
grant select, insert on support_log to egenvag_app;
