-- owner: materials
-- A programme's shelf of what is used in its activities: files and links, with their versions, and where each is used.

create table materials (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  title text not null check (length(title) between 1 and 120),
  about text not null default '' check (length(about) <= 1000),
  languages text[] not null default '{}' check (cardinality(languages) <= 12),
  theme_keys text[] not null default '{}' check (cardinality(theme_keys) <= 60),
  made_by text not null default '' check (length(made_by) <= 120),
  is_own boolean not null,
  rights text not null default '' check (length(rights) <= 500),
  retired_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null,
  created_by uuid not null,
  primary key (tenant_id, id),
  unique (tenant_id, id, programme_id),
  foreign key (tenant_id, programme_id) references programmes (tenant_id, id),
  foreign key (tenant_id, created_by) references accounts (tenant_id, id),
  check (is_own or rights <> '')
);
comment on table materials is 'Something used in activities: a work sheet, a picture, a recording, a page to read. Nothing about participants.';
comment on column materials.rights is 'Whose it is and on what terms it may be used, where the house has not made it.';
comment on column materials.retired_at is 'Since when it is not offered any more; where it is used it stays.';
create index materials_programme on materials (tenant_id, programme_id);

create table material_versions (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  material_id uuid not null,
  number int not null check (number > 0),
  media_type text check (media_type in ('application/pdf', 'image/jpeg', 'image/png', 'text/plain',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.oasis.opendocument.text',
    'audio/mpeg', 'audio/mp4', 'audio/ogg', 'audio/webm', 'audio/wav')),
  byte_count int check (byte_count > 0),
  storage_key text check (length(storage_key) <= 250),
  remarks text[] not null default '{}',
  url text check (length(url) <= 500 and url ~ '^https?://'),
  added_on date not null,
  added_by uuid not null,
  primary key (tenant_id, id),
  unique (tenant_id, material_id, number),
  foreign key (tenant_id, material_id, programme_id) references materials (tenant_id, id, programme_id) on delete cascade,
  foreign key (tenant_id, added_by) references accounts (tenant_id, id),
  check (case when url is null then num_nulls(media_type, byte_count, storage_key) = 0 else num_nonnulls(media_type, byte_count, storage_key) = 0 end)
);
comment on table material_versions is 'Each file or address a material has had; the highest number is the one in use. Sessions already held keep the one of their day.';
comment on column material_versions.storage_key is 'Where the encrypted bytes lie, outside the database.';
create index material_versions_keys on material_versions (tenant_id, storage_key) where storage_key is not null;

create table material_uses (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  material_id uuid not null,
  activity_id uuid not null,
  session_id uuid,
  attached_on date not null,
  ended_on date,
  attached_by uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, material_id, programme_id) references materials (tenant_id, id, programme_id),
  foreign key (tenant_id, activity_id, programme_id) references activities (tenant_id, id, programme_id),
  foreign key (tenant_id, session_id) references activity_sessions (tenant_id, id) on delete cascade,
  foreign key (tenant_id, attached_by) references accounts (tenant_id, id),
  check (session_id is null or ended_on is null),
  check (ended_on > attached_on)
);
comment on table material_uses is 'Where a material is used: in one session, or in an activity''s sessions from attached_on until the day before ended_on.';
create index material_uses_material on material_uses (tenant_id, material_id);
create index material_uses_activity on material_uses (tenant_id, activity_id);
create unique index material_uses_one_activity on material_uses (tenant_id, activity_id, material_id) where session_id is null and ended_on is null;
create unique index material_uses_one_session on material_uses (tenant_id, session_id, material_id) where session_id is not null;

-- Read by whoever sees the timetable; whoever leads in the programme adds and attaches; a leader changes what she has put there herself.
do $$
declare
  seen text := $q$programme_id = any ((select app.programmes_as('{coordinator,case-worker,activity-leader,peer-coach}'))::uuid[])$q$;
  kept text := $q$programme_id = any ((select app.programmes_as('{coordinator,case-worker,activity-leader}'))::uuid[])$q$;
  hers text := $q$((select app.role()) <> 'activity-leader' or %s = (select app.account()))$q$;
begin
  call app.wall('materials', seen, kept || ' and created_by = (select app.account())', kept || ' and ' || format(hers, 'created_by'));
  call app.wall('material_versions', seen, kept || ' and added_by = (select app.account()) and exists (select from materials m where m.tenant_id = material_versions.tenant_id
    and m.id = material_versions.material_id and ' || format(hers, 'm.created_by') || ')', 'false');
  call app.wall('material_uses', seen, kept || ' and attached_by = (select app.account())', kept);
end $$;
create policy sweeping on material_versions for select to egenvag_app
  using (tenant_id = (select app.tenant()) and (select app.role()) = 'system');
comment on policy sweeping on material_versions is 'The job that removes bytes nothing points at must know all that is pointed at.';
grant select, insert, delete on materials to egenvag_app;
grant update (title, about, languages, theme_keys, made_by, is_own, rights, retired_at, version) on materials to egenvag_app;
grant select, insert on material_versions to egenvag_app;
grant select, insert, delete, update (ended_on) on material_uses to egenvag_app;
