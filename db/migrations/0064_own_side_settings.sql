-- owner: tenants
-- What a tenant decides about participants' own sides: whether they read the names of those who looked, and whom they turn to about their data.

create table own_side_settings (
  tenant_id uuid primary key references tenants (id),
  names_readers boolean not null default true,
  officer_name text check (length(officer_name) between 1 and 120),
  officer_email text check (length(officer_email) between 3 and 254),
  officer_phone text check (length(officer_phone) between 5 and 40),
  version int not null default 1,
  changed_at timestamptz not null default now(),
  changed_by uuid,
  foreign key (tenant_id, changed_by) references accounts (tenant_id, id)
);
comment on table own_side_settings is 'What a tenant decides about participants'' own sides. Without a row: names are shown, and nobody is named as data protection officer.';
comment on column own_side_settings.names_readers is 'Whether a participant reads the names of those who looked, or their role and organisation alone.';
call app.wall('own_side_settings', $$(select app.role()) = 'tenant-administrator'$$, $$(select app.role()) = 'tenant-administrator'$$);
grant select, insert, update on own_side_settings to egenvag_app;
create policy gate on own_side_settings for select to egenvag_gate using (true);
grant select on own_side_settings to egenvag_gate;
call app.let_person_read('own_side_settings', 'officer_name, officer_email, officer_phone', 'true');
