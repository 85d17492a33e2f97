import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { attendanceSheetPath, cancelSessionPath } from '#app/features/activities/domain/paths.ts';
import type { Mark } from '#app/features/attendance/domain/mark.ts';
import { recordMarks } from '#app/features/attendance/server/record-marks.ts';
import { plainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { type Actor, buildWorld, type World } from '#test/world.ts';
import { certifyMonthPath, lockMonthPath, monthPath } from '../domain/paths.ts';
import { aGroupOn, markAll, type Someone } from '../testing/a-month.ts';
import { getMonth } from './get-month.ts';
import { getMonthSheet } from './get-month-sheet.ts';
import { certifyAsLeader, lockMonth, makeSheets } from './handle-sheets.ts';
import { listHours } from './list-hours.ts';

const present: Mark = { mark: 'present' };
const sick: Mark = { mark: 'absent', reason: 'sick' };
const world: World = await buildWorld();
let anna: Actor;
let bo: Actor;
let leader: Actor;
const programmeId = world.programmes.alpha;
const months = ['2025-03', '2025-04', '2025-05', '2025-06', '2025-07', '2025-08', '2025-09', '2025-10', '2025-11'];
let used = 0;

beforeAll(async () => {
  anna = await world.as('coordinator', 'alpha');
  bo = await world.as('case-worker', 'alpha');
  leader = await world.as('activity-leader', 'alpha');
});

/** A month of its own for each test, with people who took part in it. */
async function aMonth(size = 2, dayNumbers = ['03', '10']) {
  const key = months[used++] as string;
  const month = plainDate(`${key}-01`);
  const people: Someone[] = [];
  for (let index = 0; index < size; index += 1)
    people.push(await world.aParticipant('alpha', { givenName: `Person ${index}`, startedOn: '2025-01-10' }));
  const group = await aGroupOn(
    world,
    'alpha',
    dayNumbers.map((day) => `${key}-${day}`),
    people,
  );
  return { key, month, people, ...group };
}
const at = (month: string) => ({ programmeId, month: plainDate(month) });
const sheet = (actor: Actor, { enrolmentId }: Someone, month: string) =>
  actor.run((ctx) => getMonthSheet(ctx, enrolmentId, plainDate(month)));

describe('hours by kind', () => {
  it('add up to the total, and both to the marks that count, whatever was marked, taken back and cancelled', async () => {
    const { month, people, sessions, activityId } = await aMonth(2, ['03', '10', '17', '30']);
    await world.admin.updateTable('activities').set({ kind: 'lecture' }).where('id', '=', activityId).execute();
    const other = await aGroupOn(world, 'alpha', [`${month.slice(0, 7)}-04`], people);
    const all = [...sessions, ...other.sessions];
    const step = fc.record({
      session: fc.nat(all.length - 1),
      person: fc.nat(1),
      mark: fc.constantFrom<Mark | null>(present, sick, { mark: 'late', minutesMissed: 35 }, null),
      cancel: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        for (const { session, person, mark, cancel } of steps) {
          const sessionId = all[session] as string;
          const { rows } = await sql<{
            version: number;
          }>`select version from attendance_marks where session_id = ${sessionId}
            and enrolment_id = ${people[person]?.enrolmentId}`.execute(world.admin);
          await markAll(anna, sessionId, [[people[person] as Someone, mark, rows[0]?.version ?? 0]]);
          await sql`update activity_sessions set status = ${cancel ? 'cancelled' : 'held'}, cancel_reason = ${cancel ? 'Stängt' : null} where id = ${sessionId}`.execute(
            world.admin,
          );
        }
        const hours = await anna.run((ctx) => listHours(ctx, { programmeId, from: month, to: month }));
        for (const row of hours.filter(({ enrolmentId }) => people.some((each) => each.enrolmentId === enrolmentId))) {
          const kinds = Object.values(row.minutesByKind).reduce((sum, minutes) => sum + minutes, 0);
          expect(kinds).toBe(row.minutesPresent);
        }
        await sql`update activity_sessions set status = 'held', cancel_reason = null where id = any (${all}::uuid[])`.execute(
          world.admin,
        );
      }),
      { numRuns: 12 },
    );
    const hours = await anna.run((ctx) => listHours(ctx, { programmeId, from: month, to: month, kind: 'lecture' }));
    expect(hours.every((row) => (row.minutesByKind['lecture'] ?? 0) > 0)).toBe(true);
  });

  it('belong to the month of the day, also on its last day and where the clock changes', async () => {
    const person = await world.aParticipant('alpha', { startedOn: '2025-01-10' });
    const days = ['2025-01-31', '2024-10-27', '2025-02-28'];
    await world.admin
      .updateTable('enrolments')
      .set({ started_on: '2024-10-01' })
      .where('id', '=', person.enrolmentId)
      .execute();
    const { sessions } = await aGroupOn(world, 'alpha', days, [person]);
    await sql`update activity_sessions set starts_at = '01:00', ends_at = '04:00' where id = any (${sessions}::uuid[])`.execute(
      world.admin,
    );
    for (const id of sessions) expect((await markAll(anna, id, [[person, present]])).ok).toBe(true);
    const hours = await anna.run((ctx) =>
      listHours(ctx, { programmeId, from: plainDate('2024-10-01'), to: plainDate('2025-02-01') }),
    );
    const hers = hours.filter(({ enrolmentId }) => enrolmentId === person.enrolmentId);
    expect(hers.map(({ month, minutesPresent }) => [month, minutesPresent])).toEqual([
      // From one to four that night are four hours.
      ['2024-10-01', 240],
      ['2025-01-01', 180],
      ['2025-02-01', 180],
    ]);
  });
});

describe('the sheets of a month', () => {
  it('is certified by whoever led a session of it, who sees no other sheet; not of somebody protected she may not know of', async () => {
    const { key, month, people, sessions } = await aMonth(2, ['03']);
    const hidden = await world.aParticipant('alpha', {
      restricted: true,
      startedOn: '2025-01-10',
      namedReaders: [anna.accountId],
    });
    const other = await aGroupOn(
      world,
      'alpha',
      [`${key}-04`],
      [people[1] as Someone, { ...hidden, restricted: true } as Someone],
    );
    const [one, two] = people as [Someone, Someone];
    await markAll(anna, sessions[0] as string, [[one, present]]);
    await markAll(anna, other.sessions[0] as string, [
      [two, present],
      [hidden, present],
    ]);
    const [hers, stands, neither] = [
      await world.another('activity-leader', 'alpha'),
      await world.another('activity-leader', 'alpha'),
      await world.another('activity-leader', 'alpha'),
    ];
    const at = { tenant_id: world.tenants.north, programme_id: programmeId };
    await world.admin
      .insertInto('activity_leaders')
      .values({ ...at, activity_id: (await activityOf(sessions[0] as string)) as string, account_id: hers.accountId })
      .execute();
    await world.admin
      .insertInto('team_members')
      .values({
        ...{ ...at, id: newId(), activity_id: other.activityId, session_id: other.sessions[0] as string },
        ...{ account_id: stands.accountId, role: 'stand-in' },
      })
      .execute();
    await anna.run((ctx) => makeSheets(ctx, { programmeId, month }));
    const sheetId = async (of: Someone) => (await sheet(anna, of, month)).versions[0]?.id as string;
    const [first, second, third] = [await sheetId(one), await sheetId(two), await sheetId(hidden)];
    const certify = async (actor: Actor, ...sheetIds: string[]) =>
      (
        await actor.request('POST', `/api/v1/programmes/${programmeId}/months/${key}/certificates`, {
          json: { sheetIds },
        })
      ).status;
    const seen = async (actor: Actor) =>
      (await actor.run((ctx) => getMonth(ctx, programmeId, month))).rows.map(({ sheet: its }) => its?.id).sort();
    world.setNow('2025-12-20T09:00:00.000Z');
    expect(await seen(hers)).toEqual([first]);
    expect(await seen(stands)).toEqual([second]);
    expect(await seen(neither)).toEqual([]);
    for (const refused of [
      certify(neither, first),
      certify(hers, second),
      certify(stands, second, third),
      certify(hers, first, second),
    ])
      expect(await refused).toBe(422);
    expect((await sheet(anna, one, month)).state).toBe('ready');
    const page = certifyMonthPath.to({ programmeId, month: key });
    expect(await (await hers.request('GET', page)).text()).toContain(first);
    expect(await (await neither.request('GET', page)).text()).not.toContain(first);
    expect((await hers.request('GET', monthPath.to({ programmeId, month: key }))).status).toBe(403);
    const sent = await hers.request('POST', page, { form: { sheets: first } });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `${page}?done=saved`]);
    expect(await certify(stands, second)).toBe(200);
    for (const whose of [one, two])
      expect(await sheet(anna, whose, month)).toMatchObject({
        state: 'by-leader',
        versions: [{ certificates: [{ certifiedBy: 'leader', byName: expect.any(String) }] }],
      });
    // Nobody certifies for another, or for the participant.
    await expect(
      hers.run((ctx) =>
        sql`insert into month_certificates (tenant_id, id, sheet_id, programme_id, enrolment_id, person_id, certified_by, way, account_id)
          values (${world.tenants.north}, ${newId()}, ${first}, ${programmeId}, ${one.enrolmentId}, ${one.personId}, 'participant', 'screen', ${hers.accountId})`.execute(
          ctx.db,
        ),
      ),
    ).rejects.toThrow(/row-level security/);
    world.setNow('2026-03-04T09:00:00.000Z');
  });
});

describe('a locked month', () => {
  it('takes marks only through a correction with a reason, from those who may correct', async () => {
    const { month, people, sessions } = await aMonth();
    const [session = '', second = ''] = sessions;
    await world.admin
      .insertInto('activity_leaders')
      .values({
        tenant_id: world.tenants.north,
        programme_id: programmeId,
        activity_id: (await activityOf(session)) as string,
        account_id: leader.accountId,
      })
      .execute();
    await markAll(
      anna,
      session,
      people.map((each) => [each, present]),
    );
    expect(await anna.run((ctx) => lockMonth(ctx, at(month)))).toEqual({ ok: true, value: true });
    const [one, two] = people as [Someone, Someone];

    expect(await markAll(anna, second, [[one, present]])).toEqual({
      ok: false,
      problem: { correction: ['correction-required'] },
    });
    expect(await markAll(leader, second, [[one, present]], 'Glömdes bort')).toEqual({
      ok: false,
      problem: { '': ['month-locked'] },
    });
    expect((await markAll(bo, second, [[one, present]], 'Glömdes bort')).ok).toBe(true);

    const hers = await sheet(anna, one, month);
    expect(hers.versions.map(({ version, minutes, reason }) => [version, minutes, reason])).toEqual([
      [2, 360, 'Glömdes bort'],
      [1, 180, null],
    ]);
    expect((await sheet(anna, two, month)).versions).toHaveLength(1);
    const { corrections } = await anna.run((ctx) => getMonth(ctx, programmeId, month));
    expect(corrections).toMatchObject([{ reason: 'Glömdes bort', sessionId: second }]);
    // Saving what stands already is no correction.
    expect((await markAll(bo, second, [[one, present, 1]])).ok).toBe(true);
    expect((await anna.run((ctx) => getMonth(ctx, programmeId, month))).corrections).toHaveLength(1);
  });

  it('is shut in the tables, too: to the page, the list, cancelling and plain SQL', async () => {
    const { month, people, sessions } = await aMonth();
    const [session = '', second = ''] = sessions;
    const [one] = people as [Someone];
    await markAll(anna, session, [[one, present]]);
    await anna.run((ctx) => lockMonth(ctx, at(month)));
    const values = sql`${world.tenants.north}, ${second}, ${one.enrolmentId}, ${programmeId}, ${one.personId}, ${month.slice(0, 7)} || '-10'`;
    for (const statement of [
      sql`insert into attendance_marks (tenant_id, session_id, enrolment_id, programme_id, person_id, held_on, mark, minutes_present) select a::uuid, b::uuid, c::uuid, d::uuid, e::uuid, f::date, 'present', 180 from (values (${values})) v (a, b, c, d, e, f)`,
      sql`update attendance_marks set mark = 'absent', absence_reason = 'sick', minutes_present = 0 where session_id = ${session}`,
      sql`delete from attendance_marks where session_id = ${session}`,
      sql`update activity_sessions set status = 'cancelled', cancel_reason = 'Stängt' where id = ${session}`,
    ])
      await expect(anna.run((ctx) => statement.execute(ctx.db))).rejects.toThrow('month-locked');
    const mark = { sessionId: second, heldOn: plainDate(`${month.slice(0, 7)}-10`), ...one, restricted: false };
    const stored = { mark: 'present', absenceReason: null, minutesPresent: 180 } as const;
    await expect(anna.run((ctx) => recordMarks(ctx, programmeId, [{ ...mark, stored }]))).rejects.toThrow(
      'month-locked',
    );
    const refused = await anna.request('POST', cancelSessionPath.to({ sessionId: session }), {
      form: { reason: 'Stängt' },
    });
    expect(refused.headers.get('location')).toContain('problem=month-locked');
    const page = await anna.request('POST', attendanceSheetPath.to({ sessionId: session }), {
      form: { key: newId(), held: 'no', cancelReason: 'Stängt' },
    });
    expect([page.status, await page.text()]).toEqual([422, expect.stringContaining('Månaden är låst')]);
    const { rows } = await sql<{
      n: number;
    }>`select count(*)::int as n from attendance_marks where session_id = any (${sessions}::uuid[])`.execute(
      world.admin,
    );
    expect(rows[0]?.n).toBe(1);
  });

  it('cannot be unlocked, opened with an old correction, or corrected in somebody else’s name', async () => {
    const { month, people, sessions } = await aMonth();
    const [one] = people as [Someone];
    await markAll(anna, sessions[0] as string, [[one, present]]);
    await anna.run((ctx) => lockMonth(ctx, at(month)));
    await markAll(anna, sessions[1] as string, [[one, present]], 'Glömdes bort');
    await expect(markAll(anna, sessions[1] as string, [[one, sick, 1]])).resolves.toMatchObject({ ok: false });
    await expect(anna.run((ctx) => sql`delete from month_locks`.execute(ctx.db))).rejects.toThrow(/permission denied/);
    await expect(anna.run((ctx) => sql`update month_sheets set minutes = 0`.execute(ctx.db))).rejects.toThrow(
      /permission denied/,
    );
    const correct = (actor: Actor, who: string) =>
      actor.run((ctx) =>
        sql`insert into month_corrections (tenant_id, id, programme_id, month, reason, corrected_by) values (${world.tenants.north}, ${newId()}, ${programmeId}, ${month}, 'Prov', ${who})`.execute(
          ctx.db,
        ),
      );
    await expect(correct(anna, bo.accountId)).rejects.toThrow(/row-level security/);
    await expect(correct(leader, leader.accountId)).rejects.toThrow(/row-level security/);
    await expect(correct(anna, anna.accountId)).resolves.toBeDefined();
    await expect(
      anna.run((ctx) =>
        sql`insert into month_corrections (tenant_id, id, programme_id, month, reason, corrected_by, corrected_at) values (${world.tenants.north}, ${newId()}, ${programmeId}, ${month}, 'Prov', ${anna.accountId}, now() + interval '1 day')`.execute(
          ctx.db,
        ),
      ),
    ).rejects.toThrow(/permission denied/);
  });

  it('is locked by coordinators, when it is over; twice is once', async () => {
    const { month, key } = await aMonth();
    expect((await bo.request('POST', lockMonthPath.to({ programmeId, month: key }), { form: {} })).status).toBe(403);
    await expect(
      bo.run((ctx) => sql`select app.lock_month(${programmeId}::uuid, ${month}::date)`.execute(ctx.db)),
    ).rejects.toThrow(/not for this caller/);
    expect(
      (await anna.request('POST', lockMonthPath.to({ programmeId, month: key }), { form: {} })).headers.get('location'),
    ).toContain('done=saved');
    expect(
      (await anna.request('POST', lockMonthPath.to({ programmeId, month: key }), { form: {} })).headers.get('location'),
    ).toContain('done=saved');
    expect(await anna.run((ctx) => lockMonth(ctx, at('2026-03-01')))).toEqual({
      ok: false,
      problem: { '': ['not-over'] },
    });
    const stranger = await world.as('coordinator', 'beta');
    expect((await stranger.request('GET', monthPath.to({ programmeId, month: key }))).status).toBe(404);
  });

  it('lets no mark slip in while it is locked, and makes no version twice when two correct at once', async () => {
    const { month, people, sessions } = await aMonth(3, ['03', '04', '05', '06']);
    await Promise.all([
      ...sessions.slice(0, 2).map((session) =>
        markAll(
          anna,
          session,
          people.map((each) => [each, present]),
        ).catch(String),
      ),
      anna.run((ctx) => lockMonth(ctx, at(month))),
    ]);
    await expectSheetsEqualMarks(month);
    const answers = await Promise.all(
      sessions.slice(2).map((session, index) =>
        markAll(
          [anna, bo][index] as Actor,
          session,
          people.map((each) => [each, present]),
          'Två på en gång',
        ),
      ),
    );
    expect(answers.every(({ ok }) => ok)).toBe(true);
    await expectSheetsEqualMarks(month);
    const { versions } = await sheet(anna, people[0] as Someone, month);
    expect(versions.map(({ version }) => version)).toEqual(versions.map((_, index) => versions.length - index));
  });

  it('keeps certificates only of what was not changed', async () => {
    const { month, people, sessions } = await aMonth();
    const [one, two] = people as [Someone, Someone];
    await markAll(
      anna,
      sessions[0] as string,
      people.map((each) => [each, present]),
    );
    await anna.run((ctx) => makeSheets(ctx, at(month)));
    const before = (await anna.run((ctx) => getMonth(ctx, programmeId, month))).rows.map(
      ({ sheet: each }) => each?.id as string,
    );
    expect(await bo.run((ctx) => certifyAsLeader(ctx, at(month), before))).toEqual({ ok: true, value: true });
    expect(await bo.run((ctx) => certifyAsLeader(ctx, at(month), before))).toEqual({ ok: true, value: true });
    await anna.run((ctx) => lockMonth(ctx, at(month)));
    await markAll(anna, sessions[0] as string, [[one, sick, 1]], 'Var sjuk');
    expect((await sheet(anna, one, month)).state).toBe('ready');
    expect((await sheet(anna, two, month)).state).toBe('by-leader');
    // What was shown before is not what stands now.
    expect(await bo.run((ctx) => certifyAsLeader(ctx, at(month), before))).toEqual({
      ok: false,
      problem: { sheets: ['changed'] },
    });
  });
});

async function activityOf(sessionId: string): Promise<string | undefined> {
  const { rows } = await sql<{
    id: string;
  }>`select activity_id as id from activity_sessions where id = ${sessionId}`.execute(world.admin);
  return rows[0]?.id;
}

async function expectSheetsEqualMarks(month: string): Promise<void> {
  const { rows } = await sql<{ wrong: number }>`
    with latest as (select distinct on (enrolment_id) * from month_sheets where programme_id = ${programmeId} and month = ${month} order by enrolment_id, version desc)
    select count(*)::int as wrong from attendance_months t full join latest m on m.enrolment_id = t.enrolment_id
    where t.programme_id = ${programmeId} and t.month = ${month} and t.minutes_present <> coalesce(m.minutes, 0)`.execute(
    world.admin,
  );
  expect(rows[0]?.wrong).toBe(0);
}
