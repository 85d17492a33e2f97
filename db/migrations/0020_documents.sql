-- owner: documents
-- Papers about a participation: what they are, how guarded, who may open them; their versions, who has opened them, what was changed.
-- The bytes lie outside the database, encrypted; here stands only under which key.

create table documents (
  tenant_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  kind text not null check (kind in ('identity', 'permit', 'cv', 'certificate', 'agreement', 'health', 'economy', 'other')),
  title text not null default '' check (length(title) <= 120),
  class smallint not null check (class between 2 and 4),
  audience text not null check (audience in ('team', 'handlers', 'own')),
  added_at timestamptz not null,
  added_by uuid not null,
  version int not null default 1,
  lowered_because text check (length(lowered_because) between 1 and 500),
  deleted_at timestamptz,
  deleted_by uuid,
  delete_reason text check (length(delete_reason) between 1 and 500),
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, added_by) references accounts (tenant_id, id),
  check (class < 4 or audience <> 'team'),
  check ((deleted_at is null) = (delete_reason is null)),
  check (deleted_at is null or title = '')
);
comment on table documents is 'A paper about a participation. Deleted, it keeps its kind, its dates and the reason, but neither title nor bytes.';
comment on column documents.class is 'How sensitive: 2 ordinary, 3 identity, permit, CV, 4 health and economy. May rise; falls only by the coordinator''s reasoned decision.';
comment on column documents.audience is 'team: everybody in case work; handlers: who added it, the responsible case worker and coordinators; own: who added it and coordinators.';
create index documents_enrolment on documents (tenant_id, enrolment_id, added_at desc);

call app.wall_by_person('documents', '{coordinator,case-worker}', '{coordinator,case-worker}');
create policy audience on documents as restrictive for all to egenvag_app
  using (audience = 'team' or (select app.role()) = 'coordinator' or added_by = (select app.account())
    or (audience = 'handlers' and exists (select from enrolments e
      where e.tenant_id = documents.tenant_id and e.id = documents.enrolment_id and e.case_worker_id = (select app.account()))))
  with check (audience = 'team' or (select app.role()) = 'coordinator' or added_by = (select app.account())
    or (audience = 'handlers' and exists (select from enrolments e
      where e.tenant_id = documents.tenant_id and e.id = documents.enrolment_id and e.case_worker_id = (select app.account()))));
grant select, insert on documents to egenvag_app;
grant update (kind, title, class, audience, version, lowered_because, deleted_at, deleted_by, delete_reason) on documents to egenvag_app;

-- What the class says holds whatever the application does.
create function app.guard_document() returns trigger language plpgsql as $$
begin
  if new.class < old.class and (app.role() is distinct from 'coordinator' or new.lowered_because is null) then
    raise exception 'a document''s class falls only by a coordinator''s reasoned decision' using errcode = 'insufficient_privilege';
  end if;
  if old.deleted_at is not null and new.deleted_at is null then
    raise exception 'a deleted document does not come back' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
revoke execute on function app.guard_document() from public;
create trigger guard before update on documents for each row execute function app.guard_document();

create table document_versions (
  tenant_id uuid not null,
  id uuid not null,
  document_id uuid not null,
  number int not null check (number > 0),
  media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png', 'text/plain',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.oasis.opendocument.text')),
  byte_count int not null check (byte_count > 0),
  digest bytea not null check (length(digest) = 32),
  remarks text[] not null default '{}',
  storage_key text check (length(storage_key) <= 250),
  added_at timestamptz not null,
  added_by uuid not null,
  primary key (tenant_id, id),
  unique (tenant_id, document_id, number),
  foreign key (tenant_id, document_id) references documents (tenant_id, id),
  foreign key (tenant_id, added_by) references accounts (tenant_id, id)
);
comment on table document_versions is 'Each file a document has had; the highest number is the one in use. A replaced one is kept.';
comment on column document_versions.digest is 'Keyed hash of the content: tells the same file sent twice without telling which file it is.';
comment on column document_versions.storage_key is 'Where the encrypted bytes lie; NULL once they were deleted.';
comment on column document_versions.remarks is 'What was taken away from the file when it came in, or could not be: codes.';
create index document_versions_keys on document_versions (tenant_id, storage_key) where storage_key is not null;
-- Seen by those who see the document: its walls are these ones.
call app.wall('document_versions', 'exists (select from documents d where d.tenant_id = document_versions.tenant_id and d.id = document_versions.document_id)',
  'exists (select from documents d where d.tenant_id = document_versions.tenant_id and d.id = document_versions.document_id)');
create policy sweeping on document_versions for select to egenvag_app
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'system');
comment on policy sweeping on document_versions is 'The job that removes bytes nothing points at must know all that is pointed at; it sees no document.';
grant select, insert on document_versions to egenvag_app;
grant update (storage_key) on document_versions to egenvag_app;

create table document_openings (
  tenant_id uuid not null,
  id uuid not null,
  document_id uuid not null,
  version_id uuid not null,
  account_id uuid not null,
  opened_at timestamptz not null,
  reason text check (reason in ('decision', 'contact', 'support', 'check', 'other')),
  primary key (tenant_id, id),
  foreign key (tenant_id, document_id) references documents (tenant_id, id),
  foreign key (tenant_id, version_id) references document_versions (tenant_id, id),
  foreign key (tenant_id, account_id) references accounts (tenant_id, id)
);
comment on table document_openings is 'Who has opened a document, when, and for class 4 why. Append-only.';
create index document_openings_document on document_openings (tenant_id, document_id, opened_at desc);
call app.wall('document_openings', 'exists (select from documents d where d.tenant_id = document_openings.tenant_id and d.id = document_openings.document_id)',
  'account_id = (select app.account()) and exists (select from documents d where d.tenant_id = document_openings.tenant_id and d.id = document_openings.document_id)');
grant select, insert on document_openings to egenvag_app;

create table document_changes (
  tenant_id uuid not null,
  id uuid not null,
  document_id uuid not null,
  what text not null check (what in ('added', 'replaced', 'kind', 'title', 'class', 'audience', 'deleted')),
  from_value text check (length(from_value) <= 40),
  to_value text check (length(to_value) <= 40),
  reason text check (length(reason) <= 500),
  changed_at timestamptz not null,
  changed_by uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, document_id) references documents (tenant_id, id),
  foreign key (tenant_id, changed_by) references accounts (tenant_id, id)
);
comment on table document_changes is 'What was done with a document, by whom and why. Holds codes, never a title. Append-only.';
create index document_changes_document on document_changes (tenant_id, document_id, changed_at);
call app.wall('document_changes', 'exists (select from documents d where d.tenant_id = document_changes.tenant_id and d.id = document_changes.document_id)',
  'changed_by = (select app.account()) and exists (select from documents d where d.tenant_id = document_changes.tenant_id and d.id = document_changes.document_id)');
grant select, insert on document_changes to egenvag_app;

-- The limit counts what a participation holds, also what the caller may not see; asked one at a time, so that two at once cannot both be the last.
create policy gate on documents for select to egenvag_gate using (true);
grant select on documents to egenvag_gate;
create function app.documents_held(p_enrolment uuid) returns int
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('documents:' || p_enrolment::text, 0));
  return (select count(*) from documents d where d.tenant_id = app.tenant() and d.enrolment_id = p_enrolment
    and d.programme_id = any (app.programmes()) and d.deleted_at is null);
end $$;
comment on function app.documents_held(uuid) is 'How many documents a participation in the caller''s programmes holds.';

call app.hand_to_gate();
