-- owner: translations
-- What people who grew up with a language say of the texts that participants read: this one is right, or this would be better.

create table text_reports (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  language text not null check (language in ('sv-x-lattlast', 'en', 'ar', 'fa', 'so', 'ti', 'uk')),
  module text not null check (length(module) between 1 and 100),
  text_key text not null check (length(text_key) between 1 and 200),
  text_hash text not null check (text_hash ~ '^[0-9a-f]{20}$'),
  swedish text not null check (length(swedish) between 1 and 5000),
  wording text not null check (length(wording) between 1 and 5000),
  reader text not null check (length(reader) between 1 and 80),
  proposal text check (length(proposal) between 1 and 5000),
  reported_on date not null,
  reported_at timestamptz not null,
  reported_by uuid not null,
  primary key (tenant_id, id),
  unique nulls not distinct (tenant_id, language, text_hash, text_key, module, reader, reported_on, proposal),
  foreign key (tenant_id, reported_by) references accounts (tenant_id, id)
);
comment on table text_reports is 'A reader''s report on one text in one language; the latest about a text holds. Append-only.';
comment on column text_reports.text_hash is 'Of the Swedish and the wording together: when one of them changes, nobody has read the text yet.';
comment on column text_reports.reader is 'Initials and role of whoever grew up with the language, as she wants to be named; need not have an account.';
comment on column text_reports.proposal is 'A better wording; NULL: the text is right as it is.';
call app.wall('text_reports', $$(select app.role()) in ('coordinator', 'tenant-administrator')$$,
  $$(select app.role()) in ('coordinator', 'tenant-administrator') and reported_by = (select app.account())$$);
grant select, insert on text_reports to egenvag_app;
