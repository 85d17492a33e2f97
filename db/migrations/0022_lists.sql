-- owner: enrolments
-- The participant list as a working tool: saved filters, chosen columns, and who handed whom over to whom.

create table saved_filters (
  tenant_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  programme_id uuid,
  name text not null check (length(name) between 1 and 60),
  query jsonb not null check (jsonb_typeof(query) = 'object' and length(query::text) <= 2000),
  place int not null default 0,
  version int not null default 1,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, account_id) references accounts (tenant_id, id),
  foreign key (tenant_id, programme_id) references programmes (tenant_id, id)
);
comment on table saved_filters is 'A way of looking at the participant list, under a name. Holds choices, never a name that was searched for.';
comment on column saved_filters.programme_id is 'Shared with the case work of this programme; NULL: only for the account itself.';
create unique index saved_filters_name on saved_filters (tenant_id, account_id, lower(name));
create index saved_filters_programme on saved_filters (tenant_id, programme_id) where programme_id is not null;
call app.wall('saved_filters',
  $$account_id = (select app.account()) or programme_id = any ((select app.programmes_as('{coordinator,case-worker}'))::uuid[])$$,
  $$account_id = (select app.account()) and (programme_id is null or programme_id = any ((select app.programmes_as('{coordinator,case-worker}'))::uuid[]))$$);
grant select, insert, delete on saved_filters to egenvag_app;
grant update (name, programme_id, query, place, version) on saved_filters to egenvag_app;

create table list_columns (
  tenant_id uuid not null,
  account_id uuid not null,
  list text not null check (list in ('participants')),
  columns text[] not null check (cardinality(columns) <= 30),
  primary key (tenant_id, account_id, list),
  foreign key (tenant_id, account_id) references accounts (tenant_id, id)
);
comment on table list_columns is 'Which columns an account has chosen for a list.';
call app.wall('list_columns', 'account_id = (select app.account())', 'account_id = (select app.account())');
grant select, insert, update, delete on list_columns to egenvag_app;

create table case_worker_changes (
  tenant_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  from_account_id uuid,
  to_account_id uuid,
  takes_effect_on date not null,
  reason text check (length(reason) between 1 and 500),
  hand_over_id uuid,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, from_account_id) references accounts (tenant_id, id),
  foreign key (tenant_id, to_account_id) references accounts (tenant_id, id)
);
comment on table case_worker_changes is 'Each change of the responsible case worker, with its reason where it was handed over: append-only.';
comment on column case_worker_changes.hand_over_id is 'What several enrolments handed over in one go have in common; NULL when one was changed alone.';
create index case_worker_changes_enrolment on case_worker_changes (tenant_id, enrolment_id, recorded_at);
create index case_worker_changes_hand_over on case_worker_changes (tenant_id, hand_over_id) where hand_over_id is not null;
call app.wall_by_person('case_worker_changes', '{coordinator,case-worker}', '{coordinator,case-worker}');
grant select, insert on case_worker_changes to egenvag_app;
