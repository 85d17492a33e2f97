import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { anotherSession, aSession } from '#app/features/activities/testing/activities.ts';
import { newId } from '#app/shared/ids.ts';
import { type Actor, buildWorld } from '#test/world.ts';

const world = await buildWorld();
const { alpha } = world.programmes;
const stored = (referralId: string) =>
  world.admin.selectFrom('referrals').where('id', '=', referralId).selectAll().executeTakeFirstOrThrow();

let caseWorker: Actor;
beforeAll(async () => {
  caseWorker = await world.as('case-worker', 'alpha');
});

describe('drop-in', () => {
  test('needs a first name only, and only where people may simply come', async () => {
    const body = () => ({ enrolmentId: newId(), personId: newId(), programmeId: alpha, givenName: 'Oksana' });
    expect((await caseWorker.request('POST', '/api/v1/drop-ins', { json: body() })).status).toBe(422);
    await world.admin
      .updateTable('programmes')
      .set({ definition: sql`definition || '{"entryRoutes": ["drop-in"]}'::jsonb` })
      .where('id', '=', alpha)
      .execute();
    const wish = body();
    for (const _ of ['once', 'twice'])
      expect((await caseWorker.request('POST', '/api/v1/drop-ins', { json: wish })).status).toBe(200);
    const enrolment = await world.admin
      .selectFrom('enrolments')
      .where('id', '=', wish.enrolmentId)
      .selectAll()
      .executeTakeFirstOrThrow();
    expect(enrolment).toMatchObject({ status: 'active', started_on: '2026-03-04' });
    expect(await stored(wish.enrolmentId)).toMatchObject({
      source: 'drop-in',
      status: 'started',
      person_id: wish.personId,
    });
  });

  test('from a session’s sheet marks her present there once, by the sheet’s rules', async () => {
    const { sessionId, activityId } = await aSession(world, 'alpha', { heldOn: '2026-03-03', form: 'drop-in' });
    const wish = { enrolmentId: newId(), personId: newId(), programmeId: alpha, givenName: 'Rahel', sessionId };
    for (const _ of ['once', 'twice'])
      expect((await caseWorker.request('POST', '/api/v1/drop-ins', { json: wish })).status).toBe(200);
    const marks = (id: string) =>
      world.admin.selectFrom('attendance_marks').where('session_id', '=', id).selectAll().execute();
    expect(await marks(sessionId)).toMatchObject([
      { enrolment_id: wish.enrolmentId, mark: 'present', minutes_present: 180, version: 1 },
    ]);
    const session = await world.admin
      .selectFrom('activity_sessions')
      .where('id', '=', sessionId)
      .selectAll()
      .executeTakeFirstOrThrow();
    expect(session).toMatchObject({ status: 'held', sheet_version: 1 });
    expect(await stored(wish.enrolmentId)).toMatchObject({ referred_on: '2026-03-03', status_on: '2026-03-03' });

    const tomorrow = await anotherSession(world, 'alpha', activityId, '2026-03-05');
    const early = { ...wish, enrolmentId: newId(), personId: newId(), sessionId: tomorrow };
    const refused = await caseWorker.request('POST', '/api/v1/drop-ins', { json: early });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('too-early');
    expect(await marks(tomorrow)).toEqual([]);
    await expect(stored(early.enrolmentId)).rejects.toThrow();

    const elsewhere = await aSession(world, 'beta', { form: 'drop-in' });
    const strange = { ...early, sessionId: elsewhere.sessionId };
    expect((await caseWorker.request('POST', '/api/v1/drop-ins', { json: strange })).status).toBe(404);
  });
});
