import { describe, expect, it } from 'vitest';
import { cancelSessionPath } from '#app/features/activities/domain/paths.ts';
import { anotherSession, aSession } from '#app/features/activities/testing/activities.ts';
import { participantPath } from '#app/features/enrolments/domain/paths.ts';
import { newId } from '#app/shared/ids.ts';
import { type Actor, buildWorld } from '#test/world.ts';
import { partsPath, sessionPartsPath, takeBackPartPath, takeUpPartPath } from '../domain/paths.ts';

const world = await buildWorld();
const leader = await world.as('activity-leader', 'alpha');
const otherLeader = await world.another('activity-leader', 'alpha');
const worker = await world.as('case-worker', 'alpha');

const group = async () => {
  const amira = await world.aParticipant('alpha', { givenName: 'Amira', familyName: newId() });
  const made = await aSession(world, 'alpha', { leaderIds: [leader.accountId], memberIds: [amira] });
  return { amira, ...made, laterId: await anotherSession(world, 'alpha', made.activityId, '2026-03-11') };
};
const give = (actor: Actor, sessionId: string, form: Record<string, string>) =>
  actor.request('POST', sessionPartsPath.to({ sessionId }), { form: { id: newId(), kind: 'welcome', ...form } });
const mark = async (sessionId: string, enrolmentId: string, how: object) =>
  expect(
    (
      await leader.request('PUT', `/api/v1/sessions/${sessionId}/attendance`, {
        json: { idempotencyKey: newId(), marks: [{ enrolmentId, version: 0, ...how }] },
      })
    ).status,
  ).toBe(200);
const partsOf = async (enrolmentId: string) =>
  (await (await worker.request('GET', `/api/v1/participants/${enrolmentId}/parts`)).json()).parts as {
    id: string;
    timesDone: number;
    throughOn: string | null;
    isTakenUp: boolean;
  }[];
const skillsOf = async (enrolmentId: string) =>
  (await (await worker.request('GET', `/api/v1/participants/${enrolmentId}/skills`)).json()).skills as {
    id: string;
    kind: string;
    title: string;
  }[];

describe('a part in a session', () => {
  it('is given by whoever leads it, to members of the group only', async () => {
    const { amira, sessionId } = await group();
    const stranger = await world.aParticipant('alpha');
    expect((await give(leader, sessionId, { enrolmentId: amira.enrolmentId })).status).toBe(303);
    expect((await give(leader, sessionId, { enrolmentId: stranger.enrolmentId })).status).toBe(422);
    expect((await give(otherLeader, sessionId, { enrolmentId: amira.enrolmentId })).status).toBe(403);
    expect(await partsOf(amira.enrolmentId)).toHaveLength(1);
  });

  it('is shown in her week beside the session, and in no other session', async () => {
    const { amira, sessionId, laterId } = await group();
    await give(leader, sessionId, { enrolmentId: amira.enrolmentId, kind: 'translate', words: 'arabiska' });
    const week = async (name: string) =>
      (await (await worker.request('GET', `/api/v1/participants/${amira.enrolmentId}/week?week=${name}`)).json())
        .entries;
    expect(await week('2026-W10')).toMatchObject([
      { id: sessionId, parts: [{ kind: 'translate', words: 'arabiska' }] },
    ]);
    expect(await week('2026-W11')).toMatchObject([{ id: laterId, parts: [] }]);
    const page = await worker.request('GET', `/participants/${amira.enrolmentId}/week?week=2026-W10`);
    expect(await page.text()).toContain('Uppgift: Översätter åt andra: arabiska');
  });

  it.each([
    [{ mark: 'present' }, 1],
    [{ mark: 'absent', reason: 'sick' }, 0],
  ])('with her mark %o it was carried out %i times', async (how, times) => {
    const { amira, sessionId } = await group();
    await give(leader, sessionId, { enrolmentId: amira.enrolmentId });
    expect((await partsOf(amira.enrolmentId))[0]?.timesDone).toBe(0);
    await mark(sessionId, amira.enrolmentId, how);
    expect((await partsOf(amira.enrolmentId))[0]?.timesDone).toBe(times);
  });

  it('becomes an experience once, when it was carried out and not before; not of a session that was cancelled since', async () => {
    const { amira, sessionId } = await group();
    const id = newId();
    await give(leader, sessionId, { id, enrolmentId: amira.enrolmentId, kind: 'food' });
    const takeUp = (actor: Actor) =>
      actor.request('POST', `/api/v1/participants/${amira.enrolmentId}/parts/${id}/experience`);
    expect((await takeUp(worker)).status).toBe(422);
    await mark(sessionId, amira.enrolmentId, { mark: 'present' });
    const cancel = { form: { reason: 'Fel dag' } };
    await leader.request('POST', cancelSessionPath.to({ sessionId }), cancel);
    expect((await takeUp(worker)).status).toBe(422);
    await leader.request('POST', `/sessions/${sessionId}/resume`, { form: { confirmed: '1' } });
    expect((await takeUp(leader)).status).toBe(403);
    for (const _ of [1, 2]) expect((await takeUp(worker)).status).toBe(200);
    const page = takeUpPartPath.to({ enrolmentId: amira.enrolmentId, partId: id });
    expect((await worker.request('POST', page, { form: { confirmed: '1' } })).status).toBe(303);
    expect((await partsOf(amira.enrolmentId))[0]).toMatchObject({ timesDone: 1, isTakenUp: true });
    expect(await skillsOf(amira.enrolmentId)).toMatchObject([
      { id, kind: 'unpaid-work', title: 'Lagade mat och ordnade fika för en grupp' },
    ]);
  });

  it('given for sessions to come as well, keeps what was done when it is taken back', async () => {
    const { amira, sessionId, laterId } = await group();
    const id = newId();
    await give(leader, sessionId, { id, enrolmentId: amira.enrolmentId, all: 'on' });
    await mark(sessionId, amira.enrolmentId, { mark: 'present' });
    world.setNow('2026-03-09T09:00:00.000Z');
    const back = takeBackPartPath.to({ sessionId: laterId, partId: id });
    expect((await otherLeader.request('POST', back, { form: { confirmed: '1' } })).status).toBe(403);
    expect((await leader.request('POST', back, { form: { confirmed: '1' } })).status).toBe(303);
    expect(await partsOf(amira.enrolmentId)).toMatchObject([{ id, timesDone: 1, throughOn: '2026-03-08' }]);
    world.setNow('2026-03-04T09:00:00.000Z');
  });
});

describe('walls', () => {
  it('of somebody whose identity is protected only her named readers learn the part', async () => {
    const named = await world.another('case-worker', 'alpha');
    const hidden = await world.aParticipant('alpha', {
      ...{ givenName: 'Dold', familyName: 'Skyddad', restricted: true, namedReaders: [named.accountId] },
    });
    const { sessionId } = await aSession(world, 'alpha', {
      leaderIds: [leader.accountId],
      memberIds: [{ ...hidden, restricted: true }],
    });
    expect((await give(leader, sessionId, { enrolmentId: hidden.enrolmentId })).status).toBe(422);
    expect((await give(named, sessionId, { enrolmentId: hidden.enrolmentId })).status).toBe(303);
    const page = async (actor: Actor) => (await actor.request('GET', sessionPartsPath.to({ sessionId }))).text();
    expect(await page(named)).toContain('Skyddad');
    expect(await page(leader)).not.toContain('Skyddad');
    expect((await worker.request('GET', partsPath.to({ enrolmentId: hidden.enrolmentId }))).status).toBe(404);
    expect((await named.request('GET', partsPath.to({ enrolmentId: hidden.enrolmentId }))).status).toBe(200);
  });
});

describe('her way on her page', () => {
  it('has what she carried out, and not what was only planned; for who works with her alone', async () => {
    const { amira, sessionId, laterId } = await group();
    await give(leader, sessionId, { enrolmentId: amira.enrolmentId, kind: 'translate', words: 'dari' });
    await give(leader, laterId, { enrolmentId: amira.enrolmentId, kind: 'food' });
    const page = async (actor: Actor) =>
      (await actor.request('GET', participantPath.to({ enrolmentId: amira.enrolmentId }))).text();
    expect(await page(worker)).not.toContain('Leder med');
    await mark(sessionId, amira.enrolmentId, { mark: 'present' });
    const html = await page(worker);
    expect(html).toMatch(/Leder med[\s\S]*dari, [^<]* \(1 gång\)/);
    expect(html).not.toContain('fika');
    expect(await page(leader)).not.toContain('Leder med');
  });
});
