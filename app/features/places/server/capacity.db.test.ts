import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { aSession } from '#app/features/activities/testing/activities.ts';
import { openPool } from '#app/platform/db/database.ts';
import { newId } from '#app/shared/ids.ts';
import { buildWorld, type World } from '#test/world.ts';

const CLIENTS = 50;
const PLACES = 10;
const ROUNDS = 4;

/** A group with so many places. */
async function aGroup(world: World, capacity: number | null): Promise<string> {
  const { activityId } = await aSession(world, 'alpha');
  await world.admin.updateTable('activities').set({ capacity }).where('id', '=', activityId).execute();
  return activityId;
}

const membersOf = async (world: World, activityId: string) =>
  (
    await world.admin
      .selectFrom('activity_members')
      .where('activity_id', '=', activityId)
      .select('enrolment_id')
      .execute()
  ).length;

describe('the places of a group', async () => {
  const world = await buildWorld();
  const crowd = openPool(world.appUrl, { max: CLIENTS });
  afterAll(() => crowd.end());
  const coordinator = await world.as('coordinator', 'alpha');
  const people = await Promise.all(Array.from({ length: CLIENTS }, () => world.aParticipant('alpha')));

  it(`are never more than ${PLACES}, however many of ${CLIENTS} clients ask at once`, {
    timeout: 120_000,
  }, async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const activityId = await aGroup(world, PLACES);
      const answers = await Promise.all(
        people.map(({ enrolmentId }) =>
          coordinator.request('POST', `/api/v1/activities/${activityId}/members`, {
            json: { enrolmentIds: [enrolmentId], joinedOn: '2026-03-04' },
          }),
        ),
      );
      const statuses = answers.map(({ status }) => status);
      expect(statuses.filter((status) => status === 200)).toHaveLength(PLACES);
      expect(statuses.filter((status) => status === 422)).toHaveLength(CLIENTS - PLACES);
      expect(await membersOf(world, activityId)).toBe(PLACES);
    }
  });

  it('are held by the database itself, past every use case', { timeout: 120_000 }, async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const activityId = await aGroup(world, PLACES);
      const attempts = await Promise.allSettled(
        people.map(async ({ personId, enrolmentId }) => {
          const client = await crowd.connect();
          try {
            await client.query('begin');
            await client.query(
              `select set_config('app.tenant', $1, true), set_config('app.role', 'coordinator', true), set_config('app.programmes', $2, true), set_config('app.today', '2026-03-04', true)`,
              [world.tenants.north, `{${world.programmes.alpha}}`],
            );
            await client.query(
              `insert into activity_members (tenant_id, activity_id, programme_id, enrolment_id, person_id, joined_on) values ($1, $2, $3, $4, $5, '2026-03-04')`,
              [world.tenants.north, activityId, world.programmes.alpha, enrolmentId, personId],
            );
            await client.query('commit');
          } catch (error) {
            await client.query('rollback');
            throw error;
          } finally {
            client.release();
          }
        }),
      );
      const failures = attempts.filter((attempt) => attempt.status === 'rejected');
      expect(await membersOf(world, activityId)).toBe(PLACES);
      expect(failures).toHaveLength(CLIENTS - PLACES);
      for (const failure of failures) expect(String(failure.reason)).toMatch(/the group is full/);
    }
  });

  it('are counted day by day: one who leaves makes room from the day after', async () => {
    const activityId = await aGroup(world, 1);
    const [first, second, third] = people;
    const add = (who: typeof first, joinedOn: string) =>
      coordinator.request('POST', `/api/v1/activities/${activityId}/members`, {
        json: { enrolmentIds: [who?.enrolmentId], joinedOn },
      });
    expect((await add(first, '2026-03-04')).status).toBe(200);
    expect((await add(second, '2026-03-11')).status).toBe(422);
    const leave = { enrolmentId: first?.enrolmentId, leftOn: '2026-03-10' };
    expect(
      (await coordinator.request('POST', `/api/v1/activities/${activityId}/members/leave`, { json: leave })).status,
    ).toBe(200);
    expect((await add(second, '2026-03-10')).status).toBe(422);
    expect((await add(second, '2026-03-11')).status).toBe(200);
    expect((await add(third, '2026-03-05')).status).toBe(422);
    await expect(
      sql`update activity_members set left_on = null where activity_id = ${activityId} and enrolment_id = ${first?.enrolmentId}`.execute(
        world.admin,
      ),
    ).rejects.toThrow(/the group is full/);
  });

  it('are taken also by those the one who adds may not see, and a group without a limit takes everybody', async () => {
    const small = await aGroup(world, 2);
    const hidden = await world.aParticipant('alpha', { restricted: true });
    const own = { tenant_id: world.tenants.north, programme_id: world.programmes.alpha, activity_id: small };
    await world.admin
      .insertInto('activity_members')
      .values({
        ...own,
        enrolment_id: hidden.enrolmentId,
        person_id: hidden.personId,
        restricted: true,
        joined_on: '2026-01-12',
      })
      .execute();
    const add = (activityId: string, from: number, to: number) =>
      coordinator.request('POST', `/api/v1/activities/${activityId}/members`, {
        json: { enrolmentIds: people.slice(from, to).map(({ enrolmentId }) => enrolmentId), joinedOn: '2026-03-04' },
      });
    expect((await add(small, 0, 2)).status).toBe(422);
    expect((await add(small, 0, 1)).status).toBe(200);
    expect((await add(await aGroup(world, null), 0, CLIENTS)).status).toBe(200);
  });

  it(`of a drop-in session are never more than ${PLACES} either, however many come through the door at once`, {
    timeout: 120_000,
  }, async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { activityId, sessionId } = await aSession(world, 'alpha', { form: 'drop-in' });
      await world.admin.updateTable('activities').set({ capacity: PLACES }).where('id', '=', activityId).execute();
      const come = (enrolmentId: string, mark = 'present') =>
        coordinator.request('PUT', `/api/v1/sessions/${sessionId}/attendance`, {
          json: { idempotencyKey: newId(), marks: [{ enrolmentId, version: 0, mark, reason: 'sick' }] },
        });
      const statuses = (await Promise.all(people.map(({ enrolmentId }) => come(enrolmentId)))).map(
        ({ status }) => status,
      );
      expect(statuses.filter((status) => status === 200)).toHaveLength(PLACES);
      expect(statuses.filter((status) => status === 422)).toHaveLength(CLIENTS - PLACES);
      const marked = await world.admin
        .selectFrom('attendance_marks')
        .where('session_id', '=', sessionId)
        .select('enrolment_id')
        .execute();
      expect(marked).toHaveLength(PLACES);
      const late = people.find(({ enrolmentId }) => marked.every((mark) => mark.enrolment_id !== enrolmentId));
      expect((await come(late?.enrolmentId ?? '', 'absent')).status).toBe(200);
    }
  });
});
