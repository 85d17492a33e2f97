import { describe, expect, it } from 'vitest';
import { anotherSession, aSession } from '#app/features/activities/testing/activities.ts';
import { newId } from '#app/shared/ids.ts';
import { type Actor, buildWorld } from '#test/world.ts';

type Wanted = { waitingOrder?: string; capacity?: number; leaderIds?: string[] };

describe('places in groups', async () => {
  const world = await buildWorld();
  const coordinator = await world.as('coordinator', 'alpha');
  const caseWorker = await world.as('case-worker', 'alpha');
  const leader = await world.as('activity-leader', 'alpha');

  const aPerson = (familyName: string, wishes = {}) => world.aParticipant('alpha', { familyName, ...wishes });
  async function aGroup({ waitingOrder = 'request', capacity = 1, leaderIds = [leader.accountId] }: Wanted = {}) {
    const { activityId, sessionId } = await aSession(world, 'alpha', { leaderIds });
    await world.admin
      .updateTable('activities')
      .set({ capacity, waiting_order: waitingOrder })
      .where('id', '=', activityId)
      .execute();
    return { activityId, sessionId };
  }
  const send = async (who: Actor, path: string, json: unknown) => {
    const answer = await who.request('POST', `/api/v1${path}`, { json });
    return { status: answer.status, body: await answer.text() };
  };
  const add = (who: Actor, activityId: string, ids: string[], more = {}) =>
    send(who, `/activities/${activityId}/members`, { enrolmentIds: ids, joinedOn: '2026-03-04', ...more });
  const ask = async (who: Actor, activityId: string, enrolmentId: string, askedOn = '2026-03-01', id = newId()) => ({
    ...(await send(who, `/activities/${activityId}/place-requests`, {
      id,
      enrolmentId,
      askedBy: 'participant',
      askedOn,
    })),
    id,
  });
  const decide = async (who: Actor, requestId: string, json: Record<string, unknown>) => {
    const { version } = await world.admin
      .selectFrom('place_requests')
      .where('id', '=', requestId)
      .select('version')
      .executeTakeFirstOrThrow();
    return send(who, `/place-requests/${requestId}`, { version, ...json });
  };
  const events = async (requestId: string) =>
    (
      await world.admin
        .selectFrom('place_request_events')
        .where('request_id', '=', requestId)
        .select(['event', 'reason'])
        .orderBy('recorded_at')
        .execute()
    ).map(({ event }) => event);

  it('somebody waits once, and is told when she waits or is in the group already', async () => {
    const { activityId } = await aGroup();
    const [member, waiter] = [await aPerson('Med'), await aPerson('Väntar')];
    expect((await add(leader, activityId, [member.enrolmentId])).status).toBe(200);
    expect((await ask(leader, activityId, member.enrolmentId)).body).toContain('already-member');
    const first = await ask(leader, activityId, waiter.enrolmentId);
    expect(first.status).toBe(200);
    expect((await ask(leader, activityId, waiter.enrolmentId, '2026-03-01', first.id)).status).toBe(200);
    expect((await ask(leader, activityId, waiter.enrolmentId)).body).toContain('already-waiting');
    expect(await events(first.id)).toEqual(['asked']);
    const page = await leader.request('GET', `/place-requests/${first.id}`);
    expect(await page.text()).toContain('activity-leader alpha');
  });

  it('a free place is offered in the order of the list, kept until it is answered, and goes before others only with a reason', async () => {
    const { activityId } = await aGroup();
    const [one, two, three] = [await aPerson('Ett'), await aPerson('Två'), await aPerson('Tre')];
    const first = await ask(coordinator, activityId, one.enrolmentId, '2026-02-01');
    const second = await ask(coordinator, activityId, two.enrolmentId, '2026-02-02');
    const early = await decide(coordinator, second.id, { do: 'offer' });
    expect(early.body).toContain('skip-reason-required');
    expect((await decide(coordinator, second.id, { do: 'offer', reason: 'Bor på orten' })).status).toBe(200);
    expect(await events(first.id)).toEqual(['asked', 'skipped']);
    // The place is kept: nobody else gets it.
    expect((await add(coordinator, activityId, [three.enrolmentId], { skipReason: 'Bråttom' })).body).toContain('full');
    expect((await decide(coordinator, first.id, { do: 'offer' })).body).toContain('full');
    expect((await decide(coordinator, second.id, { do: 'answer', answer: 'declined' })).status).toBe(200);
    expect((await decide(coordinator, first.id, { do: 'offer' })).status).toBe(200);
    expect((await decide(coordinator, first.id, { do: 'answer', answer: 'accepted' })).status).toBe(200);
    expect(await events(first.id)).toEqual(['asked', 'skipped', 'offered', 'accepted', 'placed']);
    const members = await world.admin
      .selectFrom('activity_members')
      .where('activity_id', '=', activityId)
      .select('enrolment_id')
      .execute();
    expect(members).toEqual([{ enrolment_id: one.enrolmentId }]);
  });

  it('an offer that was not answered in time keeps no place any longer', async () => {
    const { activityId } = await aGroup();
    const [one, two] = [await aPerson('Sen'), await aPerson('Snabb')];
    const late = await ask(coordinator, activityId, one.enrolmentId);
    expect((await decide(coordinator, late.id, { do: 'offer', answerBy: '2026-03-05' })).status).toBe(200);
    expect((await add(coordinator, activityId, [two.enrolmentId])).body).toContain('full');
    world.setNow('2026-03-06T09:00:00.000Z');
    expect((await add(coordinator, activityId, [two.enrolmentId])).status).toBe(200);
    expect((await decide(coordinator, late.id, { do: 'answer', answer: 'accepted' })).body).toContain('full');
    expect((await decide(coordinator, late.id, { do: 'answer', answer: 'no-answer' })).status).toBe(200);
    world.setNow('2026-03-04T09:00:00.000Z');
  });

  it('a wish that was taken back comes back with a reason, where it stood', async () => {
    const { activityId } = await aGroup({ capacity: 5 });
    const [one, two] = [await aPerson('Åter'), await aPerson('Kvar')];
    const first = await ask(coordinator, activityId, one.enrolmentId, '2026-02-01');
    await ask(coordinator, activityId, two.enrolmentId, '2026-02-02');
    expect((await decide(coordinator, first.id, { do: 'withdraw', reason: 'Har fått arbete' })).status).toBe(200);
    expect((await decide(coordinator, first.id, { do: 'offer' })).body).toContain('not-waiting');
    expect((await decide(coordinator, first.id, { do: 'reinstate' })).body).toContain('reason-required');
    expect((await decide(coordinator, first.id, { do: 'reinstate', reason: 'Arbetet blev inte av' })).status).toBe(200);
    const page = await (await coordinator.request('GET', `/activities/${activityId}/places`)).text();
    expect(page.indexOf('Åter')).toBeLessThan(page.indexOf('Kvar'));
  });

  it('where the coordinator chooses, she alone offers, with a reason', async () => {
    const { activityId } = await aGroup({ waitingOrder: 'coordinator' });
    const one = await aPerson('Vald');
    const wish = await ask(leader, activityId, one.enrolmentId);
    expect((await decide(leader, wish.id, { do: 'offer', reason: 'Passar' })).body).toContain('only-coordinator');
    expect((await decide(coordinator, wish.id, { do: 'offer' })).body).toContain('choice-reason-required');
    expect((await decide(coordinator, wish.id, { do: 'offer', reason: 'Passar' })).status).toBe(200);
  });

  it('a leader reaches the places of her own groups, and of no others', async () => {
    const { activityId } = await aGroup({ leaderIds: [] });
    const one = await aPerson('Annans');
    const wish = await ask(coordinator, activityId, one.enrolmentId);
    expect((await leader.request('GET', `/activities/${activityId}/places`)).status).toBe(403);
    expect((await leader.request('GET', `/place-requests/${wish.id}`)).status).toBe(403);
    expect((await ask(leader, activityId, one.enrolmentId)).status).toBe(403);
    expect((await coordinator.request('GET', `/activities/${activityId}/places`)).status).toBe(200);
  });

  it('who is kept apart is stopped; a leader learns no more, a coordinator lets her in with a reason', async () => {
    const { activityId } = await aGroup({ capacity: 5 });
    const [one, other, third] = [await aPerson('Ettsson'), await aPerson('Andrasson'), await aPerson('Tredjesson')];
    const kept = { id: newId(), enrolmentId: one.enrolmentId, otherEnrolmentId: other.enrolmentId, reason: 'fear' };
    expect((await send(leader, `/programmes/${world.programmes.alpha}/kept-apart`, kept)).status).toBe(403);
    expect((await send(caseWorker, `/programmes/${world.programmes.alpha}/kept-apart`, kept)).status).toBe(200);
    expect(
      (await send(caseWorker, `/programmes/${world.programmes.alpha}/kept-apart`, { ...kept, id: newId() })).body,
    ).toContain('already-apart');
    expect((await add(leader, activityId, [one.enrolmentId])).status).toBe(200);

    const form = { enrolmentIds: [other.enrolmentId, third.enrolmentId], joinedOn: '2026-03-04' };
    const refused = await leader.request('POST', `/activities/${activityId}/members`, { form });
    const shown = await refused.text();
    expect(refused.status).toBe(422);
    expect(shown).toContain('Kan inte läggas till: Amira Andrasson');
    expect(shown).toContain('Fråga samordnaren.');
    expect(shown).not.toContain('Ettsson');
    expect(shown).not.toMatch(/Rädsla|fear/);
    expect((await add(leader, activityId, [other.enrolmentId], { overrideReason: 'Jag vet bäst' })).status).toBe(403);
    expect((await add(coordinator, activityId, [other.enrolmentId])).body).toContain('kept-apart');
    expect(
      (await add(coordinator, activityId, [other.enrolmentId], { overrideReason: 'De har talat ut' })).status,
    ).toBe(200);
    const overrides = await world.admin
      .selectFrom('kept_apart_overrides')
      .where('activity_id', '=', activityId)
      .select('reason')
      .execute();
    expect(overrides).toEqual([{ reason: 'De har talat ut' }]);

    const group = await aGroup({ capacity: 5 });
    expect((await add(coordinator, group.activityId, [one.enrolmentId, other.enrolmentId])).body).toContain(
      'kept-apart',
    );
    const path = `/programmes/${world.programmes.alpha}/kept-apart/${kept.id}/end`;
    expect((await send(caseWorker, path, { reason: 'De vill träffas' })).status).toBe(200);
    expect((await add(leader, group.activityId, [one.enrolmentId, other.enrolmentId])).status).toBe(200);
  });

  it('a pair with somebody protected is read by her named reader alone, and stops all the same', async () => {
    const { activityId } = await aGroup({ capacity: 5 });
    const hidden = await aPerson('Hemligsson', { restricted: true, namedReaders: [coordinator.accountId] });
    const seen = await aPerson('Synligsson');
    const kept = { id: newId(), enrolmentId: seen.enrolmentId, otherEnrolmentId: hidden.enrolmentId, reason: 'fear' };
    expect((await send(coordinator, `/programmes/${world.programmes.alpha}/kept-apart`, kept)).status).toBe(200);
    const list = async (who: Actor) =>
      (await who.request('GET', `/programmes/${world.programmes.alpha}/kept-apart`)).text();
    expect(await list(coordinator)).toContain('Hemligsson');
    expect(await list(caseWorker)).not.toMatch(new RegExp(`Hemligsson|${kept.id}`));
    expect((await add(coordinator, activityId, [hidden.enrolmentId])).status).toBe(200);
    const stopped = await add(caseWorker, activityId, [seen.enrolmentId]);
    expect(stopped.body).toContain(`kept-apart:${seen.enrolmentId}`);
    expect(stopped.body).not.toContain(hidden.enrolmentId);
  });

  it('a member is not expected at times that are excluded for her: on no sheet, in no count, and welcome all the same', async () => {
    const { activityId, sessionId } = await aGroup({ capacity: 5 });
    const [one, two] = [await aPerson('Onsdagsson'), await aPerson('Alltidsson')];
    await add(coordinator, activityId, [one.enrolmentId, two.enrolmentId], { joinedOn: '2026-03-01' });
    const friday = await anotherSession(world, 'alpha', activityId, '2026-03-06');
    const times = `/activities/${activityId}/members/${one.enrolmentId}/times`;
    expect(
      (await send(leader, times, { do: 'add', id: newId(), weekday: 3, fromOn: '2026-03-01', reason: 'sfi' })).status,
    ).toBe(200);
    const refused = await leader.request('POST', times, {
      form: { do: 'add', id: newId(), startsAt: 'kvart', fromOn: '2026-03-01', reason: 'sfi' },
    });
    const page = await refused.text();
    expect(refused.status).toBe(422);
    expect(page).toContain('href="#weekday"');
    expect(page).toContain('href="#startsAt"');
    expect(page).toContain('value="kvart"');
    const sheet = async (id: string) => (await leader.request('GET', `/api/v1/sessions/${id}/attendance`)).text();
    expect(await sheet(sessionId)).toContain(two.enrolmentId);
    expect(await sheet(sessionId)).not.toContain(one.enrolmentId);
    expect(await sheet(friday)).toContain(one.enrolmentId);
    const counted = (await (
      await leader.request('GET', `/api/v1/sessions?activityId=${activityId}&from=2026-03-01`)
    ).json()) as {
      sessions: { id: string; memberCount: number }[];
    };
    expect(counted.sessions.map(({ memberCount }) => memberCount)).toEqual([1, 2]);
    const marks = {
      idempotencyKey: newId(),
      everybodyElsePresent: false,
      marks: [{ enrolmentId: one.enrolmentId, version: 0, mark: 'present' }],
    };
    expect((await leader.request('PUT', `/api/v1/sessions/${sessionId}/attendance`, { json: marks })).status).toBe(200);
    expect(await sheet(sessionId)).toContain(one.enrolmentId);
  });

  it('who is kept apart from somebody there is stopped at the door, too, unless a coordinator says why not', async () => {
    const { sessionId } = await aSession(world, 'alpha', { form: 'drop-in', leaderIds: [leader.accountId] });
    const [one, other] = [await aPerson('Inne'), await aPerson('Ute')];
    const kept = { id: newId(), enrolmentId: one.enrolmentId, otherEnrolmentId: other.enrolmentId, reason: 'conflict' };
    await send(coordinator, `/programmes/${world.programmes.alpha}/kept-apart`, kept);
    const come = async (who: Actor, enrolmentId: string, more = {}) => {
      const form = { key: newId(), add: enrolmentId, ...more };
      const answer = await who.request('POST', `/sessions/${sessionId}/attendance`, { form });
      return { status: answer.status, body: await answer.text() };
    };
    expect((await come(leader, one.enrolmentId)).status).toBe(303);
    const refused = await come(leader, other.enrolmentId);
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('Amira Ute: kan inte vara med på det här passet. Fråga samordnaren.');
    expect(refused.body).not.toContain('overrideReason');
    expect((await come(leader, other.enrolmentId, { overrideReason: 'Det går bra' })).status).toBe(403);
    expect((await come(coordinator, other.enrolmentId)).body).toContain('overrideReason');
    expect((await come(coordinator, other.enrolmentId, { overrideReason: 'De har talat ut' })).status).toBe(303);
  });
});
