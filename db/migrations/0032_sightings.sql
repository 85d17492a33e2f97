-- owner: audit
-- Whose data an event touched is looked up when somebody asks who has seen her file, and written at every reading. An index over the
-- subjects took a tenth of a list's time; so the way back from a person is written when the events are sealed, and the newest minute is read as it lies.

drop index audit_events_subjects;

create table audit_sightings (
  tenant_id uuid not null,
  subject_id uuid not null,
  seal_number int not null,
  primary key (tenant_id, subject_id, seal_number),
  foreign key (tenant_id, seal_number) references audit_seals (tenant_id, number)
);
comment on table audit_sightings is 'Which seals cover an event about whom. Says nothing that audit_events does not; the id follows no merging, as the events do not.';
call app.wall('audit_sightings', $$(select app.role()) = 'system'$$, $$(select app.role()) = 'system'$$);
grant select, insert on audit_sightings to egenvag_app;

insert into audit_sightings
  select distinct s.tenant_id, u.subject_id, s.number
  from audit_seals s join audit_events e on e.tenant_id = s.tenant_id and e.tx >= s.from_tx and e.tx < s.before_tx
    cross join lateral unnest(e.subjects) u (subject_id);

-- Ranges of transactions in which somebody saw or changed something of these people, the newest and not yet sealed one always among them.
-- Tells numbers only; which events the caller may read is for their own policy to say.
create function app.sighted_in(p_subjects uuid[]) returns table (from_tx xid8, before_tx xid8)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select s.from_tx, s.before_tx from public.audit_seals s
    where s.tenant_id = (select app.tenant()) and s.number in
      (select g.seal_number from public.audit_sightings g where g.tenant_id = (select app.tenant()) and g.subject_id = any (p_subjects))
  union all
  select coalesce((select max(s.before_tx) from public.audit_seals s where s.tenant_id = (select app.tenant())), '0'::xid8), '18446744073709551615'::xid8;
end;
create policy gate on audit_seals for select to egenvag_gate using (true);
create policy gate on audit_sightings for select to egenvag_gate using (true);
grant select (tenant_id, number, from_tx, before_tx) on audit_seals to egenvag_gate;
grant select on audit_sightings to egenvag_gate;
call app.hand_to_gate();
