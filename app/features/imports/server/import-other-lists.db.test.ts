import { describe, expect, test } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { buildWorld } from '#test/world.ts';
import { checkedImport, runChecked } from '../testing/import-list.ts';
import { findImport } from './import-store.ts';
import { listRows } from './row-store.ts';

const world = await buildWorld();
const actor = await world.as('case-worker', 'alpha');
const programmeId = world.programmes.alpha;
const tenant = { tenant_id: world.tenants.north, programme_id: programmeId };
const amina = await world.aParticipant('alpha', { givenName: 'Amina', familyName: 'Farah' });
await world.aParticipant('alpha', { givenName: 'Nils', familyName: 'Berg', bornOn: '1980-02-03' });
await world.aParticipant('beta', { givenName: 'Olga', familyName: 'Annan' });
const activityId = newId();
await world.admin
  .insertInto('activities')
  .values({
    ...tenant,
    id: activityId,
    name: 'Språkcafé',
    kind: 'conversation-group',
    form: 'drop-in',
    starts_on: '2026-01-01',
  })
  .execute();
for (const [day, status] of [
  ['2026-02-03', 'planned'],
  ['2026-02-04', 'planned'],
  ['2026-02-05', 'cancelled'],
] as const)
  await world.admin
    .insertInto('activity_sessions')
    .values({
      ...tenant,
      id: newId(),
      activity_id: activityId,
      held_on: day,
      starts_at: '09:00',
      ends_at: '12:00',
      status,
      cancel_reason: status === 'cancelled' ? 'sjuk' : null,
    })
    .execute();

const outcomesOf = async (id: string) =>
  (await actor.run((ctx) => listRows(ctx, id, { limit: 100 }))).map(({ number, outcome, problems }) => [
    number,
    outcome,
    ...problems.map(({ field, code }) => `${field} ${code}`),
  ]);
const stateOf = (id: string) => actor.run((ctx) => findImport(ctx, id));
const marks = () =>
  world.admin
    .selectFrom('attendance_marks')
    .select(['held_on', 'mark', 'absence_reason', 'minutes_present', 'source', 'version'])
    .orderBy('held_on')
    .orderBy('mark')
    .execute();

describe('a list of attendance', () => {
  const crosstab = 'Namn;3/2;4/2\r\nFarah, Amina;x;sjuk\r\nBerg, Nils;sen 30;\r\nAnnan, Olga;x;x\r\n';

  test('as a table with days across is written into the sessions that are there', async () => {
    const id = await checkedImport(actor, {
      kind: 'attendance',
      programmeId,
      bytes: crosstab,
      settings: { activityId, year: '2026' },
    });
    expect(await outcomesOf(id)).toEqual([
      [2, 'new'],
      [3, 'new'],
      [4, 'faulty', ' not-a-participant'],
    ]);
    expect((await stateOf(id))?.counts).toMatchObject({ new: 2, faulty: 1, marks: 3 });
    expect((await runChecked(actor, id, true)).ok).toBe(true);
    expect(await marks()).toEqual([
      { held_on: '2026-02-03', mark: 'late', absence_reason: null, minutes_present: 150, source: 'import', version: 1 },
      {
        held_on: '2026-02-03',
        mark: 'present',
        absence_reason: null,
        minutes_present: 180,
        source: 'import',
        version: 1,
      },
      {
        held_on: '2026-02-04',
        mark: 'absent',
        absence_reason: 'sick',
        minutes_present: 0,
        source: 'import',
        version: 1,
      },
    ]);
    const months = await world.admin
      .selectFrom('attendance_months')
      .select('present')
      .where('enrolment_id', '=', amina.enrolmentId)
      .execute();
    expect(months).toEqual([{ present: 1 }]);
  });

  test('adds nothing the second time, and never changes a mark that stands', async () => {
    const before = await marks();
    const again = await checkedImport(actor, {
      kind: 'attendance',
      programmeId,
      bytes: crosstab,
      settings: { activityId, year: '2026' },
    });
    expect((await stateOf(again))?.counts).toEqual({ unchanged: 2, faulty: 1 });
    const other = await checkedImport(actor, {
      kind: 'attendance',
      programmeId,
      bytes:
        'Namn;Datum;Närvaro;Aktivitet\nAmina Farah;2026-02-03;0;Språkcafé\nAmina Farah;2026-02-05;x;Språkcafé\nAmina Farah;2026-02-09;x;Språkcafé\nAmina Farah;2025-02-03;x;Språkcafé\nAmina Farah;2026-02-04;kanske;Språkcafé\n',
    });
    expect(await outcomesOf(other)).toEqual([
      [2, 'faulty', 'mark marked-otherwise'],
      [3, 'faulty', 'mark session-cancelled'],
      [4, 'faulty', 'mark no-session'],
      [5, 'faulty', 'mark no-session'],
      [6, 'faulty', 'mark mark-unknown'],
    ]);
    expect(await marks()).toEqual(before);
  });

  test('adds nothing to a month that is locked', async () => {
    const month = { ...tenant, month: '2025-12-01' };
    await world.admin.insertInto('month_locks').values(month).execute();
    const day = { held_on: '2025-12-03', starts_at: '09:00', ends_at: '12:00' };
    await world.admin
      .insertInto('activity_sessions')
      .values({ ...tenant, ...day, id: newId(), activity_id: activityId })
      .execute();
    await world.admin
      .updateTable('enrolments')
      .set({ started_on: '2025-11-03' })
      .where('id', '=', amina.enrolmentId)
      .execute();
    const id = await checkedImport(actor, {
      kind: 'attendance',
      programmeId,
      bytes: 'Namn;Datum;Närvaro;Aktivitet\nAmina Farah;2025-12-03;x;Språkcafé\nAmina Farah;2026-02-03;x;Språkcafé\n',
    });
    expect(await outcomesOf(id)).toEqual([
      [2, 'faulty', 'mark month-locked'],
      [3, 'unchanged'],
    ]);
  });

  test('makes sessions that are missing when it is told to', async () => {
    const id = await checkedImport(actor, {
      kind: 'attendance',
      programmeId,
      bytes: 'Namn;Datum;Närvaro\nFarah, Amina;2026-02-10;x\nBerg, Nils;2026-02-10;vab\n',
      settings: { activityId, makeSessions: 'on', startsAt: '13:00', endsAt: '15:00' },
    });
    expect((await runChecked(actor, id)).ok).toBe(true);
    const made = await world.admin
      .selectFrom('activity_sessions')
      .select(['held_on', 'starts_at', 'status', 'sheet_version'])
      .where('held_on', '=', '2026-02-10')
      .execute();
    expect(made).toEqual([{ held_on: '2026-02-10', starts_at: '13:00', status: 'held', sheet_version: 1 }]);
  });
});

describe('a list of history', () => {
  const list =
    'Namn;Född;Sysselsättning;Från;Till;Omfattning;Arbetsgivare;Nivå\nNils Berg;1980-02-03;SFI;2025-08-18;2025-12-19;50;;2C\nAmina Farah;;visstid;2026-02-01;;0,75;Bygg AB;\nAmina Farah;;arbete;2026-02-01;;100;;\nOlga Annan;;praktik;2026-01-01;;;;\n';

  test('goes into the history of those it names', async () => {
    const id = await checkedImport(actor, { kind: 'history', programmeId, bytes: list });
    expect(await outcomesOf(id)).toEqual([
      [2, 'new'],
      [3, 'faulty', 'extentPercent not-a-percentage'],
      [4, 'faulty', 'kind employment-form-missing'],
      [5, 'faulty', ' not-a-participant'],
    ]);
    const corrected = list.replace('0,75', '75');
    const good = await checkedImport(actor, { kind: 'history', programmeId, bytes: corrected });
    expect((await runChecked(actor, good, true)).ok).toBe(true);
    const rows = await world.admin
      .selectFrom('situations')
      .select(['kind', 'starts_on', 'ends_before', 'extent_percent', 'details', 'source'])
      .orderBy('kind')
      .execute();
    expect(rows).toEqual([
      {
        kind: 'employed',
        starts_on: '2026-02-01',
        ends_before: null,
        extent_percent: 75,
        details: { form: 'fixed-term', employer: 'Bygg AB' },
        source: 'staff-knowledge',
      },
      {
        kind: 'sfi',
        starts_on: '2025-08-18',
        ends_before: '2025-12-20',
        extent_percent: 50,
        details: { path: '2', course: 'C' },
        source: 'staff-knowledge',
      },
    ]);
    const again = await checkedImport(actor, { kind: 'history', programmeId, bytes: corrected });
    expect((await stateOf(again))?.counts).toEqual({ unchanged: 2, faulty: 2 });

    const back = await actor.request('POST', `/imports/${good}/take-back`, { form: { confirmed: '1' } });
    expect(back.headers.get('location')).toContain('done=removed');
    expect(await world.admin.selectFrom('situations').select('id').execute()).toEqual([]);
  });
});
