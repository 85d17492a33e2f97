import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { buildWorld } from '#test/world.ts';
import { checkedImport, runChecked } from '../testing/import-list.ts';
import { getImport } from './get-import.ts';
import { findImport } from './import-store.ts';
import { listRows } from './row-store.ts';
import { startCheck } from './start-run.ts';
import { allWorkDone } from './work-under-way.ts';

const world = await buildWorld();
const alpha = world.programmes.alpha;
const NOW = '2026-03-04T09:00:00.000Z';
const caseWorker = await world.as('case-worker', 'alpha');

const stateOf = (id: string) => caseWorker.run((ctx) => findImport(ctx, id));
const outcomesOf = async (id: string) =>
  (await caseWorker.run((ctx) => listRows(ctx, id, { limit: 10 }))).map(({ outcome }) => outcome);
const everything = async () => {
  const tables = ['people', 'person_directory', 'person_identifiers', 'person_keys', 'enrolments', 'enrolment_moves'];
  const counts = await Promise.all(
    tables.map((table) => sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(world.admin)),
  );
  return counts.map(({ rows }) => rows[0]?.n);
};
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await wait(5);
}

describe('a process that is killed in the middle of a run', () => {
  test('leaves nothing by half, and the list can be checked and run again', async () => {
    const before = await everything();
    const rows = Array.from({ length: 1200 }, (_, index) => `00${String(index).padStart(6, '0')};Berg, Nils ${index}`);
    const id = await checkedImport(caseWorker, {
      programmeId: alpha,
      bytes: ['Dossiernummer;Namn', ...rows].join('\r\n'),
    });
    const script = join(import.meta.dirname, '../testing/run-apart.ts');
    const child = spawn(process.execPath, [script, world.appUrl, caseWorker.token, id, NOW], { stdio: 'inherit' });
    // The run tells how far it has come once it has written the first rows.
    await until(async () => {
      const progress = sql<{ total: number }>`select total from import_progress where import_id = ${id}`;
      return ((await progress.execute(world.admin)).rows[0]?.total ?? 0) > 0;
    });
    child.kill('SIGKILL');
    await once(child, 'exit');
    const held = sql<{
      free: boolean;
    }>`select exists (select from imports where id = ${id} for no key update skip locked) as free`;
    await until(async () => (await held.execute(world.admin)).rows[0]?.free === true);
    expect(await everything()).toEqual(before);

    const shown = () => caseWorker.run((ctx) => getImport(ctx, id, { outcomes: [], page: 1 }));
    expect(await shown()).toMatchObject({ of: { state: 'running' }, isBroken: false });
    expect(await caseWorker.run((ctx) => startCheck(ctx, id))).toEqual({ ok: false, problem: { '': ['stale'] } });
    world.setNow('2026-03-04T09:03:00.000Z');
    expect(await shown()).toMatchObject({ isBroken: true });
    expect(await caseWorker.run((ctx) => startCheck(ctx, id))).toEqual({ ok: true, value: undefined });
    await allWorkDone();
    expect(await stateOf(id)).toMatchObject({ state: 'checked', counts: { 'new-person': 1200 } });
    expect(await runChecked(caseWorker, id)).toEqual({ ok: true, value: undefined });
    expect(await stateOf(id)).toMatchObject({ state: 'done', counts: { 'new-person': 1200 } });
    const [people = 0, , , , enrolments = 0] = await everything();
    expect([people - (before[0] ?? 0), enrolments - (before[4] ?? 0)]).toEqual([1200, 1200]);
  });
});

describe('something that changes between the preview and the run', () => {
  test('stops the run, and the list is shown anew as it now stands', async () => {
    const bytes = 'Personnummer;Namn\r\n19900101-9802;Farah, Amina\r\n;Lind, Sara';
    const [mine, hers] = [
      await checkedImport(caseWorker, { programmeId: alpha, bytes }),
      await checkedImport(caseWorker, { programmeId: alpha, bytes: 'Personnummer;Namn\r\n19900101-9802;Farah, Amina' }),
    ];
    await runChecked(caseWorker, hers);
    const before = await everything();
    await runChecked(caseWorker, mine);
    expect(await stateOf(mine)).toMatchObject({ state: 'checked', problem: 'changed-meanwhile' });
    expect(await everything()).toEqual(before);
    expect(await outcomesOf(mine)).toEqual(['unchanged', 'new-person']);
    await runChecked(caseWorker, mine);
    expect(await stateOf(mine)).toMatchObject({ state: 'done', problem: null });
    expect((await everything())[0]).toBe((before[0] ?? 0) + 1);
  });
});
