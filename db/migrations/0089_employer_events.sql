-- owner: employers
-- Networks of employers, and events they are invited to. Who came joins the contact history of the employer.

create table employer_networks (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  name text not null check (length(name) between 1 and 120),
  words text not null default '' check (length(words) <= 1000),
  ended_on date,
  version int not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid,
  primary key (tenant_id, id),
  unique (tenant_id, id, programme_id),
  foreign key (tenant_id, programme_id) references programmes (tenant_id, id)
);
comment on table employer_networks is 'Employers that meet now and then, such as the kitchens of a municipality.';

create table employer_network_members (
  tenant_id uuid not null,
  network_id uuid not null,
  employer_id uuid not null,
  programme_id uuid not null,
  joined_on date not null,
  primary key (tenant_id, network_id, employer_id),
  foreign key (tenant_id, network_id, programme_id) references employer_networks (tenant_id, id, programme_id),
  foreign key (tenant_id, employer_id) references employers (tenant_id, id)
);
comment on table employer_network_members is 'Who is in a network now.';
create index employer_network_members_employer on employer_network_members (tenant_id, employer_id);

create table employer_events (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  network_id uuid,
  title text not null check (length(title) between 1 and 120),
  held_on date not null,
  starts_at text check (starts_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
  place text not null default '' check (length(place) <= 160),
  words text not null default '' check (length(words) <= 2000),
  cancelled boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid,
  primary key (tenant_id, id),
  unique (tenant_id, id, programme_id),
  foreign key (tenant_id, programme_id) references programmes (tenant_id, id),
  foreign key (tenant_id, network_id, programme_id) references employer_networks (tenant_id, id, programme_id)
);
comment on table employer_events is 'A breakfast, an open house, a network''s meeting: employers are invited, and somebody notes who came.';
create index employer_events_programme on employer_events (tenant_id, programme_id, held_on desc);

create table employer_invitations (
  tenant_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  employer_id uuid not null,
  contact_id uuid,
  programme_id uuid not null,
  invited_on date not null,
  answer text check (answer in ('yes', 'no')),
  came boolean not null default false,
  invited_by uuid not null,
  primary key (tenant_id, id),
  unique nulls not distinct (tenant_id, event_id, employer_id, contact_id),
  foreign key (tenant_id, event_id, programme_id) references employer_events (tenant_id, id, programme_id),
  foreign key (tenant_id, employer_id) references employers (tenant_id, id),
  foreign key (tenant_id, contact_id) references workplace_contacts (tenant_id, id),
  foreign key (tenant_id, invited_by) references accounts (tenant_id, id)
);
comment on table employer_invitations is 'An employer, or somebody there, is invited; answered, and came or not.';
create index employer_invitations_employer on employer_invitations (tenant_id, employer_id) where came;

do $$
declare tbl text;
begin
  foreach tbl in array '{employer_networks,employer_network_members,employer_events,employer_invitations}'::text[] loop
    call app.wall(tbl, $p$programme_id = any ((select app.programmes_as('{coordinator,case-worker}'))::uuid[])$p$, $p$programme_id = any ((select app.programmes_as('{coordinator,case-worker}'))::uuid[])$p$);
  end loop;
end $$;
grant select, insert, update on employer_networks, employer_events to egenvag_app;
grant select, insert, delete on employer_network_members to egenvag_app;
grant select, insert on employer_invitations to egenvag_app;
grant update (answer, came) on employer_invitations to egenvag_app;
