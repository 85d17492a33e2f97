import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { buildWorld } from '#test/world.ts';
import { checkedImport, runChecked } from '../testing/import-list.ts';
import { correctRow } from './correct-row.ts';
import { findImport } from './import-store.ts';
import { listRows } from './row-store.ts';
import { lot } from './rows-at-once.ts';
import { allWorkDone } from './work-under-way.ts';

// Rows are written a few at a time: what one lot has written must not change what is decided about the next.
const usual = lot.rows;
lot.rows = 2;
afterAll(() => {
  lot.rows = usual;
});

const world = await buildWorld();
const alpha = world.programmes.alpha;
const caseWorker = await world.as('case-worker', 'alpha');
const rowsOf = (id: string) => caseWorker.run((ctx) => listRows(ctx, id, { limit: 1000 }));
const idsIn = async (table: 'people' | 'enrolments' | 'situations') =>
  new Set((await world.admin.selectFrom(table).select('id').execute()).map(({ id }) => id));

const oneOf = (...texts: string[]) => fc.constantFrom(...texts);
const row = fc
  .tuple(
    oneOf('', '', '19900101-9802', '19900101-9810', '00123456', '00123457', 'oläsligt'),
    oneOf('Farah, Amina', 'Farah, Amina', 'farah, amina', 'Berg, Nils', 'Lind, Sara', 'Hassan, Amira', ''),
    oneOf('', '1990-01-01', '1990-05-06', '1985-02-03', '31/2 1990'),
    oneOf('', '2026-01-12', '2026-02-02', '2027-01-01'),
    oneOf('', '', '2026-02-20', '2026-01-01'),
    oneOf('', 'flyttat', 'till arbete'),
    oneOf('', 'visstid', 'hemma'),
  )
  .map((cells) => cells.join(';'));

describe('the preview of a list', () => {
  test('is what the run does, whatever the list says and whoever is there already', async () => {
    await world.aParticipant('alpha', { givenName: 'Amira', familyName: 'Hassan', bornOn: '1990-05-06' });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 14 }), async (lines) => {
        const bytes = ['Personnummer;Namn;Född;Startdatum;Slutdatum;Avslutsorsak;Efter avslut', ...lines].join('\r\n');
        const id = await checkedImport(caseWorker, { programmeId: alpha, bytes });
        const shown = await rowsOf(id);
        const before = [await idsIn('people'), await idsIn('enrolments'), await idsIn('situations')] as const;
        const started = await runChecked(caseWorker, id, true);
        const after = [await idsIn('people'), await idsIn('enrolments'), await idsIn('situations')] as const;
        const writing = shown.filter(({ outcome }) => outcome === 'new-person' || outcome === 'known-person');
        const announced = (key: 'person' | 'enrolment' | 'situation') =>
          new Set(writing.flatMap(({ ids }) => ids[key] ?? []));
        expect([
          after[0].difference(before[0]),
          after[1].difference(before[1]),
          after[2].difference(before[2]),
        ]).toEqual([announced('person'), announced('enrolment'), announced('situation')]);
        expect(started.ok).toBe(writing.length > 0);
        if (writing.length === 0) return;
        expect(await caseWorker.run((ctx) => findImport(ctx, id))).toMatchObject({ state: 'done', problem: null });
        const done = (await rowsOf(id)).map(({ number, outcome }) => [number, outcome]);
        expect(done).toEqual(shown.map(({ number, outcome }) => [number, outcome === 'faulty' ? 'left-out' : outcome]));
      }),
      { numRuns: 10 },
    );
  }, 180_000);
});

describe('somebody who may be in the register already', () => {
  test('is the same person or a new one as is said row by row, and nothing is written before it is said', async () => {
    const known = await world.aParticipant('alpha', {
      givenName: 'Maryam',
      familyName: 'Rahimi',
      bornOn: '1988-03-04',
      status: 'ended',
    });
    const id = await checkedImport(caseWorker, {
      programmeId: alpha,
      bytes: [
        'Dossiernummer;Namn;Född;Startdatum',
        '00777001;Rahimi, Maryam;1988-03-04;2026-03-02',
        '00777002;Rahimi, Maryam;1988-03-04;2026-03-02',
        '00777003;Rahimi, Maryam;1988-03-04;2026-03-02',
      ].join('\r\n'),
    });
    const shown = async () =>
      (await rowsOf(id)).map(({ outcome, problems, ids }) => [outcome, problems[0]?.code ?? '', ids.known ?? '']);
    const unsaid = ['faulty', 'likely-known', ''];
    expect(await shown()).toEqual([unsaid, unsaid, unsaid]);
    const say = async (number: number, choice: 'same-person' | 'new-person' | 'leave-out') => {
      expect(await caseWorker.run((ctx) => correctRow(ctx, id, number, { cells: [], choice }))).toMatchObject({
        ok: true,
      });
      await allWorkDone();
    };
    await say(2, 'same-person');
    await say(3, 'new-person');
    expect(await runChecked(caseWorker, id)).toEqual({ ok: false, problem: { '': ['faulty-left'] } });
    await say(4, 'leave-out');
    expect(await shown()).toEqual([
      ['known-person', '', known.personId],
      ['new-person', '', ''],
      ['left-out', '', ''],
    ]);
    const people = await idsIn('people');
    const planned = await rowsOf(id);
    await runChecked(caseWorker, id);
    expect((await idsIn('people')).difference(people)).toEqual(new Set([planned[1]?.ids.person]));
    const enrolments = await world.admin
      .selectFrom('enrolments')
      .where('person_id', '=', known.personId)
      .select(['id', 'status'])
      .orderBy('referred_on')
      .execute();
    expect(enrolments).toEqual([
      { id: known.enrolmentId, status: 'ended' },
      { id: planned[0]?.ids.enrolment, status: 'active' },
    ]);
  });
});
