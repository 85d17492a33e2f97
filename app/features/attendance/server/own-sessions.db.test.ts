import { beforeAll, describe, expect, it } from 'vitest';
import { countTold } from '#app/features/activities/server/count-told.ts';
import { addDays, plainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { type OwnSide, openOwnSide } from '#test/portal/own-side.ts';
import { type Actor, buildWorld } from '#test/world.ts';
import { listSessionNotices } from './notices.ts';
import { answerSession } from './own-answers.ts';
import { getOwnSession, listOwnSessions } from './own-sessions.ts';

const world = await buildWorld();
const NOW = '2026-03-04T09:00:00.000Z';
world.setNow(NOW);
const own = { tenant_id: world.tenants.north, programme_id: world.programmes.alpha };
const today = plainDate('2026-03-04');
const tomorrow = plainDate('2026-03-05');
const [groupId, openId, otherGroupId] = [newId(), newId(), newId()];
const [sessionId, openSessionId, otherSessionId] = [newId(), newId(), newId()];
let leader: Actor;
let amira: OwnSide;
let sara: OwnSide;
let keys: { enrolment_id: string; person_id: string };

const addActivity = (id: string, form: 'group' | 'drop-in') =>
  world.admin
    .insertInto('activities')
    .values({ ...own, id, name: `Gruppen ${id.slice(-4)}`, kind: 'group-session', form, starts_on: '2026-01-01' })
    .execute();
const addSession = (id: string, activity_id: string, held_on: string, more: object = {}) =>
  world.admin
    .insertInto('activity_sessions')
    .values({ ...own, id, activity_id, held_on, starts_at: '09:00', ends_at: '12:00', ...more })
    .execute();
const idsOf = async (side: OwnSide, from = today, through = addDays(today, 7)) =>
  (await side.run((ctx) => listOwnSessions(ctx, from, through))).map(({ id }) => id);

beforeAll(async () => {
  leader = await world.as('activity-leader', 'alpha');
  const first = await world.aParticipant('alpha', { givenName: 'Amira' });
  const second = await world.aParticipant('alpha', { givenName: 'Sara' });
  keys = { enrolment_id: first.enrolmentId, person_id: first.personId };
  amira = await openOwnSide(world, 'alpha', first.personId);
  sara = await openOwnSide(world, 'alpha', second.personId);
  await addActivity(groupId, 'group');
  await addActivity(otherGroupId, 'group');
  await addActivity(openId, 'drop-in');
  await addSession(sessionId, groupId, tomorrow);
  await addSession(openSessionId, openId, tomorrow, { starts_at: '13:00', ends_at: '15:00' });
  await addSession(otherSessionId, otherGroupId, tomorrow);
  await world.admin
    .insertInto('activity_leaders')
    .values({ ...own, activity_id: groupId, account_id: leader.accountId })
    .execute();
  await world.admin
    .insertInto('activity_members')
    .values([
      { ...own, ...keys, activity_id: groupId, joined_on: '2026-01-12' },
      {
        ...own,
        ...{ enrolment_id: second.enrolmentId, person_id: second.personId },
        ...{ activity_id: otherGroupId, joined_on: '2026-01-12' },
      },
    ])
    .execute();
});

describe('a participant’s own sessions', () => {
  it('are those of her groups, with the first names of those who lead; of others’ groups there is nothing', async () => {
    expect(await idsOf(amira)).toEqual([sessionId]);
    expect(await idsOf(sara)).toEqual([otherSessionId]);
    const session = await amira.run((ctx) => getOwnSession(ctx, sessionId));
    expect(session.leaders).toHaveLength(1);
    expect(session.leaders[0]).not.toContain(' ');
    await expect(sara.run((ctx) => getOwnSession(ctx, sessionId))).rejects.toThrow();
    for (const word of ['', '/cannot', '/late']) {
      expect((await sara.request('GET', `/my/sv/sessions/${sessionId}${word}`)).status).toBe(404);
      expect((await amira.request('GET', `/my/sv/sessions/${sessionId}${word}`)).status).toBe(200);
    }
  });

  it('leave out times she is not expected at', async () => {
    const id = newId();
    await world.admin
      .insertInto('member_exclusions')
      .values({ ...own, ...keys, id, activity_id: groupId, weekday: 4, from_on: '2026-03-01', reason: 'sfi' })
      .execute();
    expect(await idsOf(amira)).toEqual([]);
    await world.admin.deleteFrom('member_exclusions').where('id', '=', id).execute();
    expect(await idsOf(amira)).toEqual([sessionId]);
  });

  it('hold open ones once she has said yes, or has come to the activity in the four weeks before', async () => {
    expect((await amira.run((ctx) => getOwnSession(ctx, openSessionId))).form).toBe('drop-in');
    expect(await amira.run((ctx) => answerSession(ctx, openSessionId, { id: newId(), says: 'comes' }))).toMatchObject({
      ok: true,
    });
    expect(await idsOf(amira)).toEqual([sessionId, openSessionId]);
    const earlier = newId();
    await addSession(earlier, openId, '2026-02-25');
    const { enrolment_id, person_id } = await world.admin
      .selectFrom('activity_members')
      .where('activity_id', '=', otherGroupId)
      .select(['enrolment_id', 'person_id'])
      .executeTakeFirstOrThrow();
    await world.admin
      .insertInto('attendance_marks')
      .values({
        ...own,
        ...{ enrolment_id, person_id, session_id: earlier, held_on: '2026-02-25', mark: 'present' },
        ...{ minutes_present: 180, version: 1, marked_at: NOW },
      })
      .execute();
    expect(await idsOf(sara)).toEqual([otherSessionId, openSessionId]);
  });

  it('say where a moved session was, for a week', async () => {
    const id = newId();
    await world.admin
      .insertInto('session_moves')
      .values({
        ...{ tenant_id: own.tenant_id, programme_id: own.programme_id, id, session_id: sessionId },
        ...{ was_on: '2026-03-04', was_starting: '13:00', was_ending: '15:00' },
        ...{ moved_at: '2026-03-02T09:00:00Z', moved_by: leader.accountId },
      })
      .execute();
    const session = await amira.run((ctx) => getOwnSession(ctx, sessionId));
    expect(session.was).toMatchObject({ wasOn: '2026-03-04', wasStarting: '13:00' });
    expect(await (await amira.request('GET', '/my/sv/today')).text()).toContain('13:00–15:00');
    await world.admin
      .updateTable('session_moves')
      .set({ moved_at: '2026-02-24T09:00:00Z' })
      .where('id', '=', id)
      .execute();
    expect((await amira.run((ctx) => getOwnSession(ctx, sessionId))).was).toBeUndefined();
  });
});

describe('what she says of a session', () => {
  const notices = () => leader.run((ctx) => listSessionNotices(ctx, sessionId));

  it('stands on the sheet as a suggestion, once, and is replaced by what she says next', async () => {
    const form = { id: newId(), reason: 'travel' };
    for (let sent = 0; sent < 2; sent += 1)
      expect((await amira.request('POST', `/my/ar/sessions/${sessionId}/cannot`, { form })).status).toBe(303);
    expect(await notices()).toMatchObject([
      { name: 'Amira Hassan', says: 'absent', reason: 'other-valid', isOwn: true },
    ]);
    const sheet = await (await leader.request('GET', `/sessions/${sessionId}/attendance`)).text();
    expect(sheet).toContain('Deltagaren');
    const late = { id: newId(), minutes: '15' };
    expect((await amira.request('POST', `/my/ar/sessions/${sessionId}/late`, { form: late })).status).toBe(303);
    expect(await notices()).toMatchObject([{ says: 'late', minutesLate: 15, reason: null }]);
    expect((await amira.request('POST', `/my/ar/sessions/${sessionId}`, { form: { id: newId() } })).status).toBe(303);
    expect(await notices()).toMatchObject([{ says: 'comes' }]);
    // The first one sent again does not take the later one back.
    expect((await amira.request('POST', `/my/ar/sessions/${sessionId}/cannot`, { form })).status).toBe(303);
    expect(await notices()).toMatchObject([{ says: 'comes' }]);
    expect(await leader.run((ctx) => countTold(ctx, [sessionId]))).toEqual(
      new Map([[sessionId, { absent: 0, late: 0, comes: 1 }]]),
    );
  });

  it('goes before what somebody told of her day', async () => {
    await world.admin
      .insertInto('absence_notices')
      .values({
        ...{ ...own, ...keys, id: newId(), starts_on: tomorrow, ends_on: tomorrow },
        ...{ reason: 'agency-meeting', told_by: 'authority', told_on: today, recorded_by: leader.accountId },
      })
      .execute();
    expect(await notices()).toMatchObject([{ says: 'comes' }]);
  });

  it('is refused when the session is over or cancelled, in her words, and for a session that is not hers', async () => {
    const form = { id: newId(), reason: 'sick' };
    world.setNow('2026-03-05T11:00:00.000Z');
    const late = await amira.request('POST', `/my/sv/sessions/${sessionId}/cannot`, { form });
    expect([late.status, await late.text()]).toEqual([303, '']);
    expect(await notices()).toMatchObject([{ says: 'comes' }]);
    world.setNow(NOW);
    const foreign = await sara.request('POST', `/my/sv/sessions/${sessionId}/cannot`, { form });
    expect(foreign.status).toBe(404);
    const nothing = await amira.request('POST', `/my/sv/sessions/${sessionId}/cannot`, { form: { id: newId() } });
    expect([nothing.status, (await nothing.text()).includes('Tryck på en bild.')]).toEqual([422, true]);
  });

  it('is read by those who work with attendance, and by nobody else', async () => {
    const seen = async (actor: Actor) =>
      (await actor.run((ctx) => ctx.db.selectFrom('absence_notices').select('id').execute())).length;
    for (const role of ['coordinator', 'case-worker', 'activity-leader'] as const)
      expect(await seen(await world.as(role, 'alpha'))).toBeGreaterThan(0);
    for (const role of ['peer-coach', 'evaluator'] as const) expect(await seen(await world.as(role, 'alpha'))).toBe(0);
    expect(await seen(await world.as('coordinator', 'beta'))).toBe(0);
    expect(await sara.run((ctx) => ctx.db.selectFrom('absence_notices').select('id').execute())).toEqual([]);
    expect(
      (await amira.run((ctx) => ctx.db.selectFrom('absence_notices').select('id').execute())).length,
    ).toBeGreaterThan(1);
  });

  it('of somebody protected is counted for nobody who may not see her', async () => {
    const hidden = await world.aParticipant('alpha', { restricted: true, givenName: 'Gömda' });
    await world.admin
      .insertInto('activity_members')
      .values({
        ...{ ...own, enrolment_id: hidden.enrolmentId, person_id: hidden.personId, restricted: true },
        ...{ activity_id: groupId, joined_on: '2026-01-12' },
      })
      .execute();
    const side = await openOwnSide(world, 'alpha', hidden.personId);
    const said = await side.run((ctx) =>
      answerSession(ctx, sessionId, { id: newId(), says: 'absent', ownReason: 'sick' }),
    );
    expect(said.ok).toBe(true);
    expect(await notices()).toHaveLength(1);
    expect((await leader.run((ctx) => countTold(ctx, [sessionId]))).get(sessionId)).toMatchObject({ absent: 0 });
    const named = await world.as('case-worker', 'alpha');
    await world.admin
      .insertInto('named_readers')
      .values({ tenant_id: own.tenant_id, person_id: hidden.personId, account_id: named.accountId, reason: 'test' })
      .execute();
    expect((await named.run((ctx) => countTold(ctx, [sessionId]))).get(sessionId)).toMatchObject({ absent: 1 });
  });
});
