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
-- The two questions about one person's events go the same way.
create or replace function app.partner_reads(p_enrolment uuid) returns table (at timestamptz, account_id uuid, action text, purpose text, in_list boolean)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query select a.at, a.account_id, a.action, split_part(a.purpose, ':', 1) || coalesce((select ':' || string_agg(d.id::text, ',' order by d.id) from disclosures d
      where d.tenant_id = e.tenant_id and d.enrolment_id = e.id and strpos(a.purpose, d.id::text) > 0), ''), a.programme_id is null
    from enrolments e cross join lateral app.ids_of_person(e.person_id) hers (ids) cross join lateral app.sighted_in(hers.ids) w
      join audit_events a on a.tenant_id = e.tenant_id and a.tx >= w.from_tx and a.tx < w.before_tx and a.subjects && hers.ids
    where e.tenant_id = app.tenant() and e.id = p_enrolment
      and e.programme_id = any (app.programmes_as('{coordinator,case-worker}'))
      and (not e.restricted or e.person_id = any (app.readable_restricted())) and e.person_id <> all (app.barred())
      and a.role = 'partner-officer' and a.purpose like 'shared.%' and (a.programme_id is null or a.programme_id = e.programme_id)
    order by a.at desc limit 100;
end $$;

create or replace function app.emergency_reads(p_access uuid) returns table (at timestamptz, action text, category text, purpose text)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if coalesce(app.role() not in ('coordinator', 'case-worker'), true) then return; end if;
  -- A reading is written down when it is done: what began in the last second may stand a little after the end.
  return query select e.at, e.action, e.category, e.purpose
    from emergency_accesses a cross join lateral app.ids_of_person(a.person_id) hers (ids) cross join lateral app.sighted_in(hers.ids) w
      join audit_events e on e.tenant_id = a.tenant_id and e.tx >= w.from_tx and e.tx < w.before_tx and e.account_id = a.account_id and e.subjects && hers.ids
      and e.at >= a.started_at and e.at < coalesce(a.ended_at, a.ends_at) + interval '1 minute'
    where a.tenant_id = app.tenant() and a.id = p_access and a.outcome = 'opened' and a.account_id <> app.account()
      and a.person_id = any (app.named_for()) and a.person_id <> all (app.barred())
    order by e.at, e.id limit 500;
end $$;
call app.hand_to_gate();
