import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deriveKeys } from '#app/platform/crypto/keys.ts';
import { type Db, openDatabase, openOwnersPool, openPool } from '#app/platform/db/database.ts';
import { hashToken, newToken } from '#app/platform/http/session-cookie.ts';
import type { Services } from '#app/platform/services.ts';
import { createApp } from '#app/server.ts';
import { plainDate } from '#app/shared/dates.ts';
import { testDatabase } from '#test/database.ts';
import { fileServices } from '#test/memory-storage.ts';
import { loadScaledDemo } from './load-scaled-demo.ts';

const keys = deriveKeys('ef'.repeat(32));
const today = plainDate('2026-03-04');
const wishes = { keys, people: 1500, marksPerPerson: 20, seed: 'egenvag', today };

describe('a scaled demo', async () => {
  const [database, same, other] = [await testDatabase(), await testDatabase(), await testDatabase()];
  const pool = openOwnersPool(database.superuserUrl, { max: 2 });
  const db: Db = openDatabase(pool);
  beforeAll(async () => {
    await loadScaledDemo({ ...wishes, superuserUrl: database.superuserUrl });
  }, 60_000);
  afterAll(() => db.destroy());
  const one = async <T>(text: string): Promise<T> => (await sql.raw<T>(text).execute(db)).rows[0] as T;

  it('has the people asked for, in several tenants, in every status and with about as many marks as asked for', async () => {
    const counts = await one<{ people: number; tenants: number; marks: number; statuses: string[] }>(
      `select (select count(*) from people)::int as people, (select count(*) from tenants)::int as tenants, (select count(*) from attendance_marks)::int as marks,
        (select array_agg(distinct status order by status) from enrolments) as statuses`,
    );
    expect(counts.people).toBe(1500);
    expect(counts.tenants).toBeGreaterThan(1);
    expect(counts.marks / 1500).toBeGreaterThan(15);
    expect(counts.marks / 1500).toBeLessThan(25);
    expect(counts.statuses).toEqual(expect.arrayContaining(['accepted', 'active', 'declined', 'ended', 'waiting']));
    expect(counts.statuses.length).toBeGreaterThan(6);
  });

  it('refers only to rows that are there, although it was loaded without looking', async () => {
    const { rows: references } = await sql<{
      name: string;
      from: string;
      to: string;
      columns: string[];
      targets: string[];
    }>`
      select c.conname as name, c.conrelid::regclass::text as "from", c.confrelid::regclass::text as "to",
        array(select a.attname::text from unnest(c.conkey) with ordinality k (n, i) join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.n order by i) as columns,
        array(select a.attname::text from unnest(c.confkey) with ordinality k (n, i) join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.n order by i) as targets
      from pg_constraint c where c.contype = 'f' and c.connamespace = 'public'::regnamespace`.execute(db);
    expect(references.length).toBeGreaterThan(20);
    for (const { name, from, to, columns, targets } of references) {
      const known = columns.map((column) => `f.${column} is not null`).join(' and ');
      const equal = columns.map((column, index) => `t.${targets[index]} = f.${column}`).join(' and ');
      const { missing } = await one<{ missing: number }>(
        `select count(*)::int as missing from ${from} f where ${known} and not exists (select from ${to} t where ${equal})`,
      );
      expect(missing, `${name} of ${from}`).toBe(0);
    }
  });

  it('keeps the totals per month that the marks add up to', async () => {
    const { wrong } = await one<{ wrong: number }>(`select count(*)::int as wrong from (
      select enrolment_id, date_trunc('month', held_on::timestamp)::date as month, count(*) filter (where mark = 'present') as present, count(*) filter (where mark = 'late') as late,
        count(*) filter (where mark = 'left-early') as left_early, count(*) filter (where mark = 'absent' and absence_reason <> 'no-notice') as absent_valid,
        count(*) filter (where mark = 'absent' and absence_reason = 'no-notice') as absent_no_notice, sum(minutes_present) as minutes_present
      from attendance_marks where not cancelled group by 1, 2) counted
      full join attendance_months kept using (enrolment_id, month)
      where (counted.present, counted.late, counted.left_early, counted.absent_valid, counted.absent_no_notice, counted.minutes_present)
        is distinct from (kept.present, kept.late, kept.left_early, kept.absent_valid, kept.absent_no_notice, kept.minutes_present)`);
    expect(wrong).toBe(0);
  });

  it('keeps the names that lists sort by, and loses no index', async () => {
    const { unnamed } = await one<{
      unnamed: number;
    }>(`select count(*)::int as unnamed from enrolments e join person_directory d using (tenant_id, person_id)
      left join participant_names n on n.tenant_id = e.tenant_id and n.enrolment_id = e.id where n.sort_name is distinct from app.sort_name_of(d) or n.given_name <> d.given_name or n.family_name <> d.family_name or n.status <> e.status`);
    expect(unnamed).toBe(0);
    const { unkeyed } = await one<{ unkeyed: number }>(`select count(*)::int as unkeyed from enrolments e
      cross join lateral app.keys_of(array[e.tenant_id], array[e.person_id]) k
      where k.words = '{}' or array(select n.key from participant_name_keys n where n.tenant_id = e.tenant_id and n.enrolment_id = e.id order by n.key collate "C")
        is distinct from array(select w from unnest(k.words) w order by w collate "C")`);
    expect(unkeyed).toBe(0);
    const indexesOf = async (url: string) => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      const { rows } = await client.query<{ indexdef: string }>(
        `select indexdef from pg_indexes where schemaname = 'public' order by 1`,
      );
      await client.end();
      return rows.map(({ indexdef }) => indexdef);
    };
    expect(await indexesOf(database.superuserUrl)).toEqual(await indexesOf(other.superuserUrl));
  });

  it('marks nobody before she started or after she left', async () => {
    const { wrong } = await one<{
      wrong: number;
    }>(`select count(*)::int as wrong from attendance_marks m join enrolments e on e.tenant_id = m.tenant_id and e.id = m.enrolment_id
      where m.held_on < e.started_on or m.held_on > e.ended_on or m.held_on >= date '${today}'`);
    expect(wrong).toBe(0);
  });

  it('is shown by the pages as anything else', async () => {
    const appPool = openPool(database.appUrl, { max: 2 });
    const log = {
      info: () => {},
      warn: () => {},
      error: (...args: unknown[]) => console.error(...args),
    } as unknown as Services['log'];
    const app = createApp({
      pool: appPool,
      keys,
      ...fileServices(keys),
      log,
      now: () => `${today}T09:00:00.000Z`,
      origin: 'http://localhost',
      demo: false,
    });
    const coordinator = await one<{ tenant_id: string; account_id: string; programme_id: string }>(
      `select tenant_id, account_id, programme_id from role_assignments where role = 'coordinator' order by id limit 1`,
    );
    const token = newToken();
    await sql`insert into sessions (token_hash, tenant_id, account_id, stage, active_role, created_at, last_seen_at, expires_at, idle_seconds)
      values (${hashToken(token)}, ${coordinator.tenant_id}, ${coordinator.account_id}, 'signed-in', 'coordinator', ${today}, ${today}, '2030-01-01', 100000000)`.execute(
      db,
    );
    const enrolment = await one<{
      id: string;
      family_name: string;
    }>(`select e.id, d.family_name from enrolments e join person_directory d using (tenant_id, person_id)
      where e.programme_id = '${coordinator.programme_id}' and e.status = 'ended' and not e.restricted and d.family_name <> '' order by e.id limit 1`);
    for (const path of [
      '/participants?status=all',
      `/participants/${enrolment.id}`,
      '/activities',
      `/programmes/${coordinator.programme_id}`,
    ]) {
      const response = await app.request(`http://localhost${path}`, { headers: { cookie: `egenvag=${token}` } });
      expect(response.status, path).toBe(200);
    }
    const page = await app.request(`http://localhost/participants/${enrolment.id}`, {
      headers: { cookie: `egenvag=${token}` },
    });
    expect(await page.text()).toContain(enrolment.family_name);
    await appPool.end();
  });

  it('comes out the same from the same seed, and otherwise from another', { timeout: 120_000 }, async () => {
    await loadScaledDemo({ ...wishes, superuserUrl: same.superuserUrl });
    await loadScaledDemo({ ...wishes, superuserUrl: other.superuserUrl, seed: 'another' });
    const tables = [
      'people',
      'person_directory',
      'enrolments',
      'enrolment_moves',
      'situations',
      'enrolment_facts',
      'activity_sessions',
      'attendance_marks',
      'attendance_months',
      'follow_ups',
    ];
    // Columns that tell when the row was written say nothing about the people.
    const digest = async (url: string) => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      const found: string[] = [];
      for (const table of tables)
        found.push(
          (
            await client.query<{ d: string }>(
              `select md5(string_agg(md5((to_jsonb(t) - 'created_at')::text), '' order by md5((to_jsonb(t) - 'created_at')::text))) as d from ${table} t`,
            )
          ).rows[0]!.d,
        );
      await client.end();
      return found;
    };
    const first = await digest(database.superuserUrl);
    expect(await digest(same.superuserUrl)).toEqual(first);
    for (const [index, digested] of (await digest(other.superuserUrl)).entries())
      expect(digested, tables[index]).not.toBe(first[index]);
  });

  it('leaves a database with tenants as it is', async () => {
    expect(await loadScaledDemo({ ...wishes, superuserUrl: database.superuserUrl, people: 500 })).toBe(false);
    expect((await one<{ n: number }>('select count(*)::int as n from people')).n).toBe(1500);
  });
});
