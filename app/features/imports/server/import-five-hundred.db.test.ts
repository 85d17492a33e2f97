import { describe, expect, test } from 'vitest';
import { makeNumberSource } from '#app/demo/identity-numbers.ts';
import { toXlsx } from '#app/platform/files/xlsx.ts';
import { addDays, plainDate } from '#app/shared/dates.ts';
import { buildWorld } from '#test/world.ts';
import { checkedImport, runChecked } from '../testing/import-list.ts';
import { findImport } from './import-store.ts';
import { listRows } from './row-store.ts';

const world = await buildWorld();
const actor = await world.as('coordinator', 'alpha');
const ROWS = 500;

type Planted = { change: (row: Record<string, string>) => Record<string, string>; field: string; code: string };

/** Forty faults of the kinds that lists have, each in a row of its own. */
const kinds: Planted[] = [
  { change: (row) => ({ ...row, Personnummer: '1,99E+11' }), field: 'number', code: 'number-rounded' },
  {
    change: (row) => ({
      ...row,
      Personnummer: row['Personnummer']?.slice(0, -1) + String((Number(row['Personnummer']?.at(-1)) + 1) % 10),
    }),
    field: 'number',
    code: 'number-wrong-check-digit',
  },
  { change: (row) => ({ ...row, Personnummer: '19901301-9802' }), field: 'number', code: 'number-no-such-day' },
  { change: (row) => ({ ...row, Personnummer: 'finns i akten' }), field: 'number', code: 'number-unreadable' },
  { change: (row) => ({ ...row, Namn: '' }), field: 'givenName', code: 'name-required' },
  { change: (row) => ({ ...row, Kön: 'vet ej riktigt' }), field: 'sex', code: 'sex-unknown-word' },
  { change: (row) => ({ ...row, Telefon: 'ring hemma' }), field: 'phone', code: 'phone-unreadable' },
  { change: (row) => ({ ...row, 'E-post': 'amina at mejl' }), field: 'email', code: 'email-unreadable' },
  { change: (row) => ({ ...row, Startdatum: '31/2 2026' }), field: 'startedOn', code: 'not-a-date' },
  { change: (row) => ({ ...row, Startdatum: 'februari 2026' }), field: 'startedOn', code: 'day-missing' },
  { change: (row) => ({ ...row, Startdatum: '2031-01-01' }), field: 'startedOn', code: 'date-in-future' },
  { change: (row) => ({ ...row, Plats: 'Månen' }), field: 'site', code: 'site-unknown' },
  { change: (row) => ({ ...row, Handläggare: 'Nobody Known' }), field: 'caseWorker', code: 'case-worker-unknown' },
  { change: (row) => ({ ...row, Modersmål: 'klingonska' }), field: 'firstLanguage', code: 'language-unknown' },
  { change: (row) => ({ ...row, Skyddad: 'ja' }), field: 'protected', code: 'protected-by-hand' },
  {
    change: (row) => ({ ...row, Anvisad: '2026-02-27', Startdatum: '2026-02-20' }),
    field: 'startedOn',
    code: 'date-before-referral',
  },
];

const numbers = makeNumberSource();
const good = Array.from({ length: ROWS }, (_, index): Record<string, string> => {
  const number = numbers.civic('personnummer', addDays(plainDate('1970-01-01'), index * 13), 'woman') ?? '';
  return {
    Handläggare: '',
    Namn: `Familj${index}, Amina`,
    Personnummer: index % 3 === 0 ? number.slice(2) : number,
    Kön: 'K',
    Telefon: '070-174 06 05',
    'E-post': 'amina@example.org',
    Modersmål: 'somaliska',
    Plats: 'Hamnen',
    Anvisad: '12/1 2026',
    Startdatum: '2 februari 2026',
    Skyddad: 'nej',
    Kommentar: 'läses inte',
  };
});
const headers = Object.keys(good[0] ?? {});
const planted = new Map(
  Array.from({ length: 40 }, (_, index) => [index * 12 + 5, kinds[index % kinds.length] as Planted]),
);
const rows = good.map((row, index) => planted.get(index)?.change(row) ?? row);
const bytes = Buffer.from(
  await toXlsx([
    {
      name: 'Deltagare',
      columns: headers.map((header) => ({ header, type: 'text' })),
      rows: rows.map((row) => headers.map((header) => row[header])),
    },
  ]),
);
const list = { programmeId: world.programmes.alpha, bytes };
const count = async (table: 'people' | 'enrolments' | 'person_identifiers') =>
  Number(
    (
      await world.admin
        .selectFrom(table)
        .select((q) => q.fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  );

describe('a list of 500 with 40 planted faults', () => {
  test('has each fault found and explained, the rest read in, and nothing added the second time', {
    timeout: 60_000,
  }, async () => {
    const id = await checkedImport(actor, list);
    const [of, all] = await actor.run(
      async (ctx) => [await findImport(ctx, id), await listRows(ctx, id, { limit: 1000 })] as const,
    );
    expect(of?.counts).toEqual({ 'new-person': ROWS - 40, faulty: 40 });
    const faults = all.filter(({ outcome }) => outcome === 'faulty');
    expect(faults.map(({ number, problems: [problem] }) => [number, problem?.field, problem?.code])).toEqual(
      [...planted].map(([index, { field, code }]) => [index + 2, field, code]),
    );

    expect(await runChecked(actor, id)).toEqual({ ok: false, problem: { '': ['faulty-left'] } });
    expect(await count('people')).toBe(0);

    expect((await runChecked(actor, id, true)).ok).toBe(true);
    expect(await count('people')).toBe(ROWS - 40);
    expect(await count('enrolments')).toBe(ROWS - 40);
    expect(await count('person_identifiers')).toBe(ROWS - 40);
    const planned = all
      .filter(({ outcome }) => outcome === 'new-person')
      .map(({ ids }) => `${ids.person} ${ids.enrolment}`);
    const written = await world.admin.selectFrom('enrolments').select(['id', 'person_id']).execute();
    expect(written.map((row) => `${row.person_id} ${row.id}`).sort()).toEqual(planned.sort());

    const page = await (await actor.request('GET', `/imports/${id}`)).text();
    expect(page).toContain('Excel har gjort om numret till ett avrundat tal');
    const file = await actor.request('GET', `/imports/${id}/faults`);
    expect(file.headers.get('content-disposition')).toContain('felaktiga-rader.xlsx');

    const again = await checkedImport(actor, list);
    const second = await actor.run((ctx) => findImport(ctx, again));
    expect(second?.counts).toEqual({ unchanged: ROWS - 40, faulty: 40 });
    expect(await (await actor.request('GET', `/imports/${again}`)).text()).toContain('Samma fil lästes in');
    expect(await runChecked(actor, again, true)).toEqual({ ok: false, problem: { '': ['nothing-to-write'] } });
    expect(await count('people')).toBe(ROWS - 40);
  });

  test('can be taken back while nobody has built upon it', async () => {
    const done = await world.admin
      .selectFrom('imports')
      .where('state', '=', 'done')
      .select('id')
      .executeTakeFirstOrThrow();
    const takeBack = () => actor.request('POST', `/imports/${done.id}/take-back`, { form: { confirmed: '1' } });
    const [one] = await world.admin.selectFrom('enrolments').selectAll().limit(1).execute();
    const added = {
      tenant_id: one?.tenant_id ?? '',
      programme_id: one?.programme_id ?? '',
      person_id: one?.person_id ?? '',
      enrolment_id: one?.id ?? '',
    };
    await world.admin
      .insertInto('situations')
      .values({ ...added, id: done.id, kind: 'sick', starts_on: '2026-02-03', source: 'register' })
      .execute();
    expect((await takeBack()).headers.get('location')).toContain('problem=built-upon');
    expect(await count('people')).toBe(ROWS - 40);

    await world.admin.deleteFrom('situations').where('id', '=', done.id).execute();
    expect((await takeBack()).headers.get('location')).toContain('done=removed');
    expect(await count('people')).toBe(0);
    expect(await count('enrolments')).toBe(0);
    expect(await count('person_identifiers')).toBe(0);
  });
});
