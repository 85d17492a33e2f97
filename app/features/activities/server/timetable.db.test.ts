import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate, plainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { buildWorld, type ProgrammeKey, programmeTenant } from '#test/world.ts';
import type { ChangedSession } from '../domain/session-input.ts';
import { cancelSession, getSession } from '../public.ts';
import { aSession } from '../testing/activities.ts';
import { changeSession } from './change-session.ts';
import { createActivity } from './create-activity.ts';
import { editActivity } from './edit-activity.ts';
import { getActivity } from './get-activity.ts';
import {
  cancelForClosure,
  changeClosure,
  createClosure,
  getClosure,
  removeClosure,
  resumeOutsideClosure,
} from './keep-closures.ts';
import { cancelOnHolidays, getHolidays, saveEves } from './keep-holidays.ts';
import { changeVenue, createVenue, getVenue } from './keep-venues.ts';
import { listClashes } from './list-clashes.ts';
import { resumeSession } from './resume-session.ts';

const world = await buildWorld();
const coordinator = await world.as('coordinator', 'alpha');
const leader = await world.as('activity-leader', 'alpha');
const inBeta = await world.as('coordinator', 'beta');

const activity = (wishes: object = {}) => ({
  ...{
    id: newId(),
    programmeId: world.programmes.alpha,
    name: 'Gruppträff',
    kind: 'group-session' as const,
    form: 'group' as const,
  },
  ...{ siteKey: 'centre', themeKeys: [], leaderIds: [leader.accountId], leftOut: [], everyWeeks: 1 },
  ...{ startsOn: plainDate('2026-04-01'), endsOn: plainDate('2026-05-31') },
  times: [{ weekdays: [4], startsAt: '09:00', endsAt: '12:00' }],
  ...wishes,
});

async function create(wishes: object = {}): Promise<string> {
  const created = await coordinator.run((ctx) => createActivity(ctx, activity(wishes)));
  if (!created.ok) throw new Error(JSON.stringify(created.problem));
  return created.value;
}

async function sessionsOf(activityId: string) {
  const { rows } = await sql<{
    id: string;
    day: PlainDate;
    at: string;
    status: string;
    reason: string | null;
    place: string | null;
  }>`
    select s.id, s.held_on as day, to_char(s.starts_at, 'HH24:MI') as at, s.status, s.cancel_reason as reason, app.shown_place(s, a) as place
    from activity_sessions s join activities a on a.tenant_id = s.tenant_id and a.id = s.activity_id
    where s.activity_id = ${activityId} order by s.held_on, s.starts_at`.execute(world.admin);
  return rows;
}
const daysOf = async (activityId: string) => (await sessionsOf(activityId)).map(({ day }) => day);
const onDay = async (activityId: string, day: string) =>
  (await sessionsOf(activityId)).find((each) => each.day === day)?.id as string;

const closure = (startsOn: string, endsOn: string, wishes: object = {}) => ({
  ...{ id: newId(), programmeId: world.programmes.alpha, name: 'Lov', kind: 'school-break' as const },
  ...{ startsOn: plainDate(startsOn), endsOn: plainDate(endsOn), ...wishes },
});
async function close(startsOn: string, endsOn: string, wishes: object = {}): Promise<string> {
  const kept = await coordinator.run((ctx) => createClosure(ctx, closure(startsOn, endsOn, wishes)));
  if (!kept.ok) throw new Error(JSON.stringify(kept.problem));
  return kept.value;
}

describe('public holidays', () => {
  it('get no session when a rhythm is laid out, unless the activity is held all the same', async () => {
    expect(await daysOf(await create())).toEqual([
      '2026-04-02',
      '2026-04-09',
      '2026-04-16',
      '2026-04-23',
      '2026-04-30',
      '2026-05-07',
      '2026-05-21',
      '2026-05-28',
    ]);
    expect(await daysOf(await create({ onClosedDays: 'on' }))).toContain('2026-05-14');
  });

  it('that are eves count when the programme says so; what lies there is cancelled in one step, by name', async () => {
    const activityId = await create({ times: [{ weekdays: [4], startsAt: '13:00', endsAt: '14:00' }] });
    await coordinator.run((ctx) => saveEves(ctx, world.programmes.alpha, ['walpurgis-night']));
    const { met } = await coordinator.run((ctx) => getHolidays(ctx, world.programmes.alpha));
    expect(met.filter((each) => each.activityId === activityId).map(({ heldOn }) => heldOn)).toEqual(['2026-04-30']);
    const cancel = () => coordinator.run((ctx) => cancelOnHolidays(ctx, world.programmes.alpha, (key) => key));
    expect(await cancel()).toBe(met.length);
    expect(await cancel()).toBe(0);
    expect((await sessionsOf(activityId)).find(({ day }) => day === '2026-04-30')).toMatchObject({
      status: 'cancelled',
      reason: 'walpurgis-night',
    });
    await coordinator.run((ctx) =>
      saveEves(ctx, world.programmes.alpha, ['midsummer-eve', 'christmas-eve', 'new-years-eve']),
    );
  });
});

describe('closed days', () => {
  it('touch nothing by themselves; cancelled in one step, sessions say why, and taking the days away brings them back', async () => {
    const activityId = await create();
    const closureId = await close('2026-04-13', '2026-04-24', { name: 'Vårlov' });
    const states = async () =>
      (await sessionsOf(activityId)).filter(({ reason }) => reason === 'Vårlov').map(({ day }) => day);
    expect(await states()).toEqual([]);
    const { met } = await coordinator.run((ctx) => getClosure(ctx, closureId));
    expect(met.filter((each) => each.activityId === activityId).map(({ heldOn }) => heldOn)).toEqual([
      '2026-04-16',
      '2026-04-23',
    ]);
    expect(await coordinator.run((ctx) => cancelForClosure(ctx, closureId))).toBe(met.length);
    expect(await states()).toEqual(['2026-04-16', '2026-04-23']);
    await coordinator.run((ctx) => removeClosure(ctx, closureId, 'resume'));
    expect(await states()).toEqual([]);
    expect((await sessionsOf(activityId)).every(({ status }) => status === 'planned')).toBe(true);
  });

  it('leave the sessions cancelled when they are taken away and nobody wants them back', async () => {
    const activityId = await create();
    const closureId = await close('2026-04-16', '2026-04-16');
    await coordinator.run((ctx) => cancelForClosure(ctx, closureId));
    await coordinator.run((ctx) => removeClosure(ctx, closureId, 'leave'));
    expect((await sessionsOf(activityId)).filter(({ status }) => status === 'cancelled').map(({ day }) => day)).toEqual(
      ['2026-04-16'],
    );
    await expect(coordinator.run((ctx) => getClosure(ctx, closureId))).rejects.toThrow();
  });

  it('that were there first get no session; taken away, the rhythm fills them', async () => {
    const closureId = await close('2026-05-18', '2026-05-22');
    const activityId = await create();
    expect(await daysOf(activityId)).not.toContain('2026-05-21');
    expect(await coordinator.run((ctx) => removeClosure(ctx, closureId, 'resume'))).toBe(1);
    expect(await daysOf(activityId)).toContain('2026-05-21');
  });

  it('that are fewer now say which cancelled sessions lie outside, and fill the days that were never laid out', async () => {
    const cancelled = await create();
    const closureId = await close('2026-04-13', '2026-04-24');
    const later = await create({ times: [{ weekdays: [5], startsAt: '09:00', endsAt: '10:00' }] });
    await coordinator.run((ctx) => cancelForClosure(ctx, closureId));
    const shorter = { ...closure('2026-04-13', '2026-04-17'), version: 1 };
    expect((await coordinator.run((ctx) => changeClosure(ctx, closureId, shorter))).ok).toBe(true);
    expect(await coordinator.run((ctx) => changeClosure(ctx, closureId, shorter))).toMatchObject({
      problem: { '': ['stale'] },
    });
    expect((await daysOf(later)).filter((day) => day > '2026-04-12' && day < '2026-04-27')).toEqual(['2026-04-24']);
    const { resting } = await coordinator.run((ctx) => getClosure(ctx, closureId));
    const mine = resting.filter((each) => each.activityId === cancelled);
    expect(mine.map(({ heldOn, isOutside }) => [heldOn, isOutside])).toEqual([
      ['2026-04-16', false],
      ['2026-04-23', true],
    ]);
    await coordinator.run((ctx) => resumeOutsideClosure(ctx, closureId));
    const off = (await sessionsOf(cancelled)).filter(({ status }) => status === 'cancelled').map(({ day }) => day);
    expect(off).toEqual(['2026-04-16']);
    await coordinator.run((ctx) => removeClosure(ctx, closureId, 'resume'));
  });

  it('of one site leave the others open, and never touch what is marked', async () => {
    const [here, elsewhere] = [await create(), await create({ siteKey: undefined })];
    const marked = await onDay(here, '2026-04-09');
    await sql`update activity_sessions set sheet_version = 1, status = 'held' where id = ${marked}`.execute(
      world.admin,
    );
    const closureId = await close('2026-04-06', '2026-04-17', { siteKey: 'centre' });
    await coordinator.run((ctx) => cancelForClosure(ctx, closureId));
    const off = async (activityId: string) =>
      (await sessionsOf(activityId)).filter(({ status }) => status === 'cancelled').map(({ day }) => day);
    expect([await off(here), await off(elsewhere)]).toEqual([['2026-04-16'], []]);
    await coordinator.run((ctx) => removeClosure(ctx, closureId, 'resume'));
  });

  it('of another programme are not found; a case worker sees them in the timetable and does not keep them', async () => {
    const closureId = await close('2026-08-03', '2026-08-07');
    await expect(inBeta.run((ctx) => getClosure(ctx, closureId))).rejects.toThrow();
    expect((await inBeta.request('GET', `/closures/${closureId}`)).status).toBe(404);
    expect((await coordinator.request('GET', `/closures/${closureId}`)).status).toBe(200);
    const caseWorker = await world.as('case-worker', 'alpha');
    expect((await caseWorker.request('GET', '/closures')).status).toBe(403);
    await coordinator.run((ctx) => removeClosure(ctx, closureId, 'leave'));
  });
});

describe('a session', () => {
  const shown = async (sessionId: string) => coordinator.run((ctx) => getSession(ctx, sessionId));
  const change = async (sessionId: string, wishes: Partial<ChangedSession>) => {
    const { version, heldOn, startsAt, endsAt } = await shown(sessionId);
    const input = { version, heldOn, startsAt, endsAt, themeKeys: [], ...wishes };
    return leader.run((ctx) => changeSession(ctx, sessionId, input));
  };

  it('that is moved keeps where it was, each time, and by whom', async () => {
    const sessionId = await onDay(await create(), '2026-04-09');
    await change(sessionId, { heldOn: plainDate('2026-04-10') });
    await change(sessionId, { startsAt: '13:00', endsAt: '15:00' });
    const { moves, heldOn, startsAt } = await shown(sessionId);
    expect([heldOn, startsAt]).toEqual(['2026-04-10', '13:00']);
    expect(moves.map(({ wasOn, wasStarting }) => `${wasOn} ${wasStarting}`)).toEqual([
      '2026-04-10 09:00',
      '2026-04-09 09:00',
    ]);
    expect(moves[0]?.movedBy).toBeTruthy();
  });

  it('and all that follow get another day, place and language; the rhythm goes on with it', async () => {
    const activityId = await create();
    const venueId = await coordinator.run((ctx) => createVenue(ctx, { id: newId(), name: 'Biblioteket' }));
    const sessionId = await onDay(activityId, '2026-04-30');
    const changed = await change(sessionId, {
      ...{ scope: 'following', heldOn: plainDate('2026-04-29'), venueId, place: 'rum 2', language: 'arabiska' },
    });
    expect(changed.ok).toBe(true);
    // 14 May is Ascension Day and had none; its Wednesday has.
    const after = await sessionsOf(activityId);
    expect(after.map(({ day }) => day).slice(3)).toEqual([
      '2026-04-23',
      '2026-04-29',
      '2026-05-06',
      '2026-05-13',
      '2026-05-20',
      '2026-05-27',
    ]);
    expect(after.map(({ place }) => place).slice(3, 6)).toEqual([null, 'Biblioteket, rum 2', 'Biblioteket, rum 2']);
    expect(await shown(sessionId)).toMatchObject({
      language: 'arabiska',
      venue: { name: 'Biblioteket' },
      moves: [{ wasOn: '2026-04-30' }],
    });
    const { activity: stored } = await coordinator.run((ctx) => getActivity(ctx, activityId, false));
    expect(stored.times.map(({ weekday, fromOn, throughOn }) => [weekday, fromOn, throughOn])).toEqual([
      [3, '2026-04-29', null],
      [4, null, '2026-04-28'],
    ]);
    // Saved again as it is, nothing moves: each line keeps its days and its place.
    const times = stored.times.map(({ weekday, placeName: _, interpreter: __, ...line }) => ({
      weekdays: [weekday],
      ...(Object.fromEntries(Object.entries(line).filter(([, value]) => value !== null)) as {
        startsAt: string;
        endsAt: string;
      }),
    }));
    const saved = await coordinator.run((ctx) =>
      editActivity(ctx, activityId, { ...activity(), version: stored.version, times }),
    );
    expect([saved.ok, await sessionsOf(activityId)]).toEqual([true, after]);
  });

  it('that has been, or is out of the rhythm, is not changed with those that follow', async () => {
    const { sessionId } = await aSession(world, 'alpha', { heldOn: '2026-04-20', leaderIds: [leader.accountId] });
    const refused = await change(sessionId, { scope: 'following', heldOn: plainDate('2026-04-21') });
    expect(refused).toMatchObject({ ok: false, problem: { heldOn: ['not-in-rhythm'] } });
    const past = await onDay(await create({ startsOn: plainDate('2026-02-02') }), '2026-02-05');
    expect(await change(past, { scope: 'following' })).toMatchObject({ problem: { heldOn: ['past'] } });
  });

  it('that is cancelled makes nobody absent, and on again it has the marks it had', async () => {
    const { personId, enrolmentId } = await world.aParticipant('alpha');
    const { sessionId } = await aSession(world, 'alpha', {
      heldOn: '2026-03-02',
      memberIds: [{ personId, enrolmentId }],
    });
    const own = { tenant_id: world.tenants.north, programme_id: world.programmes.alpha };
    await sql`update activity_sessions set sheet_version = 1, status = 'held' where id = ${sessionId}`.execute(
      world.admin,
    );
    await world.admin
      .insertInto('attendance_marks')
      .values({
        ...own,
        session_id: sessionId,
        enrolment_id: enrolmentId,
        person_id: personId,
        held_on: '2026-03-02',
        mark: 'present',
        minutes_present: 180,
      })
      .execute();
    const counted = async () =>
      (
        await sql<{
          mark: string;
          cancelled: boolean;
        }>`select mark, cancelled from attendance_marks where session_id = ${sessionId}`.execute(world.admin)
      ).rows;
    await coordinator.run((ctx) => cancelSession(ctx, sessionId, 'Ledaren är sjuk'));
    expect(await counted()).toEqual([{ mark: 'present', cancelled: true }]);
    await coordinator.run((ctx) => resumeSession(ctx, sessionId));
    expect([await counted(), (await shown(sessionId)).status]).toEqual([
      [{ mark: 'present', cancelled: false }],
      'held',
    ]);
  });

  it.each([
    ['forward', '2027-03-28'],
    ['back', '2026-10-25'],
  ])('on the night the clocks go %s keeps its hours', async (_, day) => {
    const activityId = await create({
      ...{
        startsOn: addDays(plainDate(day), -7),
        endsOn: plainDate(day),
        times: [{ weekdays: [7], startsAt: '01:30', endsAt: '03:30' }],
      },
      onClosedDays: 'on',
    });
    expect((await sessionsOf(activityId)).map((each) => `${each.day} ${each.at}`)).toEqual([
      `${addDays(plainDate(day), -7)} 01:30`,
      `${day} 01:30`,
    ]);
  });
});

describe('venues', () => {
  it('of a programme are its own; one without is seen by all of the tenant, and by no other tenant', async () => {
    const own = await coordinator.run((ctx) =>
      createVenue(ctx, { id: newId(), name: 'Sal 2', programmeId: world.programmes.alpha }),
    );
    const shared = await coordinator.run((ctx) => createVenue(ctx, { id: newId(), name: 'Stadshuset' }));
    const south = await world.as('coordinator', 'gamma');
    const sees = async (who: typeof coordinator, venueId: string) =>
      who
        .run((ctx) => getVenue(ctx, venueId))
        .then(
          () => true,
          () => false,
        );
    expect([await sees(coordinator, own), await sees(inBeta, own), await sees(south, own)]).toEqual([
      true,
      false,
      false,
    ]);
    expect([await sees(coordinator, shared), await sees(inBeta, shared), await sees(south, shared)]).toEqual([
      true,
      true,
      false,
    ]);
    await expect(
      coordinator.run((ctx) => createVenue(ctx, { id: newId(), name: 'X', programmeId: world.programmes.beta })),
    ).rejects.toThrow();
    const retired = { version: 1, name: 'Sal 2', retired: 'on' as const };
    expect((await coordinator.run((ctx) => changeVenue(ctx, own, retired))).ok).toBe(true);
    expect(await coordinator.run((ctx) => changeVenue(ctx, own, retired))).toMatchObject({
      problem: { '': ['stale'] },
    });
  });

  it('take a link that is https, and nothing else', async () => {
    for (const [mapUrl, status] of [
      ['javascript:alert(1)', 422],
      ['http://karta.example', 422],
      ['https://karta.example/"onclick', 422],
      ['https://karta.example/?q=1', 303],
    ] as const) {
      const answer = await coordinator.request('POST', '/venues/new', {
        form: { id: newId(), name: 'Hallen', mapUrl },
      });
      expect([mapUrl, answer.status]).toEqual([mapUrl, status]);
    }
  });
});

describe('clashes', () => {
  const aVenue = () => coordinator.run((ctx) => createVenue(ctx, { id: newId(), name: 'Aulan' }));
  const use = (sessionId: string, venueId: string) =>
    sql`update activity_sessions set venue_id = ${venueId} where id = ${sessionId}`.execute(world.admin);
  const clashesOf = async (sessionId: string, who = coordinator) =>
    (await who.run((ctx) => listClashes(ctx, { sessionId }))).flatMap(({ clashes }) => clashes);
  const at = (
    heldOn: string,
    startsAt: string,
    endsAt: string,
    wishes: object = {},
    programme: ProgrammeKey = 'alpha',
  ) => aSession(world, programme, { heldOn, startsAt, endsAt, ...wishes });

  it('say what both need: venue, leader, how many participants', async () => {
    const memberIds = [await world.aParticipant('alpha')];
    const wishes = { leaderIds: [leader.accountId], memberIds };
    const { sessionId } = await at('2026-09-01', '09:00', '11:00', wishes);
    const other = await at('2026-09-01', '10:00', '12:00', wishes);
    const after = await at('2026-09-01', '11:00', '12:00', wishes);
    const venueId = await aVenue();
    for (const each of [sessionId, other.sessionId, after.sessionId]) await use(each, venueId);
    const [clash, ...more] = await clashesOf(sessionId);
    expect(more).toEqual([]);
    expect(clash).toMatchObject({ other: { id: other.sessionId }, venue: 'Aulan', people: 1 });
    expect(clash?.leaders).toHaveLength(1);
    await coordinator.run((ctx) => cancelSession(ctx, other.sessionId, 'Inställt'));
    expect(await clashesOf(sessionId)).toEqual([]);
  });

  it('with another programme say that the room is taken, and nothing of what is held there', async () => {
    const venueId = await aVenue();
    const mine = await at('2026-09-08', '09:00', '11:00');
    const theirs = await at('2026-09-08', '10:00', '12:00', {}, 'beta');
    for (const each of [mine.sessionId, theirs.sessionId]) await use(each, venueId);
    expect(await clashesOf(mine.sessionId)).toEqual([{ other: undefined, venue: 'Aulan', leaders: [], people: 0 }]);
    expect(await clashesOf(theirs.sessionId)).toEqual([]);
    expect(await clashesOf(theirs.sessionId, inBeta)).toHaveLength(1);
    expect(programmeTenant.alpha).toBe(programmeTenant.beta);
  });
});
