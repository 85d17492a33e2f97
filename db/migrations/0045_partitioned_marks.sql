-- owner: attendance
-- Marks are what there is most of: they lie in sixteen parts by tenant. Every statement names its tenant, and reaches one part.
-- Walls, rights, triggers and the functions that read marks stay as they are, whichever feature made them: they are noted down and made again.

do $$
declare
  marks constant regclass := 'public.attendance_marks';
  again text[];
  statement text;
begin
  select array_agg(s.statement order by s.place) into again from (
    select 1 as place, format('create policy %I on attendance_marks as %s for %s to %s %s %s', p.polname, case when p.polpermissive then 'permissive' else 'restrictive' end,
        case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
        coalesce((select string_agg(quote_ident(r.rolname), ', ') from pg_roles r where r.oid = any (p.polroles)), 'public'),
        'using (' || pg_get_expr(p.polqual, p.polrelid) || ')', 'with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')') as statement
      from pg_policy p where p.polrelid = marks
    union all
    select 2, format('grant %s on attendance_marks to %I', g.privilege_type, g.grantee)
      from information_schema.role_table_grants g where g.table_schema = 'public' and g.table_name = 'attendance_marks' and g.grantee <> current_user
    union all
    select 3, pg_get_triggerdef(t.oid) from pg_trigger t where t.tgrelid = marks and not t.tgisinternal
    union all
    select distinct 4, pg_get_functiondef(d.objid) from pg_depend d where d.classid = 'pg_proc'::regclass and d.refclassid = 'pg_class'::regclass and d.refobjid = marks
  ) s;

  alter table attendance_marks rename to attendance_marks_before;
  alter index attendance_marks_pkey rename to attendance_marks_before_pkey;
  alter index attendance_marks_enrolment rename to attendance_marks_before_enrolment;
  create table attendance_marks (like attendance_marks_before including defaults including constraints including comments) partition by hash (tenant_id);
  for part in 0..15 loop
    execute format('create table attendance_marks_%s partition of attendance_marks for values with (modulus 16, remainder %s)', part, part);
    -- Closed: whoever may read marks reads them through the whole.
    execute format('alter table attendance_marks_%s enable row level security, force row level security', part);
  end loop;
  -- The wall holds the owner back, too. Totals and earlier values are there already, and the triggers that keep them come after.
  alter table attendance_marks_before no force row level security;
  insert into attendance_marks select * from attendance_marks_before;
  if (select count(*) from attendance_marks) <> (select count(*) from attendance_marks_before) then
    raise exception 'marks were left behind';
  end if;

  alter table attendance_marks add primary key (tenant_id, session_id, enrolment_id);
  create index attendance_marks_enrolment on attendance_marks (tenant_id, enrolment_id, held_on desc) include (mark, absence_reason, minutes_present, session_id, cancelled, programme_id, person_id, restricted);
  alter table attendance_marks
    add foreign key (tenant_id, session_id, programme_id, held_on, cancelled)
      references activity_sessions (tenant_id, id, programme_id, held_on, cancelled) on update cascade,
    add foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
      references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
    enable row level security, force row level security;
  foreach statement in array again loop
    execute statement;
  end loop;
  drop table attendance_marks_before;
end $$;
comment on table attendance_marks is 'How one person took part in one session. No row = not marked, which is not the same as absent. In parts by tenant.';
