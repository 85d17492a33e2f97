import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { extensions, withClient } from '#app/platform/db/embedded-bootstrap.ts';
import { migrate, migrationsFolder, readMigrations } from '#app/platform/db/migrate.ts';
import { cloneDatabase, dropDatabase } from '#test/database.ts';

/** Walls, rights, triggers, keys and functions round the marks, as the database tells them. */
const AROUND = `select what from (
    select format('policy %s %s %s %s %s', polname, polcmd, polpermissive, pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) as what from pg_policy where polrelid = 'attendance_marks'::regclass
    union all select format('grant %s %s', grantee, privilege_type) from information_schema.role_table_grants where table_schema = 'public' and table_name = 'attendance_marks'
    union all select pg_get_triggerdef(oid) from pg_trigger where tgrelid = 'attendance_marks'::regclass and not tgisinternal
    union all select pg_get_constraintdef(oid) from pg_constraint where conrelid = 'attendance_marks'::regclass
    union all select distinct 'function ' || objid::regprocedure from pg_depend where classid = 'pg_proc'::regclass and refclassid = 'pg_class'::regclass and refobjid = 'attendance_marks'::regclass
    union all select format('row security %s %s', relrowsecurity, relforcerowsecurity) from pg_class where oid = 'attendance_marks'::regclass) around order by what`;

it('marks lie in parts by tenant: none was left behind when they moved there, and nothing that stands round them', async () => {
  const database = await cloneDatabase('template1');
  const folder = await mkdtemp(join(tmpdir(), 'egenvag-before-'));
  const asked = (statement: string) =>
    withClient(database.superuserUrl, async (client) => (await client.query(statement)).rows);
  try {
    for (const name of extensions) await asked(`create extension ${name}`);
    const all = (await readMigrations(migrationsFolder)).map(({ name }) => name);
    const parting = all.findIndex((name) => name.endsWith('_partitioned_marks.sql'));
    for (const name of all.slice(0, parting)) await cp(join(migrationsFolder, name), join(folder, name));
    await migrate(database.ownerUrl, folder);
    // A hundred tenants with one mark each, and of the tables round about only what a mark refers to.
    await asked(`set session_replication_role = replica;
      create table ids as select gen_random_uuid() as tenant_id, gen_random_uuid() as id from generate_series(1, 100);
      insert into activity_sessions (tenant_id, id, programme_id, activity_id, held_on, starts_at, ends_at) select tenant_id, id, id, id, '2026-03-02', '09:00', '12:00' from ids;
      insert into enrolments (tenant_id, id, programme_id, person_id, status, referred_on, started_on) select tenant_id, id, id, id, 'active', '2026-01-01', '2026-01-01' from ids;
      insert into attendance_marks (tenant_id, session_id, enrolment_id, programme_id, person_id, held_on, mark, minutes_present)
        select tenant_id, id, id, id, id, '2026-03-02', 'present', 180 from ids;`);
    const marks = 'select * from attendance_marks order by tenant_id';
    const before = { around: await asked(AROUND), marks: await asked(marks) };
    await cp(join(migrationsFolder, all[parting]!), join(folder, all[parting]!));
    await migrate(database.ownerUrl, folder);
    expect(await asked(marks)).toEqual(before.marks);
    expect(before.marks).toHaveLength(100);
    expect(await asked(AROUND)).toEqual(before.around);
    const [{ parts }] = await asked(`select count(distinct tableoid)::int as parts from attendance_marks`);
    expect(parts).toBeGreaterThan(8);
  } finally {
    await dropDatabase(database.name);
    await rm(folder, { recursive: true });
  }
});
