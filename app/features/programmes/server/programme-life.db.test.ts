import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NotFoundError } from '#app/platform/http/errors.ts';
import { newId } from '#app/shared/ids.ts';
import { smallDefinition } from '#test/small-definition.ts';
import { buildWorld } from '#test/world.ts';
import { printDefinition } from '../domain/print-definition.ts';
import { copyProgramme } from './copy-programme.ts';
import { editProgramme } from './edit-programme.ts';
import { exportProgramme } from './export-programme.ts';
import { extendProgramme } from './extend-programme.ts';
import { getProgramme } from './get-programme.ts';
import { importProgramme } from './import-programme.ts';
import { listProgrammes, searchProgrammes } from './list-programmes.ts';

const FIVE = ['alv', 'pik', 'premiar-primar', 'tia-mariestad', 'vasteras'];
const fileOf = (key: string) => readFileSync(new URL(`../../../../programmes/${key}.yaml`, import.meta.url), 'utf8');

describe('a programme', async () => {
  const world = await buildWorld();
  const coordinator = await world.as('coordinator', 'alpha');
  const rolesIn = (programmeId: string) =>
    world.admin
      .selectFrom('role_assignments')
      .select(['account_id', 'role', 'valid_from'])
      .where('programme_id', '=', programmeId)
      .execute();
  const importFile = (text: string, id = newId()) =>
    coordinator.run((ctx) => importProgramme(ctx, { id, text, onExisting: 'refuse' }));

  it.each(FIVE)('%s comes in from its file and goes out as the same bytes', async (key) => {
    const file = fileOf(key);
    const imported = await importFile(file);
    if (!imported.ok) throw new Error(imported.problem.code);
    const { programmeId } = imported.value;
    // What is kept is read back from the database, in a later transaction.
    const exported = await coordinator.run((ctx) => exportProgramme(ctx, programmeId));
    expect(exported).toMatchObject({ fileName: `${key}.yaml`, text: file });
    expect(await rolesIn(programmeId)).toEqual([
      { account_id: coordinator.accountId, role: 'coordinator', valid_from: '2026-03-04' },
    ]);
  });

  it('has the widest days its dates may mean in its columns', async () => {
    const found = await coordinator.run((ctx) => searchProgrammes(ctx, 'Tidiga insatser', 5));
    expect(found.map(({ key, startsOn, endsOn }) => ({ key, startsOn, endsOn }))).toEqual([
      { key: 'tia-mariestad', startsOn: '2018-01-01', endsOn: '2019-12-31' },
    ]);
  });

  it('is found by its register number, and never by a text that only looks like a pattern', async () => {
    const keysOf = async (text: string) =>
      (await coordinator.run((ctx) => searchProgrammes(ctx, text, 5))).map(({ key }) => key);
    expect(await keysOf('2020/00089')).toEqual(['vasteras']);
    expect(await keysOf('%')).toEqual([]);
    expect(await keysOf('_')).toEqual([]);
  });

  it('made by an administrator gives nobody a role', async () => {
    const administrator = await world.as('tenant-administrator', 'alpha');
    const made = await administrator.run((ctx) =>
      importProgramme(ctx, {
        id: newId(),
        text: printDefinition(smallDefinition('by-administrator')),
        onExisting: 'refuse',
      }),
    );
    if (!made.ok) throw new Error(made.problem.code);
    expect(await rolesIn(made.value.programmeId)).toEqual([]);
    const listed = await administrator.run(listProgrammes);
    expect(listed.map(({ key }) => key)).toContain('by-administrator');
  });

  it('sent in twice is made once', async () => {
    const id = newId();
    const text = printDefinition(smallDefinition('twice'));
    const both = await Promise.all([importFile(text, id), importFile(text, id)]);
    expect(both).toEqual([
      { ok: true, value: { programmeId: id } },
      { ok: true, value: { programmeId: id } },
    ]);
    expect(await rolesIn(id)).toHaveLength(1);
  });

  it('with a key that is taken is refused, or brought to the file when that was asked for', async () => {
    const text = printDefinition({ ...smallDefinition('taken'), name: 'Först' });
    const newer = printDefinition({ ...smallDefinition('taken'), name: 'Sedan' });
    const first = await importFile(text);
    if (!first.ok) throw new Error(first.problem.code);
    expect(await importFile(newer)).toEqual({ ok: false, problem: { code: 'key-taken' } });
    const update = (version: number) =>
      coordinator.run((ctx) => importProgramme(ctx, { id: newId(), text: newer, onExisting: { update: { version } } }));
    expect(await update(7)).toEqual({ ok: false, problem: { code: 'stale' } });
    expect(await update(1)).toEqual({ ok: true, value: first.value });
    const { name, version } = await coordinator.run((ctx) => getProgramme(ctx, first.value.programmeId));
    expect({ name, version }).toEqual({ name: 'Sedan', version: 2 });
  });

  it('from a faulty file is not made, and every fault is told', async () => {
    const refused = await importFile('key: Fel\nname: Namn\nphases:\n  - key: a\n');
    expect(refused.ok === false && refused.problem.code === 'faulty' && refused.problem.problems.length).toBe(4);
    expect((await coordinator.run(listProgrammes)).map(({ name }) => name)).not.toContain('Namn');
  });

  it('copied by its coordinator is hers at once, knows its origin, and has left the grant behind', async () => {
    const from = (await coordinator.run(listProgrammes)).find(({ key }) => key === 'vasteras')!;
    const id = newId();
    const into = { key: 'vasteras-nu', name: 'Vägen nu', startsOn: '2026-01-01', intoOrdinaryOperations: true };
    const copied = await coordinator.run((ctx) => copyProgramme(ctx, { id, fromId: from.id, into }));
    expect(copied).toEqual({ ok: true, value: { programmeId: id } });
    expect(await rolesIn(id)).toMatchObject([{ account_id: coordinator.accountId, role: 'coordinator' }]);
    const copy = await coordinator.run((ctx) => getProgramme(ctx, id));
    expect(copy.definition).toMatchObject({ copiedFrom: 'vasteras', ordinaryOperations: true, phases: [{}, {}] });
    expect(copy.definition.funding).toBeUndefined();
    expect(copy.startsOn).toBe('2026-01-01');
    const row = await world.admin
      .selectFrom('programmes')
      .select('copied_from')
      .where('id', '=', id)
      .executeTakeFirst();
    expect(row?.copied_from).toBe(from.id);
    expect(await coordinator.run((ctx) => copyProgramme(ctx, { id: newId(), fromId: from.id, into }))).toEqual({
      ok: false,
      problem: { code: 'key-taken' },
    });
  });

  it('edited by two at once keeps the first and tells the second', async () => {
    const programmeId = world.programmes.alpha;
    const edit = (name: string) =>
      coordinator.run((ctx) =>
        editProgramme(ctx, { programmeId, version: 1, text: printDefinition({ ...smallDefinition('alpha'), name }) }),
      );
    const answers = await Promise.all([edit('Ett'), edit('Två')]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, problem: { code: 'stale' } });
  });

  it('keeps its key, and the entries that records point to', async () => {
    const programmeId = world.programmes.beta;
    const other = await world.as('coordinator', 'beta');
    await world.aParticipant('beta', { siteKey: 'centre' });
    const edit = (definition: ReturnType<typeof smallDefinition>) =>
      other.run((ctx) => editProgramme(ctx, { programmeId, version: 1, text: printDefinition(definition) }));
    const before = smallDefinition('beta');
    expect(await edit({ ...before, key: 'other' })).toEqual({ ok: false, problem: { code: 'other-key' } });
    expect(await edit({ ...before, sites: [{ key: 'harbour', name: 'Hamnen' }] })).toEqual({
      ok: false,
      problem: { code: 'in-use', entries: [{ list: 'sites', key: 'centre', name: 'Centrum' }] },
    });
    expect((await edit({ ...before, sites: [{ key: 'centre', name: 'Mitt i stan' }] })).ok).toBe(true);
  });

  it('is extended once, also when the form arrives twice', async () => {
    const made = await importFile(printDefinition(smallDefinition('longer')));
    if (!made.ok) throw new Error(made.problem.code);
    const { programmeId } = made.value;
    const extend = (version: number, endsOn: string) =>
      coordinator.run((ctx) => extendProgramme(ctx, { programmeId, version, endsOn }));
    expect(await extend(1, '2027-06-30')).toMatchObject({ ok: false, problem: { code: 'not-later' } });
    expect(await extend(1, '2028-06-30')).toEqual({ ok: true, value: { programmeId } });
    expect(await extend(1, '2028-06-30')).toEqual({ ok: true, value: { programmeId } });
    expect(await extend(1, '2029-06-30')).toEqual({ ok: false, problem: { code: 'stale' } });
    const { endsOn, definition } = await coordinator.run((ctx) => getProgramme(ctx, programmeId));
    expect({ endsOn, period: definition.period }).toEqual({
      endsOn: '2028-06-30',
      period: { startsOn: '2025-01-01', endsOn: '2028-06-30', previousEndsOn: ['2027-12-31'] },
    });
  });

  it('that is not there is not found', async () => {
    await expect(coordinator.run((ctx) => getProgramme(ctx, newId()))).rejects.toThrow(NotFoundError);
  });
});
