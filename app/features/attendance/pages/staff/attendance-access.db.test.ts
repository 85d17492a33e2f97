import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { attendanceHoursPath, attendanceSheetPath } from '#app/features/activities/domain/paths.ts';
import { anotherSession, aSession } from '#app/features/activities/testing/activities.ts';
import { exportHoursPath } from '#app/features/hours/domain/paths.ts';
import { newId } from '#app/shared/ids.ts';
import type { Role } from '#app/shared/roles.ts';
import { type Actor, buildWorld, type ProgrammeKey } from '#test/world.ts';
import { attendanceHistoryPath } from '../../domain/paths.ts';
import { attendanceSummary } from '../../public.ts';

const world = await buildWorld();
let leader: Actor;
let amira: { enrolmentId: string; personId: string };
let led: { activityId: string; sessionId: string };
let notLed: { activityId: string; sessionId: string };

beforeAll(async () => {
  leader = await world.as('activity-leader', 'alpha');
  amira = await world.aParticipant('alpha', { givenName: 'Amira', familyName: 'Hassan' });
  led = await aSession(world, 'alpha', { leaderIds: [leader.accountId], memberIds: [amira] });
  notLed = await aSession(world, 'alpha', { memberIds: [amira] });
});

const sheet = (sessionId: string) => attendanceSheetPath.to({ sessionId });
const status = async (role: Role, programme: ProgrammeKey, path: string) =>
  (await (await world.as(role, programme)).request('GET', path)).status;
const fill = (enrolmentId: string, mark: string, version = 0, key = newId()) => ({
  key,
  held: 'yes',
  [`marks.${enrolmentId}.version`]: String(version),
  [`marks.${enrolmentId}.mark`]: mark,
});
const body = (enrolmentId: string, mark: string, version = 0, idempotencyKey = newId()) => ({
  idempotencyKey,
  marks: [{ enrolmentId, version, mark }],
});

let day = 1;
function nextDay(): number {
  day += 1;
  return day;
}

describe('who sees a sheet', () => {
  it.each<[Role, ProgrammeKey, number]>([
    ['coordinator', 'alpha', 200],
    ['case-worker', 'alpha', 200],
    ['peer-coach', 'alpha', 403],
    ['activity-leader', 'alpha', 200],
    ['evaluator', 'alpha', 403],
    ['tenant-administrator', 'alpha', 403],
    ['coordinator', 'beta', 404],
    ['coordinator', 'gamma', 404],
  ])('%s of %s: %i', async (role, programme, expected) => {
    expect(await status(role, programme, sheet(led.sessionId))).toBe(expected);
    expect(
      await (await world.as(role, programme))
        .request('GET', `/api/v1/sessions/${led.sessionId}/attendance`)
        .then((answer) => answer.status),
    ).toBe(expected);
  });

  it('is the leader of the activity and not of another', async () => {
    expect(await status('activity-leader', 'alpha', sheet(led.sessionId))).toBe(200);
    expect(await status('activity-leader', 'alpha', sheet(notLed.sessionId))).toBe(403);
    expect(await status('coordinator', 'alpha', sheet(notLed.sessionId))).toBe(200);
  });

  it('shows names and languages to a leader and no way to the numbers or the facts', async () => {
    const html = await (await leader.request('GET', sheet(led.sessionId))).text();
    expect(html).toContain('Amira Hassan');
    expect(html).not.toContain('1990-05-06');
  });

  it('keeps a protected identity from those who are not named, also in the count', async () => {
    const named = await world.as('coordinator', 'alpha');
    const hidden = await world.aParticipant('alpha', {
      givenName: 'Skyddad',
      familyName: 'Person',
      restricted: true,
      namedReaders: [named.accountId],
    });
    const { sessionId } = await aSession(world, 'alpha', {
      leaderIds: [leader.accountId],
      memberIds: [{ ...hidden, restricted: true }],
    });
    expect(await (await named.request('GET', sheet(sessionId))).text()).toContain('Skyddad Person');
    expect(await (await leader.request('GET', sheet(sessionId))).text()).not.toContain('Skyddad');
  });
});

describe('who takes attendance', () => {
  it.each<[Role, ProgrammeKey, number]>([
    ['coordinator', 'alpha', 303],
    ['case-worker', 'alpha', 303],
    ['activity-leader', 'alpha', 303],
    ['peer-coach', 'alpha', 403],
    ['evaluator', 'alpha', 403],
    ['coordinator', 'beta', 404],
  ])('%s of %s: %i', async (role, programme, expected) => {
    const sessionId = await anotherSession(
      world,
      'alpha',
      led.activityId,
      `2026-02-${String(nextDay()).padStart(2, '0')}`,
    );
    const actor = await world.as(role, programme);
    expect((await actor.request('POST', sheet(sessionId), { form: fill(amira.enrolmentId, 'present') })).status).toBe(
      expected,
    );
    const { count } = await world.admin
      .selectFrom('attendance_marks')
      .where('session_id', '=', sessionId)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    expect(Number(count)).toBe(expected === 303 ? 1 : 0);
  });

  it('cannot mark somebody of another programme, but can of the own', async () => {
    const stranger = await world.aParticipant('beta');
    const coordinator = await world.as('coordinator', 'alpha');
    const sessionId = await anotherSession(world, 'alpha', led.activityId, '2026-02-26');
    expect(
      (await coordinator.request('POST', sheet(sessionId), { form: fill(stranger.enrolmentId, 'present') })).status,
    ).toBe(422);
    expect(
      (await coordinator.request('POST', sheet(sessionId), { form: fill(amira.enrolmentId, 'present') })).status,
    ).toBe(303);
  });

  it('leaves a trace of whose attendance was written', async () => {
    const coordinator = await world.as('coordinator', 'alpha');
    const sessionId = await anotherSession(world, 'alpha', led.activityId, '2026-02-27');
    await coordinator.request('POST', sheet(sessionId), { form: fill(amira.enrolmentId, 'present') });
    const event = await world.admin
      .selectFrom('audit_events')
      .where('account_id', '=', coordinator.accountId)
      .where('action', '=', 'write')
      .orderBy('at', 'desc')
      .selectAll()
      .executeTakeFirstOrThrow();
    expect(event).toMatchObject({
      category: 'attendance',
      purpose: 'attendance.take',
      programme_id: world.programmes.alpha,
      subjects: [amira.personId],
    });
  });
});

describe('the API', () => {
  it('reads a sheet, saves with the versions it read, answers twice alike and refuses stale versions with 412', async () => {
    const coordinator = await world.as('coordinator', 'alpha');
    const sessionId = await anotherSession(world, 'alpha', led.activityId, '2026-03-02');
    const path = `/api/v1/sessions/${sessionId}/attendance`;
    const first = body(amira.enrolmentId, 'present');
    const saved = await coordinator.request('PUT', path, { json: first });
    const answer = await saved.text();
    expect([saved.status, answer]).toEqual([200, '{"sheetVersion":1,"written":1,"removed":0,"unchanged":0}']);
    expect(await (await coordinator.request('PUT', path, { json: first })).text()).toBe(answer);
    const shown = (await (await coordinator.request('GET', path)).json()) as { rows: object[] };
    expect(shown.rows).toEqual([
      {
        enrolmentId: amira.enrolmentId,
        name: 'Amira Hassan',
        isMember: true,
        version: 1,
        mark: 'present',
        minutes: null,
        reason: null,
        notice: null,
      },
    ]);
    const stale = await coordinator.request('PUT', path, {
      json: {
        idempotencyKey: newId(),
        marks: [{ enrolmentId: amira.enrolmentId, version: 0, mark: 'absent', reason: 'sick' }],
      },
    });
    expect([stale.status, stale.headers.get('content-type'), await stale.json()]).toEqual([
      412,
      'application/problem+json',
      expect.objectContaining({ problems: { '': ['conflict'], [`marks.${amira.enrolmentId}`]: ['changed-by-other'] } }),
    ]);
    expect((await coordinator.request('PUT', path, { json: { ...first, marks: [] } })).status).toBe(422);
    expect((await coordinator.request('PUT', path, { json: body(amira.enrolmentId, 'late', 1) })).status).toBe(422);
  });

  it('lists the sessions of the own programmes only', async () => {
    const ids = async (programme: ProgrammeKey) => {
      const answer = await (await world.as('coordinator', programme)).request(
        'GET',
        '/api/v1/sessions?from=2026-03-04&to=2026-03-04',
      );
      return ((await answer.json()) as { sessions: { id: string }[] }).sessions.map((session) => session.id);
    };
    expect(await ids('alpha')).toContain(led.sessionId);
    expect(await ids('beta')).toEqual([]);
    expect(await ids('gamma')).toEqual([]);
  });
});

describe('hours and history', () => {
  it('are for coordinators and case workers; a leader sees the history of her own', async () => {
    for (const [role, expected] of [
      ['coordinator', 200],
      ['case-worker', 200],
      ['activity-leader', 403],
      ['evaluator', 403],
    ] as const) {
      expect([role, await status(role, 'alpha', attendanceHoursPath.to())]).toEqual([role, expected]);
      expect([
        role,
        await status(role, 'alpha', exportHoursPath.to({}, { programme: world.programmes.alpha, format: 'csv' })),
      ]).toEqual([role, expected]);
    }
    expect(await status('coordinator', 'alpha', exportHoursPath.to({}, { programme: world.programmes.beta }))).toBe(
      404,
    );
    expect(await status('activity-leader', 'alpha', attendanceHistoryPath.to({ sessionId: led.sessionId }))).toBe(200);
    expect(await status('activity-leader', 'alpha', attendanceHistoryPath.to({ sessionId: notLed.sessionId }))).toBe(
      403,
    );
    expect(await status('peer-coach', 'alpha', attendanceHistoryPath.to({ sessionId: led.sessionId }))).toBe(403);
  });

  it('sum up what was marked; a leader gets her own sessions and no totals', async () => {
    const person = await world.aParticipant('alpha', { givenName: 'Yonas', familyName: 'Tesfay' });
    const coordinator = await world.as('coordinator', 'alpha');
    for (const [at, day] of [
      [led, '2026-02-16'],
      [notLed, '2026-02-17'],
    ] as const) {
      const sessionId = await anotherSession(world, 'alpha', at.activityId, day);
      await coordinator.request('POST', sheet(sessionId), { form: fill(person.enrolmentId, 'present') });
    }
    const all = await coordinator.run((ctx) => attendanceSummary(ctx, person.enrolmentId));
    expect(all.months).toEqual([
      {
        month: '2026-02-01',
        present: 2,
        late: 0,
        leftEarly: 0,
        absentValid: 0,
        absentNoNotice: 0,
        minutesPresent: 360,
      },
    ]);
    expect(all.latest.map((mark) => mark.heldOn)).toEqual(['2026-02-17', '2026-02-16']);
    const hers = await leader.run((ctx) => attendanceSummary(ctx, person.enrolmentId));
    expect([hers.months, hers.latest.map((mark) => mark.heldOn)]).toEqual([[], ['2026-02-16']]);
    const file = await (
      await coordinator.request(
        'GET',
        exportHoursPath.to({}, { programme: world.programmes.alpha, from: '2026-02', to: '2026-02', format: 'csv' }),
      )
    ).text();
    expect(file).toContain('Yonas Tesfay;2026-02;6;6;6;2;0;0;0;0');
    const workbook = await coordinator.request(
      'GET',
      exportHoursPath.to({}, { programme: world.programmes.alpha, format: 'xlsx' }),
    );
    expect(workbook.headers.get('content-disposition')).toContain('.xlsx');
  });
});

describe('the walls in the database', () => {
  it('let nobody write totals or earlier values by hand, only the marks they come from', async () => {
    const coordinator = await world.as('coordinator', 'alpha');
    await expect(
      coordinator.run((ctx) => sql`update attendance_months set present = 99`.execute(ctx.db)),
    ).rejects.toThrow(/permission denied/);
    await expect(coordinator.run((ctx) => sql`delete from attendance_mark_versions`.execute(ctx.db))).rejects.toThrow(
      /permission denied/,
    );
    await expect(
      coordinator.run((ctx) => sql`update attendance_marks set minutes_present = minutes_present`.execute(ctx.db)),
    ).resolves.toBeDefined();
  });

  it('show marks of the own programme and of no other, and let only those who take attendance write', async () => {
    const count = async (role: Role, programme: ProgrammeKey) =>
      (
        await (
          await world.as(role, programme)
        ).run((ctx) => sql<{ n: number }>`select count(*) as n from attendance_marks`.execute(ctx.db))
      ).rows[0]?.n ?? 0;
    expect(await count('coordinator', 'alpha')).toBeGreaterThan(0);
    expect(await count('coordinator', 'beta')).toBe(0);
    expect(await count('coordinator', 'gamma')).toBe(0);
    const touch = async (role: Role) =>
      (
        await (
          await world.as(role, 'alpha')
        ).run((ctx) => sql`update attendance_marks set source = source`.execute(ctx.db))
      ).numAffectedRows;
    expect(await touch('peer-coach')).toBe(0n);
    expect(await touch('activity-leader')).toBeGreaterThan(0n);
  });
});
