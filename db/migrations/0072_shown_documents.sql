-- owner: documents
-- A document that staff have marked for her: she reads its name and downloads its newest file on her own page. Never of class 4, never a deleted one.

alter table documents add column shown_since timestamptz;
comment on column documents.shown_since is 'Since when she sees it on her own page; NULL: not shown to her.';
grant update (shown_since) on documents to egenvag_app;
alter table document_changes drop constraint document_changes_what_check,
  add check (what in ('added', 'replaced', 'kind', 'title', 'class', 'audience', 'shown', 'hidden', 'deleted'));

call app.let_person_read('documents', 'id, enrolment_id, person_id, kind, title, shown_since',
  'person_id = (select app.person()) and shown_since is not null and deleted_at is null and class < 4 and not (select app.mirrored())');
call app.let_person_read('document_versions', 'id, document_id, number, media_type, byte_count, storage_key',
  $$storage_key is not null and exists (select from documents d where d.tenant_id = document_versions.tenant_id and d.id = document_versions.document_id)$$);
