import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { copyParts, notCopied } from '#app/features/own-copy/domain/parts.ts';
import { oneOfEverything } from '#test/access-matrix/fixtures.ts';
import { anOpenCopy } from '#test/portal/copy-rows.ts';
import { openOwnSide } from '#test/portal/own-side.ts';
import { buildWorld } from '#test/world.ts';

/** What of a table waits for staff to test it: the rows that are in the copy at once. */
const atOnce: Record<string, string> = {
  assessment_answers: `(not t.guarded or t.rater <> 'staff') and (t.rater <> 'staff' or t.words is null)`,
  meeting_notes: `t.audience = 'person'`,
  employer_bars: `t.said_by = 'participant'`,
  documents: `t.audience <> 'own' or t.shown_since is not null`,
};

describe('the copy of everything', async () => {
  const world = await buildWorld();
  const names = async (statement: string) =>
    (await sql<{ name: string }>`${sql.raw(statement)}`.execute(world.admin)).rows.map(({ name }) => name);

  it('has every table about a person or her participation, and every table that hangs on one, or a reason', async () => {
    const about = await names(`
      with recursive tables as (
        select c.oid from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
          and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname in ('person_id', 'enrolment_id') and not a.attisdropped)
        union select k.conrelid from tables t join pg_constraint k on k.contype = 'f' and k.confrelid = t.oid
          join pg_class c on c.oid = k.conrelid and not c.relispartition
      ) select relname as name from pg_class where oid in (select oid from tables) order by 1`);
    const copied = await names(`select relname as name from pg_class where relnamespace = 'copied'::regnamespace`);
    const answeredFor = new Set([...copied, ...Object.keys(notCopied)]);
    // Each of these needs `call app.let_copy(…)` in its migration, or a reason in app/features/own-copy/domain/parts.ts.
    expect(about.filter((table) => !answeredFor.has(table))).toEqual([]);
    expect(Object.keys(notCopied).filter((table) => copied.includes(table) || !about.includes(table))).toEqual([]);
  });

  it('reads each table under one heading', async () => {
    const copied = await names(`select relname as name from pg_class where relnamespace = 'copied'::regnamespace`);
    const headed = Object.values(copyParts).flatMap((groups) => Object.values(groups).flat() as string[]);
    expect(headed.length).toBe(new Set(headed).size);
    expect(headed.filter((table) => !copied.includes(table))).toEqual([]);
  });

  it('holds all rows about her, table by table, and none of anybody else', async () => {
    const ids = await oneOfEverything(world, 'alpha');
    await oneOfEverything(world, 'beta');
    const personId = ids['personId'] as string;
    const side = await openOwnSide(world, 'alpha', personId);
    const here = { personId, enrolmentId: ids['enrolmentId'] as string, deviceId: side.deviceId };
    const { copyId = '' } = await anOpenCopy(world, 'alpha', here);
    const { rows: inCopy } = await side.run((ctx) =>
      sql<{ name: string; rows: { enrolment_id?: string }[] }>`
        select name, rows from app.own_copy(${copyId}, ${side.deviceId}, ${ctx.now}::timestamptz)`.execute(ctx.db),
    );
    const counted: Record<string, number> = {};
    for (const { name } of inCopy) {
      const key = name === 'people' ? 't.id' : 't.person_id';
      const isPersonal = (
        await names(`select column_name as name from information_schema.columns where table_schema = 'public'
        and table_name = '${name}' and column_name = '${key.slice(2)}'`)
      ).length;
      if (isPersonal === 0) continue;
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(name)} t
        where (${sql.raw(key)} = ${personId} or ${sql.raw(key)} in (select gone_id from person_merges where kept_id = ${personId} and split_at is null)) and (${sql.raw(atOnce[name] ?? 'true')})`.execute(
        world.admin,
      );
      counted[name] = rows[0]?.n ?? 0;
    }
    const told = Object.fromEntries(inCopy.map(({ name, rows }) => [name, rows.length]));
    expect(told).toMatchObject(counted);
    // A row in every part, so that the counting says something.
    for (const [part, groups] of Object.entries(copyParts)) {
      if (part === 'more') continue;
      const rows = Object.values(groups)
        .flat()
        .reduce((sum, table) => sum + (told[table] ?? 0), 0);
      expect(rows, part).toBeGreaterThan(0);
    }
    const ofWhom = inCopy.flatMap(({ rows }) => rows.map(({ enrolment_id }) => enrolment_id)).filter(Boolean);
    expect(new Set(ofWhom)).toEqual(new Set([here.enrolmentId]));
  });
});
