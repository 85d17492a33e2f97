import { describe, expect, test } from 'vitest';
import { buildWorld } from '#test/world.ts';
import { checkedImport, runChecked } from '../testing/import-list.ts';
import { findImport } from './import-store.ts';
import { takeBackImport } from './remove-import.ts';
import { listRows } from './row-store.ts';

const world = await buildWorld();
const alpha = world.programmes.alpha;
const actor = () => world.as('case-worker', 'alpha');
const list = (...rows: string[]) =>
  ['Personnummer;Namn;Startdatum;Slutdatum;Avslutsorsak;Efter avslut', ...rows].join('\r\n');

async function rowsOf(id: string) {
  const rows = await (await actor()).run((ctx) => listRows(ctx, id, { limit: 100 }));
  return rows.map(({ number, outcome, problems }) => [
    number,
    outcome,
    problems.map(({ field, code }) => `${field} ${code}`).join(', '),
  ]);
}
async function written() {
  const [enrolments, moves, facts, situations, followUps] = await Promise.all([
    world.admin
      .selectFrom('enrolments')
      .where('programme_id', '=', alpha)
      .select(['status', 'started_on', 'ended_on', 'exit_reason', 'exit_to'])
      .orderBy('ended_on')
      .execute(),
    world.admin
      .selectFrom('enrolment_moves')
      .select(['move', 'takes_effect_on'])
      .orderBy('takes_effect_on')
      .orderBy('id')
      .execute(),
    world.admin.selectFrom('enrolment_facts').select(['point', 'key', 'value', 'as_of']).orderBy('as_of').execute(),
    world.admin.selectFrom('situations').select(['kind', 'starts_on', 'details']).execute(),
    world.admin.selectFrom('follow_ups').select(['asks_about_on']).orderBy('asks_about_on').execute(),
  ]);
  return { enrolments, moves, facts, situations, followUps };
}

describe('a list with people who have left', () => {
  test('explains what the form that ends a participation would refuse', async () => {
    const id = await checkedImport(await actor(), {
      programmeId: alpha,
      bytes: list(
        ';Farah, Amina;2026-02-02;2026-01-30;flyttat;',
        ';Berg, Nils;2026-02-02;2027-01-01;flyttat;',
        ';Lind, Sara;;2026-02-20;flyttat;',
        ';Holm, Karl;2026-02-02;2026-02-20;;',
        ';Ali, Omar;2026-02-02;2026-02-20;tröttnade;',
        ';Rahimi, Maryam;2026-02-02;2026-02-20;till studier;studier',
        ';Nguyen, Elin;2026-02-02;2026-02-20;till arbete;anställd',
        ';Öberg, Åsa;2026-02-02;;avbrott;',
        ';Ekström, Lo;2026-02-02;2026-01-30;;heltid',
        ';Holm, Eva;2026-02-02;2026-01-30;;',
      ),
    });
    const { columns } = (await (await actor()).run((ctx) => findImport(ctx, id))) ?? {};
    expect(columns).toEqual(['number', 'fullName', 'startedOn', 'endedOn', 'exitReason', 'exitSituation']);
    expect(await rowsOf(id)).toEqual([
      [2, 'faulty', 'endedOn date-before-start'],
      [3, 'faulty', 'endedOn date-in-future'],
      [4, 'faulty', 'startedOn exit-needs-start'],
      [5, 'faulty', 'exitReason exit-reason-required'],
      [6, 'faulty', 'exitReason exit-reason-unknown'],
      [7, 'faulty', 'exitSituation exit-situation-details'],
      [8, 'faulty', 'exitSituation employment-form-missing'],
      [9, 'faulty', 'endedOn date-required'],
      [10, 'faulty', 'exitSituation kind-unknown'],
      [11, 'faulty', 'endedOn date-before-start, exitReason exit-reason-required'],
    ]);
  });

  test('becomes what ending them one by one would have become, once, and can be taken back', async () => {
    const before = await written();
    const bytes = list(
      '19900101-9802;Farah, Amina;2025-09-01;2025-12-19;till arbete;tillsvidareanställning',
      ';Berg, Nils;2025-09-01;2026-01-16;avliden;',
      ';Lind, Sara;2026-02-02;;;',
    );
    const caseWorker = await actor();
    const id = await checkedImport(caseWorker, { programmeId: alpha, bytes });
    expect(await rowsOf(id)).toEqual([
      [2, 'new-person', ''],
      [3, 'new-person', ''],
      [4, 'new-person', ''],
    ]);
    expect(await runChecked(caseWorker, id)).toEqual({ ok: true, value: undefined });
    const after = await written();
    expect(after.enrolments).toEqual([
      { status: 'ended', started_on: '2025-09-01', ended_on: '2025-12-19', exit_reason: 'to-work', exit_to: 'work' },
      { status: 'ended', started_on: '2025-09-01', ended_on: '2026-01-16', exit_reason: 'death', exit_to: 'not-known' },
      { status: 'active', started_on: '2026-02-02', ended_on: null, exit_reason: null, exit_to: null },
    ]);
    expect(after.moves.filter(({ move }) => move === 'end')).toEqual([
      { move: 'end', takes_effect_on: '2025-12-19' },
      { move: 'end', takes_effect_on: '2026-01-16' },
    ]);
    expect(after.facts).toEqual([
      { point: 'exit', key: 'occupation', value: 'stated', as_of: '2025-12-19' },
      { point: 'exit', key: 'occupation', value: 'unknown', as_of: '2026-01-16' },
    ]);
    expect(after.situations).toEqual([{ kind: 'employed', starts_on: '2025-12-19', details: { form: 'permanent' } }]);
    // Nobody is followed up after her death, nor while she takes part.
    expect(after.followUps.length).toBeGreaterThan(0);
    expect(after.followUps.every(({ asks_about_on: day }) => day < '2026-12-20')).toBe(true);

    const again = await checkedImport(caseWorker, { programmeId: alpha, bytes });
    expect((await rowsOf(again)).map(([, outcome]) => outcome)).toEqual(['unchanged', 'unchanged', 'unchanged']);

    expect(await caseWorker.run((ctx) => takeBackImport(ctx, id))).toEqual({ ok: true, value: undefined });
    expect(await written()).toEqual(before);
  });

  test('leaves somebody who takes part as she is, and says so', async () => {
    await world.aParticipant('alpha', {
      givenName: 'Sara',
      familyName: 'Lind',
      bornOn: '1991-05-04',
      status: 'active',
    });
    const id = await checkedImport(await actor(), {
      programmeId: alpha,
      bytes: 'Namn;Född;Startdatum;Slutdatum;Avslutsorsak\r\nLind, Sara;1991-05-04;2025-09-01;2025-12-19;flyttat',
    });
    const [row] = await (await actor()).run((ctx) => listRows(ctx, id, { limit: 1 }));
    expect(row).toMatchObject({ outcome: 'unchanged', notes: [{ field: 'endedOn', code: 'end-not-written' }] });
  });
});
