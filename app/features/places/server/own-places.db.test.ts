import { describe, expect, it } from 'vitest';
import { aSession } from '#app/features/activities/testing/activities.ts';
import { newId } from '#app/shared/ids.ts';
import { type OwnSide, openOwnSide } from '#test/portal/own-side.ts';
import { buildWorld } from '#test/world.ts';

describe('a place that is kept for somebody', async () => {
  const world = await buildWorld();
  const { admin } = world;
  const coordinator = await world.as('coordinator', 'alpha');
  world.setNow('2026-03-04T09:00:00.000Z');

  type Kept = { side: OwnSide; personId: string; enrolmentId: string; requestId: string; activityId: string };

  /** Somebody on her own side whom a group keeps a place for. */
  async function aKeptPlace({ capacity = 1, answerBy = '2026-03-06', startsOn = '2026-03-09' } = {}): Promise<Kept> {
    const { activityId } = await aSession(world, 'alpha', {});
    await admin.updateTable('activities').set({ capacity }).where('id', '=', activityId).execute();
    const person = await world.aParticipant('alpha');
    const requestId = newId();
    await admin
      .insertInto('place_requests')
      .values({
        ...{
          tenant_id: world.tenants.north,
          programme_id: world.programmes.alpha,
          id: requestId,
          activity_id: activityId,
        },
        ...{ enrolment_id: person.enrolmentId, person_id: person.personId, status: 'offered', asked_by: 'participant' },
        ...{ asked_on: '2026-03-01', answer_by: answerBy, starts_on: startsOn },
      })
      .execute();
    await admin
      .updateTable('activity_sessions')
      .set({ held_on: '2026-03-10' })
      .where('activity_id', '=', activityId)
      .execute();
    return { ...person, requestId, activityId, side: await openOwnSide(world, 'alpha', person.personId) };
  }
  const answer = ({ side, requestId, activityId }: Kept, what: 'accept' | 'decline') =>
    side.request('POST', '/my/sv/activities', { form: { id: requestId, activityId, do: what } });
  const page = async ({ side }: Kept) => (await side.request('GET', '/my/sv/activities')).text();
  const members = async ({ activityId }: Kept) =>
    await admin
      .selectFrom('activity_members')
      .select(['enrolment_id', 'joined_on'])
      .where('activity_id', '=', activityId)
      .execute();
  const stands = async ({ requestId }: Kept) =>
    (await admin.selectFrom('place_requests').select('status').where('id', '=', requestId).executeTakeFirstOrThrow())
      .status;
  const events = async ({ requestId }: Kept) =>
    (
      await admin
        .selectFrom('place_request_events')
        .select('event')
        .where('request_id', '=', requestId)
        .orderBy('recorded_at')
        .execute()
    ).map(({ event }) => event);
  const byStaff = async ({ requestId }: Kept, json: Record<string, unknown>) => {
    const { version } = await admin
      .selectFrom('place_requests')
      .select('version')
      .where('id', '=', requestId)
      .executeTakeFirstOrThrow();
    return coordinator.request('POST', `/api/v1/place-requests/${requestId}`, { json: { version, ...json } });
  };

  it('is hers with one tap, from the day it was offered from, and staff see that she took it', async () => {
    const kept = await aKeptPlace();
    expect(await page(kept)).toContain('Svara senast');
    const taken = await answer(kept, 'accept');
    expect(taken.headers.get('location')).toContain('done=placed');
    expect(await members(kept)).toEqual([{ enrolment_id: kept.enrolmentId, joined_on: '2026-03-09' }]);
    expect(await stands(kept)).toBe('placed');
    expect(await events(kept)).toEqual(['accepted', 'placed']);
    const shown = await (await coordinator.request('GET', `/place-requests/${kept.requestId}`)).text();
    expect(shown).toContain('av deltagaren själv');
  });

  it('is let go when she says no, and said once however often it is sent', async () => {
    const kept = await aKeptPlace();
    const answers = await Promise.all([answer(kept, 'decline'), answer(kept, 'decline')]);
    expect(answers.map((each) => each.headers.get('location')).join(' ')).toMatch(/done=declined.*done=declined/);
    expect(await stands(kept)).toBe('withdrawn');
    expect(await events(kept)).toEqual(['declined']);
    expect((await answer(kept, 'accept')).status).toBe(422);
    expect(await members(kept)).toEqual([]);
  });

  it('has one answer, whatever she says on two phones and staff at the same moment', async () => {
    for (let round = 0; round < 4; round++) {
      const kept = await aKeptPlace();
      await Promise.all([
        answer(kept, 'accept'),
        answer(kept, round % 2 === 0 ? 'accept' : 'decline'),
        byStaff(kept, { do: 'answer', answer: 'accepted' }),
      ]);
      const said = await events(kept);
      const isIn = (await members(kept)).length;
      expect(said.filter((event) => event === 'placed').length).toBe(isIn);
      expect(isIn).toBe((await stands(kept)) === 'placed' ? 1 : 0);
      expect(said.filter((event) => event === 'declined').length + isIn).toBe(1);
    }
  });

  it('is not hers any more after its day, nor when she is kept apart from somebody there, and she is told no more than that', async () => {
    const late = await aKeptPlace({ answerBy: '2026-03-03' });
    expect(await page(late)).toContain('tiden att svara är slut');
    expect((await answer(late, 'accept')).status).toBe(422);
    const apart = await aKeptPlace({ capacity: 5 });
    const other = await world.aParticipant('alpha');
    const of = { tenant_id: world.tenants.north, programme_id: world.programmes.alpha };
    await admin
      .insertInto('activity_members')
      .values({
        ...{ ...of, activity_id: apart.activityId, enrolment_id: other.enrolmentId },
        ...{ person_id: other.personId, joined_on: '2026-03-01' },
      })
      .execute();
    await admin
      .insertInto('kept_apart')
      .values({
        ...{ ...of, id: newId(), enrolment_id: apart.enrolmentId, person_id: apart.personId, reason: 'fear' },
        ...{ other_enrolment_id: other.enrolmentId, other_person_id: other.personId },
      })
      .execute();
    const refused = await answer(apart, 'accept');
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Det gick inte. Prata med ledaren.');
    expect(await stands(apart)).toBe('offered');
  });

  it('is nobody else’s to answer', async () => {
    const [hers, other] = [await aKeptPlace(), await aKeptPlace()];
    const stolen = await other.side.request('POST', '/my/sv/activities', {
      form: { id: hers.requestId, activityId: hers.activityId, do: 'accept' },
    });
    expect(stolen.status).toBe(422);
    expect(await stands(hers)).toBe('offered');
    expect((await answer(hers, 'accept')).headers.get('location')).toContain('done=placed');
  });
});
