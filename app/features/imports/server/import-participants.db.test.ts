import { describe, expect, test } from 'vitest';
import { buildWorld } from '#test/world.ts';
import { checkedImport, runChecked } from '../testing/import-list.ts';
import { findImport } from './import-store.ts';
import { listRows } from './row-store.ts';

const world = await buildWorld();
const alpha = world.programmes.alpha;

const lines = (...rows: string[]) => `${rows.join('\r\n')}\r\n`;
const actor = () => world.as('case-worker', 'alpha');

async function stateOf(id: string) {
  return (await actor()).run((ctx) => findImport(ctx, id));
}
async function rowsOf(id: string) {
  return (await actor()).run((ctx) => listRows(ctx, id, { limit: 1000 }));
}
const people = () =>
  world.admin
    .selectFrom('people')
    .select((q) => q.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();

describe('a list of participants', () => {
  const list = lines(
    'Deltagare våren 2026;;;',
    ';;;',
    'Personnummer;Namn;Kön;Startdatum',
    '19900101-9802;Farah, Amina;K;2026-02-02',
    ';Berg, Nils;man;3/2 2026',
  );

  test('is read, shown and written as it was shown', async () => {
    const caseWorker = await actor();
    const id = await checkedImport(caseWorker, { programmeId: alpha, bytes: list });
    const checked = await stateOf(id);
    expect(checked).toMatchObject({
      state: 'checked',
      problem: null,
      headerRow: 3,
      columns: ['number', 'fullName', 'sex', 'startedOn'],
    });
    expect((await rowsOf(id)).map(({ number, outcome, problems }) => [number, outcome, problems])).toEqual([
      [4, 'new-person', []],
      [5, 'new-person', []],
    ]);
    expect(await runChecked(caseWorker, id)).toEqual({ ok: true, value: undefined });
    expect(await stateOf(id)).toMatchObject({ state: 'done', counts: { 'new-person': 2 } });
    const names = await world.admin
      .selectFrom('participant_names')
      .select(['sort_name', 'status'])
      .orderBy('sort_name')
      .execute();
    expect(names).toEqual([
      { sort_name: 'berg nils', status: 'active' },
      { sort_name: 'farah amina', status: 'active' },
    ]);
  });

  test('adds nothing the second time', async () => {
    const before = await people();
    const id = await checkedImport(await actor(), { programmeId: alpha, bytes: list });
    expect(await stateOf(id)).toMatchObject({ state: 'checked', counts: { unchanged: 2 } });
    expect(await runChecked(await actor(), id)).toEqual({ ok: false, problem: { '': ['nothing-to-write'] } });
    expect(await people()).toEqual(before);
  });
});
