import { describe, expect, test } from 'vitest';
import { buildWorld } from '#test/world.ts';
import { checkedImport, runChecked } from '../testing/import-list.ts';
import { emptyOldImports } from './empty-old-imports.ts';

const world = await buildWorld();

const list = (name: string) => `Namn;Startdatum\r\n${name};2026-02-02\r\nUtan Dag;2026-02-31`;
const imports = () =>
  world.admin
    .selectFrom('imports')
    .leftJoin('import_rows', 'import_rows.import_id', 'imports.id')
    .select(['imports.id', 'state', 'file_name', 'file_key', 'look', 'emptied_at', 'number', 'content'])
    .orderBy('imports.created_at')
    .orderBy('number')
    .execute();
const whatIsLeft = async (id: string) =>
  (await imports())
    .filter((row) => row.id === id)
    .map(({ state, number, content, look, file_name }) => [
      state,
      number,
      content !== null,
      look !== null,
      file_name !== null,
    ]);

describe('the job empty-old-imports', () => {
  test('takes away after fourteen days what stood in lists, of its own tenant alone', async () => {
    const caseWorker = await world.as('case-worker', 'alpha');
    const elsewhere = await world.as('case-worker', 'gamma');
    const alpha = world.programmes.alpha;
    const run = await checkedImport(caseWorker, { programmeId: alpha, bytes: list('Farah, Amina') });
    await runChecked(caseWorker, run, true);
    const left = await checkedImport(caseWorker, { programmeId: alpha, bytes: list('Berg, Nils') });
    const other = await checkedImport(elsewhere, { programmeId: world.programmes.gamma, bytes: list('Holm, Karl') });
    world.setNow('2026-03-05T09:00:00.000Z');
    const younger = await checkedImport(caseWorker, { programmeId: alpha, bytes: list('Lind, Sara') });
    const whole = (state: string) => [
      [state, 2, true, true, true],
      [state, 3, true, true, true],
    ];
    // What was written is forgotten with the run; the row that was left out waits to be mended.
    const written = [
      ['done', 2, false, true, true],
      ['done', 3, true, true, true],
    ];
    expect([await whatIsLeft(run), await whatIsLeft(left), world.storedFiles.size]).toEqual([
      written,
      whole('checked'),
      3,
    ]);

    world.setNow('2026-03-18T08:59:00.000Z');
    await emptyOldImports(world.services, world.tenants.north);
    expect([await whatIsLeft(run), await whatIsLeft(left), world.storedFiles.size]).toEqual([
      written,
      whole('checked'),
      3,
    ]);

    world.setNow('2026-03-18T09:01:00.000Z');
    await emptyOldImports(world.services, world.tenants.north);
    expect(await whatIsLeft(run)).toEqual([
      ['done', 2, false, false, false],
      ['done', 3, false, false, false],
    ]);
    expect(await whatIsLeft(left)).toEqual([]);
    expect([await whatIsLeft(younger), await whatIsLeft(other)]).toEqual([whole('checked'), whole('checked')]);
    const kept = (await imports()).map(({ file_key }) => file_key).filter((key) => key !== null);
    expect(new Set(world.storedFiles.keys())).toEqual(new Set(kept));
    expect(world.storedFiles.size).toBe(2);
    // What the list had written stays.
    const people = await world.admin.selectFrom('participant_names').select('sort_name').execute();
    expect(people).toEqual([{ sort_name: 'farah amina' }]);
  });
});
