import { beforeAll, describe, expect, it } from 'vitest';
import { anotherSession, aSession } from '#app/features/activities/testing/activities.ts';
import { newId } from '#app/shared/ids.ts';
import { type Actor, buildWorld, type World } from '#test/world.ts';
import type { GivenSheets } from '../domain/message.ts';

const ADDRESS = '/api/v1/attendance/pocket';
const world: World = await buildWorld();
let leader: Actor;
let other: Actor;

beforeAll(async () => {
  leader = await world.as('activity-leader', 'alpha');
  other = await world.another('activity-leader', 'alpha');
});

async function aGroup(size: number, restricted = 0) {
  const people = [];
  for (let at = 0; at < size; at += 1)
    people.push({
      ...(await world.aParticipant('alpha', { givenName: `Person${at}`, restricted: at < restricted })),
      restricted: at < restricted,
    });
  return { people, ...(await aSession(world, 'alpha', { memberIds: people, leaderIds: [leader.accountId] })) };
}

async function fetchAs(actor: Actor, session?: string): Promise<GivenSheets> {
  const answer = await actor.request('GET', session === undefined ? ADDRESS : `${ADDRESS}?session=${session}`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as GivenSheets;
}

type Sent = {
  key?: string;
  after?: string | null;
  owner?: string;
  version?: number;
  mark?: string;
  notHeld?: { reason: string; despite: boolean };
};
const send = (actor: Actor, sessionId: string, enrolmentId: string, sent: Sent = {}) =>
  actor.request('PUT', `${ADDRESS}/${sessionId}`, {
    json: {
      idempotencyKey: sent.key ?? newId(),
      after: sent.after ?? null,
      owner: sent.owner ?? actor.accountId,
      madeAt: '2026-03-06T09:00:00.000Z',
      marks: [{ enrolmentId, version: sent.version ?? 0, mark: sent.mark ?? 'present' }],
      notHeld: sent.notHeld,
    },
  });
const problemsOf = async (answer: Response) =>
  ((await answer.json()) as { problems: Record<string, string[]> }).problems;

describe('what goes along on a device', () => {
  it('is the leader’s own sheets with short names, and no word about the activity', async () => {
    const { sessionId } = await aGroup(2);
    const given = await fetchAs(leader);
    const sheet = given.sheets.find((each) => each.sessionId === sessionId);
    expect(sheet).toMatchObject({
      heldOn: '2026-03-04',
      startsAt: '09:00',
      endsAt: '12:00',
      closed: null,
      leavesOut: false,
    });
    expect(sheet?.rows).toHaveLength(2);
    expect(Object.keys(sheet ?? {}).sort()).toEqual(
      ['closed', 'endsAt', 'heldOn', 'leavesOut', 'minutes', 'rows', 'sessionId', 'startsAt', 'ticket'].sort(),
    );
    expect(given.names.every(({ name }) => /^Person\d \S/.test(name))).toBe(true);
    expect(JSON.stringify(given)).not.toContain('Samtalsgrupp');
    expect((await fetchAs(other)).sheets).toEqual([]);
    expect((await fetchAs(other, sessionId)).sheets).toEqual([]);
  });

  it('holds nobody with protected identity, not for her named reader either, and says that somebody is left out', async () => {
    const { sessionId, people } = await aGroup(3, 1);
    await world.admin
      .insertInto('named_readers')
      .values({
        tenant_id: world.tenants.north,
        person_id: people[0]!.personId,
        account_id: leader.accountId,
        reason: 'Leads the group',
      })
      .execute();
    const given = await fetchAs(leader, sessionId);
    const sheet = given.sheets.find((each) => each.sessionId === sessionId);
    expect(sheet?.leavesOut).toBe(true);
    expect(sheet?.rows.map((row) => row.enrolmentId).sort()).toEqual(
      people
        .slice(1)
        .map((each) => each.enrolmentId)
        .sort(),
    );
    expect(JSON.stringify(given)).not.toContain(people[0]!.enrolmentId);
  });

  it('is one more sheet for a coordinator who asks for it, and leaves a trace as an export', async () => {
    const { sessionId, people } = await aGroup(1);
    const coordinator = await world.as('coordinator', 'alpha');
    expect((await fetchAs(coordinator)).sheets).toEqual([]);
    const given = await fetchAs(coordinator, sessionId);
    expect(given.sheets.map((each) => each.sessionId)).toEqual([sessionId]);
    const events = await world.admin
      .selectFrom('audit_events')
      .where('account_id', '=', coordinator.accountId)
      .where('purpose', '=', 'attendance.take-along')
      .select(['action', 'subjects'])
      .execute();
    expect(events.at(-1)).toEqual({ action: 'export', subjects: [people[0]!.personId] });
  });
});

describe('a save from a device', () => {
  it('is taken once, in order, and answered with what stands then', async () => {
    const { sessionId, people } = await aGroup(2);
    const [anna, bo] = people.map((each) => each.enrolmentId) as [string, string];
    const [first, second] = [newId(), newId()];
    const early = await send(leader, sessionId, bo, { key: second, after: first });
    expect([early.status, await problemsOf(early)]).toEqual([422, { '': ['out-of-order'] }]);
    for (const _ of [1, 2]) {
      const answer = await send(leader, sessionId, anna, { key: first });
      const { rows } = (await answer.json()) as { rows: { enrolmentId: string; version: number; mark: string }[] };
      expect(rows.find((row) => row.enrolmentId === anna)).toMatchObject({ mark: 'present', version: 1 });
    }
    expect((await send(leader, sessionId, bo, { key: second, after: first })).status).toBe(200);
    const marks = await world.admin
      .selectFrom('attendance_marks')
      .where('session_id', '=', sessionId)
      .select('version')
      .execute();
    expect(marks.map((mark) => mark.version).sort()).toEqual([1, 2]);
  });

  it('is refused with the row where somebody else has marked differently', async () => {
    const { sessionId, people } = await aGroup(1);
    const [anna] = people.map((each) => each.enrolmentId) as [string];
    expect((await send(leader, sessionId, anna)).status).toBe(200);
    const late = await send(leader, sessionId, anna, { mark: 'none', version: 0 });
    expect(late.status).toBe(200);
    const differs = await leader.request('PUT', `${ADDRESS}/${sessionId}`, {
      json: {
        idempotencyKey: newId(),
        after: null,
        owner: leader.accountId,
        madeAt: '2026-03-06T09:00:00.000Z',
        marks: [{ enrolmentId: anna, version: 0, mark: 'absent', reason: 'sick' }],
      },
    });
    expect([differs.status, await problemsOf(differs)]).toEqual([
      412,
      { [`marks.${anna}`]: ['changed-by-other'], '': ['conflict'] },
    ]);
  });

  it('is refused from somebody else’s hands, from a leader of other activities, and about somebody out of sight', async () => {
    const { sessionId, people } = await aGroup(2, 1);
    const [hidden, seen] = people.map((each) => each.enrolmentId) as [string, string];
    const wrong = await send(leader, sessionId, seen, { owner: other.accountId });
    expect(await problemsOf(wrong)).toEqual({ '': ['other-account'] });
    expect((await send(other, sessionId, seen)).status).toBe(403);
    const about = await send(leader, sessionId, hidden, { mark: 'none' });
    expect(await problemsOf(about)).toEqual({ [`marks.${hidden}`]: ['not-active'] });
    expect((await send(leader, sessionId, seen)).status).toBe(200);
  });

  it('is refused for a cancelled session, and nothing of it is written', async () => {
    const { activityId, people } = await aGroup(1);
    const sessionId = await anotherSession(world, 'alpha', activityId, '2026-03-03');
    await world.admin
      .updateTable('activity_sessions')
      .set({ status: 'cancelled', cancel_reason: 'Snow' })
      .where('id', '=', sessionId)
      .execute();
    const answer = await send(leader, sessionId, people[0]!.enrolmentId);
    expect(await problemsOf(answer)).toEqual({ '': ['cancelled'] });
  });
});

describe('that a session did not take place', () => {
  const notHeld = { reason: 'nobody-came', despite: false };
  const stateOf = (sessionId: string) =>
    world.admin
      .selectFrom('activity_sessions')
      .where('id', '=', sessionId)
      .select(['status', 'cancel_reason as reason'])
      .executeTakeFirstOrThrow();

  it('cancels it once with the reason in words, also when it is sent again after the session is on again', async () => {
    const { sessionId, people } = await aGroup(1);
    const [anna] = people.map((each) => each.enrolmentId) as [string];
    const key = newId();
    const said = await send(leader, sessionId, anna, { key, mark: 'none', notHeld });
    expect(said.status).toBe(200);
    expect(await stateOf(sessionId)).toEqual({ status: 'cancelled', reason: 'Ingen kom' });
    await leader.request('POST', `/api/v1/sessions/${sessionId}/resume`, { json: {} });
    expect((await send(leader, sessionId, anna, { key, mark: 'none', notHeld })).status).toBe(200);
    expect((await stateOf(sessionId)).status).not.toBe('cancelled');
    expect(await problemsOf(await send(leader, sessionId, anna, { key }))).toEqual({ '': ['key-used'] });
  });

  it('stops at marks that were not seen, and is taken over those that were, and when it is said all the same', async () => {
    for (const [mark, again] of [
      ['present', notHeld],
      ['none', { ...notHeld, despite: true }],
    ] as const) {
      const { sessionId, people } = await aGroup(1);
      const [anna] = people.map((each) => each.enrolmentId) as [string];
      expect((await send(leader, sessionId, anna)).status).toBe(200);
      const unseen = await send(leader, sessionId, anna, { mark: 'none', notHeld });
      expect([unseen.status, await problemsOf(unseen)]).toEqual([
        412,
        { '': ['conflict'], [`marks.${anna}`]: ['changed-by-other'] },
      ]);
      expect((await stateOf(sessionId)).status).toBe('held');
      expect((await send(leader, sessionId, anna, { mark, notHeld: again })).status).toBe(200);
      expect((await stateOf(sessionId)).status).toBe('cancelled');
    }
  });

  it('is refused from a leader of other activities and before the day; what is cancelled keeps its reason', async () => {
    const { sessionId, activityId, people } = await aGroup(1);
    const [anna] = people.map((each) => each.enrolmentId) as [string];
    expect((await send(other, sessionId, anna, { mark: 'none', notHeld })).status).toBe(403);
    const later = await anotherSession(world, 'alpha', activityId, '2026-03-20');
    const early = await send(leader, later, anna, { mark: 'none', notHeld });
    expect(await problemsOf(early)).toEqual({ '': ['too-early'] });
    await world.admin
      .updateTable('activity_sessions')
      .set({ status: 'cancelled', cancel_reason: 'Snow' })
      .where('id', '=', sessionId)
      .execute();
    expect((await send(leader, sessionId, anna, { mark: 'none', notHeld })).status).toBe(200);
    expect((await stateOf(sessionId)).reason).toBe('Snow');
  });
});
