import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { attendanceSheetPath } from '#app/features/activities/domain/paths.ts';
import { cancelSession } from '#app/features/activities/server/cancel-session.ts';
import { anotherSession, aSession } from '#app/features/activities/testing/activities.ts';
import { personAttendancePath } from '#app/features/enrolments/domain/paths.ts';
import { plainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { type Actor, buildWorld } from '#test/world.ts';
import type { Mark } from '../domain/mark.ts';
import { newNoticePath, placeAttendancePath, undoSavePath } from '../domain/paths.ts';
import { attendanceSummary } from '../public.ts';
import { listAbsentThreeTimes } from './absent-three-times.ts';
import { getPersonAttendance } from './get-person-attendance.ts';
import { getSheet } from './get-sheet.ts';
import { listMarkHistory } from './list-mark-history.ts';
import { listUnmarked } from './list-unmarked.ts';
import { recordNotice, recordSessionNotice, withdrawNotice } from './notices.ts';
import { saveAttendance } from './save-attendance.ts';
import { saveSheets } from './save-sheets.ts';
import { undoSave } from './undo-save.ts';

const world = await buildWorld();
let anna: Actor;
let bo: Actor;
let leader: Actor;
const today = plainDate('2026-03-04');
const present: Mark = { mark: 'present' };
const sick: Mark = { mark: 'absent', reason: 'sick' };
const unneeded: Mark = { mark: 'not-required' };

beforeAll(async () => {
  anna = await world.as('coordinator', 'alpha');
  bo = await world.as('case-worker', 'alpha');
  leader = await world.as('activity-leader', 'alpha');
});

type Row = [enrolmentId: string, mark: Mark | null, version?: number];
const inputOf = (rows: Row[], more = {}) => ({
  ...{ idempotencyKey: newId(), everybodyElsePresent: false, ...more },
  rows: rows.map(([enrolmentId, mark, version = 0]) => ({ enrolmentId, mark, version })),
});
const save = (actor: Actor, sessionId: string, rows: Row[], more = {}) =>
  actor.run((ctx) => saveAttendance(ctx, sessionId, inputOf(rows, more)));
const marksOf = async (sessionId: string) =>
  Object.fromEntries(
    (await anna.run((ctx) => getSheet(ctx, sessionId))).rows.map((row) => [row.enrolmentId, row.mark]),
  );

async function twoIn(heldOn = '2026-03-04') {
  const amira = await world.aParticipant('alpha', { givenName: 'Amira' });
  const bahar = await world.aParticipant('alpha', { givenName: 'Bahar' });
  const session = await aSession(world, 'alpha', {
    ...{ heldOn, memberIds: [amira, bahar], leaderIds: [leader.accountId] },
  });
  return { ...session, amira, bahar };
}

describe('a mark that says not required', () => {
  it('is in no total, no hours and no row of absences, and is not the same as nothing', async () => {
    const { sessionId, activityId, amira } = await twoIn();
    const earlier = [];
    for (const day of ['2026-03-01', '2026-03-02', '2026-03-03'])
      earlier.push(await anotherSession(world, 'alpha', activityId, day));
    await save(anna, sessionId, [[amira.enrolmentId, unneeded]]);
    expect((await marksOf(sessionId))[amira.enrolmentId]).toEqual(unneeded);
    const summary = await anna.run((ctx) => attendanceSummary(ctx, amira.enrolmentId));
    expect(summary.months).toEqual([]);
    expect(summary.latest).toMatchObject([{ mark: 'not-required', minutesPresent: 0 }]);
    for (const [index, mark] of [sick, unneeded, sick].entries())
      await save(anna, earlier[index] as string, [[amira.enrolmentId, mark]]);
    expect(await anna.run((ctx) => listAbsentThreeTimes(ctx, [amira.enrolmentId]))).toEqual([]);
    await save(anna, sessionId, [[amira.enrolmentId, sick, 1]]);
    expect(await anna.run((ctx) => listAbsentThreeTimes(ctx, [amira.enrolmentId]))).toHaveLength(1);
  });

  it.each<[Mark, Mark]>([
    [present, unneeded],
    [sick, unneeded],
    [unneeded, present],
  ])('turns %j into %j with the totals following', async (first, second) => {
    const { sessionId, bahar } = await twoIn();
    await save(anna, sessionId, [[bahar.enrolmentId, first]]);
    await save(anna, sessionId, [[bahar.enrolmentId, second, 1]]);
    const [month] = (await anna.run((ctx) => attendanceSummary(ctx, bahar.enrolmentId))).months;
    if (second === present) expect(month).toMatchObject({ present: 1, absentValid: 0, minutesPresent: 180 });
    else expect(month).toBeUndefined();
  });
});

describe('undoing a save', () => {
  it('puts back what stood before: nothing, another mark, and a mark that was taken away', async () => {
    const { sessionId, amira, bahar } = await twoIn();
    await save(anna, sessionId, [[amira.enrolmentId, sick]]);
    const carl = await world.aParticipant('alpha');
    await save(anna, sessionId, [[carl.enrolmentId, present]]);
    const before = await marksOf(sessionId);
    const key = newId();
    await save(
      bo,
      sessionId,
      [
        [amira.enrolmentId, present, 1],
        [bahar.enrolmentId, present],
        [carl.enrolmentId, null, 2],
      ],
      {
        ...{ idempotencyKey: key },
      },
    );
    expect(await marksOf(sessionId)).toMatchObject({ [amira.enrolmentId]: present, [bahar.enrolmentId]: present });
    const undo = { key: newId(), save: key };
    for (const _ of ['once', 'twice'])
      expect(await bo.run((ctx) => undoSave(ctx, sessionId, undo))).toEqual({ ok: true, value: true });
    expect(await marksOf(sessionId)).toEqual(before);
    const history = (await anna.run((ctx) => listMarkHistory(ctx, sessionId))).changes;
    expect(history.filter((each) => each.replacedAt !== null).every((each) => each.replacedBy !== null)).toBe(true);
  });

  it('is for one’s own latest save only', async () => {
    const { sessionId, amira, bahar } = await twoIn();
    const key = newId();
    await save(anna, sessionId, [[amira.enrolmentId, present]], { idempotencyKey: key });
    const late = { ok: false, problem: { '': ['saved-since'] } };
    expect(await bo.run((ctx) => undoSave(ctx, sessionId, { key: newId(), save: key }))).toEqual(late);
    await save(bo, sessionId, [[bahar.enrolmentId, present]]);
    expect(await anna.run((ctx) => undoSave(ctx, sessionId, { key: newId(), save: key }))).toEqual(late);
    expect(await marksOf(sessionId)).toMatchObject({ [amira.enrolmentId]: present, [bahar.enrolmentId]: present });
  });

  it('is one button on the sheet right after the save, and gone when another has saved', async () => {
    const { sessionId, amira, bahar } = await twoIn();
    const key = newId();
    const address = attendanceSheetPath.to({ sessionId });
    const form = {
      key,
      held: 'yes',
      [`marks.${amira.enrolmentId}.version`]: '0',
      [`marks.${amira.enrolmentId}.mark`]: 'present',
    };
    const answer = await leader.request('POST', address, { form });
    const next = answer.headers.get('location') as string;
    expect(next).toContain(`undo=${key}`);
    const action = undoSavePath.to({ sessionId });
    expect(await (await leader.request('GET', next)).text()).toContain(action);
    expect(await (await bo.request('GET', next)).text()).not.toContain(action);
    await save(bo, sessionId, [[bahar.enrolmentId, present]]);
    expect(await (await leader.request('GET', next)).text()).not.toContain(action);
  });
});

describe('a correction long afterwards', () => {
  it('needs a reason, which stands in the history with who and when; a first mark needs none', async () => {
    const { sessionId, amira, bahar } = await twoIn('2026-02-10');
    expect((await save(anna, sessionId, [[amira.enrolmentId, present]])).ok).toBe(true);
    const changed: Row[] = [
      [amira.enrolmentId, sick, 1],
      [bahar.enrolmentId, present],
    ];
    expect(await save(bo, sessionId, changed)).toEqual({ ok: false, problem: { why: ['why-required'] } });
    expect((await save(bo, sessionId, [[bahar.enrolmentId, present]])).ok).toBe(true);
    expect((await save(bo, sessionId, changed.slice(0, 1), { why: 'learned-later' })).ok).toBe(true);
    const [, replaced] = (await anna.run((ctx) => listMarkHistory(ctx, sessionId))).changes;
    expect(replaced).toMatchObject({ mark: present, why: 'learned-later', replacedBy: expect.any(String) });
  });

  it('needs one after as many days as the programme says', async () => {
    const { sessionId, amira } = await twoIn('2026-03-02');
    await save(anna, sessionId, [[amira.enrolmentId, present]]);
    const says = (rule: object) =>
      sql`update programmes set definition = definition || ${JSON.stringify(rule)}::jsonb where id = ${world.programmes.alpha}`.execute(
        world.admin,
      );
    await says({ attendance: { daysWithoutReason: 1 } });
    const asked = await save(anna, sessionId, [[amira.enrolmentId, sick, 1]]);
    const page = await (await anna.request('GET', attendanceSheetPath.to({ sessionId }))).text();
    await says({ attendance: { daysWithoutReason: 2 } });
    const unasked = await save(anna, sessionId, [[amira.enrolmentId, sick, 1]]);
    await says({ attendance: {} });
    expect(asked).toEqual({ ok: false, problem: { why: ['why-required'] } });
    expect(page).toContain('name="why"');
    expect(unasked.ok).toBe(true);
  });

  it('needs none within fourteen days', async () => {
    const { sessionId, amira } = await twoIn('2026-02-18');
    await save(anna, sessionId, [[amira.enrolmentId, present]]);
    expect((await save(anna, sessionId, [[amira.enrolmentId, null, 1]])).ok).toBe(true);
  });
});

describe('absence told beforehand', () => {
  const told = (startsOn: string, endsOn = startsOn) => ({
    ...{ id: newId(), startsOn: plainDate(startsOn), endsOn: plainDate(endsOn), toldOn: undefined },
    ...{ reason: 'care-of-child' as const, toldBy: 'relative' as const },
  });
  const noticed = async (sessionId: string) =>
    (await leader.run((ctx) => getSheet(ctx, sessionId))).rows
      .filter((row) => row.notice !== null)
      .map((row) => [row.enrolmentId, row.notice?.reason]);

  it('is suggested on the sheets of its days until it is taken back, and never marks anybody', async () => {
    const { sessionId, activityId, amira } = await twoIn('2026-03-05');
    const after = await anotherSession(world, 'alpha', activityId, '2026-03-09');
    const notice = told('2026-03-04', '2026-03-06');
    for (const _ of ['once', 'twice'])
      expect((await bo.run((ctx) => recordNotice(ctx, amira.enrolmentId, notice))).ok).toBe(true);
    expect(await noticed(sessionId)).toEqual([[amira.enrolmentId, 'care-of-child']]);
    expect(await noticed(after)).toEqual([]);
    expect(await marksOf(sessionId)).toMatchObject({ [amira.enrolmentId]: null });
    await bo.run((ctx) => withdrawNotice(ctx, amira.enrolmentId, notice.id));
    expect(await noticed(sessionId)).toEqual([]);
  });

  it('for one session goes along when it is moved, and ends with her leaving', async () => {
    const { sessionId, amira } = await twoIn('2026-03-05');
    const notice = { id: newId(), enrolmentId: amira.enrolmentId, reason: 'sick' as const, toldBy: 'self' as const };
    expect((await leader.run((ctx) => recordSessionNotice(ctx, sessionId, notice))).ok).toBe(true);
    await world.admin
      .updateTable('activity_sessions')
      .set({ held_on: '2026-03-10' })
      .where('id', '=', sessionId)
      .execute();
    expect(await noticed(sessionId)).toEqual([[amira.enrolmentId, 'sick']]);
    await world.admin
      .updateTable('enrolments')
      .set({ status: 'ended', ended_on: '2026-03-04', exit_reason: 'other' })
      .where('id', '=', amira.enrolmentId)
      .execute();
    expect(await noticed(sessionId)).toEqual([]);
    expect((await bo.run((ctx) => recordNotice(ctx, amira.enrolmentId, told('2026-03-05')))).ok).toBe(false);
  });

  it('does not hinder her from coming: everybody present leaves her absent only until she is marked', async () => {
    const { sessionId, amira, bahar } = await twoIn();
    await bo.run((ctx) => recordNotice(ctx, amira.enrolmentId, told('2026-03-04')));
    const html = await (await leader.request('GET', attendanceSheetPath.to({ sessionId }))).text();
    expect(html).toMatch(/Anmäld frånvaro: Vård av barn/);
    await save(
      leader,
      sessionId,
      [
        [amira.enrolmentId, present],
        [bahar.enrolmentId, null],
      ],
      { everybodyElsePresent: true },
    );
    expect(await marksOf(sessionId)).toMatchObject({ [amira.enrolmentId]: present, [bahar.enrolmentId]: present });
  });

  it('is written by case workers for days, by a leader only for a session she leads', async () => {
    const { amira } = await twoIn();
    const { sessionId: notLed } = await aSession(world, 'alpha', { heldOn: '2026-03-06', memberIds: [amira] });
    const address = newNoticePath.to({ enrolmentId: amira.enrolmentId });
    expect((await leader.request('GET', address)).status).toBe(403);
    expect((await bo.request('GET', address)).status).toBe(200);
    const body = { id: newId(), enrolmentId: amira.enrolmentId, reason: 'sick', toldBy: 'self' };
    const api = `/api/v1/sessions/${notLed}/absence-notices`;
    expect((await leader.request('POST', api, { json: body })).status).toBe(403);
    expect((await bo.request('POST', api, { json: body })).status).toBe(200);
  });
});

describe('one person’s sessions', () => {
  it('are saved in one go, each on its own sheet; what nobody touched is not saved', async () => {
    const { sessionId, activityId, amira } = await twoIn();
    const other = await anotherSession(world, 'alpha', activityId, '2026-03-02');
    const third = await anotherSession(world, 'alpha', activityId, '2026-03-03');
    await save(anna, third, [[amira.enrolmentId, sick]]);
    const shown = await bo.run((ctx) => getPersonAttendance(ctx, amira.enrolmentId, today));
    expect(shown.sessions.map(({ session, row }) => [session.sessionId, row.mark])).toEqual([
      [sessionId, null],
      [third, sick],
      [other, null],
    ]);
    const sheets = [
      { sessionId, input: inputOf([[amira.enrolmentId, present]]) },
      { sessionId: third, input: inputOf([[amira.enrolmentId, sick, 1]]) },
      { sessionId: other, input: inputOf([[amira.enrolmentId, unneeded]]) },
    ];
    expect(await bo.run((ctx) => saveSheets(ctx, sheets))).toMatchObject({ value: { written: 2, removed: 0 } });
    expect(await bo.run((ctx) => saveSheets(ctx, sheets))).toMatchObject({ value: { written: 0, saves: [] } });
    const versions = await world.admin
      .selectFrom('activity_sessions')
      .where('id', 'in', [sessionId, other, third])
      .select(['id', 'sheet_version'])
      .execute();
    expect(new Set(versions.map((each) => each.sheet_version))).toEqual(new Set([1]));
  });

  it('are read over REST; a day that no calendar here has is refused', async () => {
    const { amira } = await twoIn();
    const read = (until: string) =>
      bo.request('GET', `/api/v1/participants/${amira.enrolmentId}/attendance?until=${until}`);
    expect((await read('0001-01-01')).status).toBe(422);
    const answer = (await (await read('2026-03-04')).json()) as { sessions: object[] };
    expect(answer.sessions).toMatchObject([{ heldOn: '2026-03-04', mark: 'none', version: 0 }]);
  });

  it('say which sheet another has changed, and then save nothing at all', async () => {
    const { sessionId, activityId, amira } = await twoIn();
    const other = await anotherSession(world, 'alpha', activityId, '2026-03-02');
    await save(anna, sessionId, [[amira.enrolmentId, sick]]);
    const enrolmentId = amira.enrolmentId;
    const at = (id: string, mark: string) => ({
      [`sheets.${id}.key`]: newId(),
      [`sheets.${id}.marks.${enrolmentId}.version`]: '0',
      [`sheets.${id}.marks.${enrolmentId}.mark`]: mark,
    });
    const address = personAttendancePath.to({ enrolmentId });
    const refused = await bo.request('POST', address, {
      form: { ...at(sessionId, 'present'), ...at(other, 'present') },
    });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Din markering');
    expect((await marksOf(other))[enrolmentId]).toBeNull();
    expect((await bo.request('POST', address, { form: at(other, 'present') })).status).toBe(303);
    expect((await marksOf(other))[enrolmentId]).toEqual(present);
  });
});

describe('one place', () => {
  const filled = (id: string, rows: [string, string][], everybody?: string) => ({
    [`sheets.${id}.key`]: newId(),
    ...Object.fromEntries(rows.map(([person, mark]) => [`sheets.${id}.marks.${person}.mark`, mark])),
    ...Object.fromEntries(rows.map(([person]) => [`sheets.${id}.marks.${person}.version`, '0'])),
    ...(everybody === undefined ? {} : { everybody }),
  });

  it('has every sheet of the day that the caller takes, saved in one go, with everybody present for one of them', async () => {
    const first = await twoIn('2026-02-24');
    const second = await twoIn('2026-02-24');
    const { sessionId: notLed } = await aSession(world, 'alpha', { heldOn: '2026-02-24', memberIds: [first.amira] });
    const page = await (await leader.request('GET', `${placeAttendancePath.to()}?day=2026-02-24&place=Rum+3`)).text();
    expect(page).toContain(`sheets.${first.sessionId}.key`);
    expect(page).not.toContain(notLed);
    expect(
      await (await anna.request('GET', `${placeAttendancePath.to()}?day=2026-02-24&place=Rum+3`)).text(),
    ).toContain(notLed);
    const form = {
      ...filled(
        first.sessionId,
        [
          [first.amira.enrolmentId, 'none'],
          [first.bahar.enrolmentId, 'not-required'],
        ],
        first.sessionId,
      ),
      ...filled(second.sessionId, [[second.amira.enrolmentId, 'present']]),
    };
    expect((await leader.request('POST', placeAttendancePath.to(), { form })).status).toBe(303);
    expect(await marksOf(first.sessionId)).toEqual({
      [first.amira.enrolmentId]: present,
      [first.bahar.enrolmentId]: unneeded,
    });
    expect(await marksOf(second.sessionId)).toMatchObject({
      [second.amira.enrolmentId]: present,
      [second.bahar.enrolmentId]: null,
    });
    const other = filled(notLed, [[first.amira.enrolmentId, 'present']]);
    expect((await leader.request('POST', placeAttendancePath.to(), { form: other })).status).toBe(403);
    expect((await bo.request('POST', placeAttendancePath.to(), { form: other })).status).toBe(303);
  });

  it('tells of a session that was cancelled meanwhile and saves none of the others', async () => {
    const first = await twoIn();
    const second = await twoIn();
    await anna.run((ctx) => cancelSession(ctx, second.sessionId, 'Lokalen är stängd'));
    const form = {
      ...filled(first.sessionId, [[first.amira.enrolmentId, 'present']]),
      ...filled(second.sessionId, [[second.amira.enrolmentId, 'present']]),
    };
    const answer = await leader.request('POST', placeAttendancePath.to(), { form });
    expect([answer.status, (await answer.text()).includes('Passet är inställt')]).toEqual([422, true]);
    expect(await marksOf(first.sessionId)).toMatchObject({ [first.amira.enrolmentId]: null });
  });
});

it('sessions without attendance are told of until they are marked or cancelled, to a leader her own', async () => {
  const led = await twoIn('2026-03-02');
  const cancelled = await twoIn('2026-03-02');
  const { sessionId: notLed } = await aSession(world, 'alpha', { heldOn: '2026-03-03', memberIds: [led.amira] });
  const { sessionId: empty } = await aSession(world, 'alpha', { heldOn: '2026-03-03' });
  const ids = async (actor: Actor) => (await actor.run((ctx) => listUnmarked(ctx, 200))).rows.map(({ id }) => id);
  await anna.run((ctx) => cancelSession(ctx, cancelled.sessionId, 'Lokalen är stängd'));
  expect(await ids(bo)).toEqual(expect.arrayContaining([led.sessionId, notLed]));
  expect(await ids(bo)).not.toContain(cancelled.sessionId);
  expect(await ids(bo)).not.toContain(empty);
  expect(await ids(leader)).toContain(led.sessionId);
  expect(await ids(leader)).not.toContain(notLed);
  expect(await ids(await world.as('coordinator', 'beta'))).not.toContain(led.sessionId);
  await save(leader, led.sessionId, [[led.amira.enrolmentId, unneeded]]);
  expect(await ids(leader)).not.toContain(led.sessionId);
});

describe('while a sheet is filled in', () => {
  it.each([
    ['spring', '2025-03-30', '01:30', '04:00', 90],
    ['autumn', '2025-10-26', '01:30', '04:00', 210],
  ])('the clocks change in %s: the minutes are those that pass', async (_, heldOn, startsAt, endsAt, minutes) => {
    const amira = await world.aParticipant('alpha', { startedOn: '2025-01-07' });
    const { sessionId } = await aSession(world, 'alpha', { heldOn, startsAt, endsAt });
    const late: Mark = { mark: 'late', minutesMissed: 30 };
    await save(anna, sessionId, [[amira.enrolmentId, present]]);
    await save(anna, sessionId, [[amira.enrolmentId, late, 1]], { why: 'mistake' });
    const { latest } = await anna.run((ctx) => attendanceSummary(ctx, amira.enrolmentId));
    expect(latest).toMatchObject([{ mark: 'late', minutesPresent: minutes - 30 }]);
    expect((await marksOf(sessionId))[amira.enrolmentId]).toEqual(late);
  });

  it('somebody leaves: her row is told of, and the others of the place are not saved without it', async () => {
    const { sessionId, amira, bahar } = await twoIn('2026-03-03');
    await world.admin
      .updateTable('enrolments')
      .set({ status: 'ended', ended_on: '2026-03-02', exit_reason: 'other' })
      .where('id', '=', amira.enrolmentId)
      .execute();
    const both = [
      {
        sessionId,
        input: inputOf([
          [amira.enrolmentId, present],
          [bahar.enrolmentId, present],
        ]),
      },
    ];
    expect(await bo.run((ctx) => saveSheets(ctx, both))).toEqual({
      ok: false,
      problem: { [`sheets.${sessionId}.marks.${amira.enrolmentId}`]: ['not-active'] },
    });
    expect((await marksOf(sessionId))[bahar.enrolmentId]).toBeNull();
    const one = [{ sessionId, input: inputOf([[bahar.enrolmentId, present]]) }];
    expect((await bo.run((ctx) => saveSheets(ctx, one))).ok).toBe(true);
  });

  it('the session goes away: not found, and nothing of the other sheets is saved', async () => {
    const kept = await twoIn();
    const gone = await twoIn('2026-03-03');
    await world.admin.deleteFrom('activity_sessions').where('id', '=', gone.sessionId).execute();
    const sheets = [kept, gone].map(({ sessionId, amira }) => ({
      sessionId,
      input: inputOf([[amira.enrolmentId, present]]),
    }));
    await expect(bo.run((ctx) => saveSheets(ctx, sheets))).rejects.toThrow();
    expect((await marksOf(kept.sessionId))[kept.amira.enrolmentId]).toBeNull();
  });
});
