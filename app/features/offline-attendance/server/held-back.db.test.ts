import { beforeAll, describe, expect, it } from 'vitest';
import { aSession } from '#app/features/activities/testing/activities.ts';
import { newId } from '#app/shared/ids.ts';
import { type Actor, buildWorld, type World } from '#test/world.ts';
import type { GivenSheets } from '../domain/message.ts';

const POCKET = '/api/v1/attendance/pocket';
const HELD = '/api/v1/attendance/held-back';
const world: World = await buildWorld();
let leader: Actor;
let coordinator: Actor;

beforeAll(async () => {
  leader = await world.as('activity-leader', 'alpha');
  coordinator = await world.as('coordinator', 'alpha');
});

const present = { mark: 'present' } as const;
const sick = { mark: 'absent', reason: 'sick' } as const;
type Given = { ticket: string; sessionId: string; people: { personId: string; enrolmentId: string }[] };

/** A group whose leader has its sheet on a device. */
async function aTicket(size = 1): Promise<Given> {
  const people = [];
  for (let at = 0; at < size; at += 1) people.push(await world.aParticipant('alpha', { givenName: `Person${at}` }));
  const { sessionId } = await aSession(world, 'alpha', { memberIds: people, leaderIds: [leader.accountId] });
  const answer = await leader.request('GET', `${POCKET}?session=${sessionId}`);
  const { sheets } = (await answer.json()) as GivenSheets;
  return { ticket: sheets.find((sheet) => sheet.sessionId === sessionId)?.ticket ?? '', sessionId, people };
}

type Save = { ticket: string; key?: string; notHeld?: string; rows: object[] };
/** Hands in without being signed in. */
const handIn = ({ ticket, key = newId(), notHeld, rows }: Save) =>
  leader.request('POST', '/attendance/pocket', {
    headers: { cookie: '' },
    form: { save: JSON.stringify({ ticket, key, madeAt: '2026-03-04T11:00:00Z', notHeld: notHeld ?? null, rows }) },
  });
const row = (of: Given, mark: object | null, before: object | null = null, at = 0) => ({
  ...{ enrolmentId: of.people[at]?.enrolmentId, before, mark },
});

async function waiting(actor: Actor, sessionId: string): Promise<{ id: string; marks: number; by: string }[]> {
  const answer = await actor.request('GET', HELD);
  if (answer.status !== 200) return [];
  const { saves } = (await answer.json()) as { saves: { id: string; sessionId: string; marks: number; by: string }[] };
  return saves.filter((save) => save.sessionId === sessionId);
}
const marksOf = (sessionId: string) =>
  world.admin
    .selectFrom('attendance_marks')
    .where('session_id', '=', sessionId)
    .select(['enrolment_id as id', 'mark', 'marked_by as by'])
    .execute();
type Met = { enrolmentId: string; version: number; meeting: string; fromDevice: object; stands: object };
async function look(actor: Actor, id: string): Promise<Met[]> {
  return ((await (await actor.request('GET', `${HELD}/${id}`)).json()) as { marks: Met[] }).marks;
}
const settle = (actor: Actor, id: string, json: object) => actor.request('POST', `${HELD}/${id}/settle`, { json });
const problemsOf = async (answer: Response) =>
  ((await answer.json()) as { problems: Record<string, string[]> }).problems;

describe('what a device hands in', () => {
  it('waits once for a coordinator, has no effect before, and leaves a trace of whose device it was', async () => {
    const given = await aTicket();
    const key = newId();
    for (const _ of [1, 2]) expect((await handIn({ ...given, key, rows: [row(given, present)] })).status).toBe(200);
    const saves = await waiting(coordinator, given.sessionId);
    expect(saves.map(({ id, marks }) => [id, marks])).toEqual([[key, 1]]);
    expect(await marksOf(given.sessionId)).toEqual([]);
    for (const role of ['case-worker', 'activity-leader'] as const) {
      const actor = await world.as(role, 'alpha');
      expect((await actor.request('GET', HELD)).status, role).toBe(403);
    }
    expect(await waiting(await world.as('coordinator', 'beta'), given.sessionId)).toEqual([]);
    const events = await world.admin
      .selectFrom('audit_events')
      .where('purpose', '=', 'attendance.hand-in')
      .where('account_id', '=', leader.accountId)
      .select('subjects')
      .execute();
    expect(events.map(({ subjects }) => subjects)).toEqual([[given.people[0]?.personId]]);
  });

  it('is refused with a ticket that is not ours, changed or of a session that is gone; nobody of another programme gets in', async () => {
    const given = await aTicket();
    const rows = [row(given, present)];
    const other = await aTicket();
    const changed = given.ticket.replace(given.sessionId, other.sessionId);
    for (const ticket of ['', 'x', changed, given.ticket.slice(0, -1)])
      expect((await handIn({ ticket, rows })).status, ticket).toBe(422);
    expect(await waiting(coordinator, given.sessionId)).toEqual([]);
    const elsewhere = await world.aParticipant('beta');
    const foreign = { enrolmentId: elsewhere.enrolmentId, before: null, mark: present };
    expect((await handIn({ ...given, rows: [...rows, foreign] })).status).toBe(200);
    expect((await waiting(coordinator, given.sessionId)).map(({ marks }) => marks)).toEqual([1]);
    await world.admin.deleteFrom('activity_sessions').where('id', '=', other.sessionId).execute();
    expect((await handIn({ ...other, rows: [row(other, present)] })).status).toBe(422);
  });

  it('does not wait any more when it has come by itself', async () => {
    const given = await aTicket();
    const key = newId();
    await handIn({ ...given, key, rows: [row(given, present)] });
    const sent = await leader.request('PUT', `${POCKET}/${given.sessionId}`, {
      json: {
        ...{ idempotencyKey: key, after: null, owner: leader.accountId, madeAt: '2026-03-04T11:00:00.000Z' },
        marks: [{ enrolmentId: given.people[0]?.enrolmentId, version: 0, mark: 'present' }],
      },
    });
    expect(sent.status).toBe(200);
    expect(await waiting(coordinator, given.sessionId)).toEqual([]);
    expect((await settle(coordinator, key, {})).status).toBe(404);
  });
});

describe('a coordinator', () => {
  it('sees both values, takes one mark and leaves another, once; the marks are hers', async () => {
    const given = await aTicket(2);
    const [anna, bo] = given.people.map(({ enrolmentId }) => enrolmentId) as [string, string];
    await coordinator.request('PUT', `/api/v1/sessions/${given.sessionId}/attendance`, {
      json: { idempotencyKey: newId(), marks: [{ enrolmentId: bo, version: 0, mark: 'absent', reason: 'sick' }] },
    });
    const key = newId();
    await handIn({ ...given, key, rows: [row(given, present), row(given, present, null, 1)] });
    const met = await look(coordinator, key);
    expect(met.map(({ enrolmentId, meeting }) => [enrolmentId, meeting]).sort()).toEqual(
      [
        [anna, 'free'],
        [bo, 'contested'],
      ].sort(),
    );
    expect(met.find((each) => each.enrolmentId === bo)).toMatchObject({
      fromDevice: { mark: 'present' },
      stands: { mark: 'absent', reason: 'sick' },
    });
    expect(await problemsOf(await settle(coordinator, key, { marks: [] }))).toHaveProperty([`marks.${bo}`], ['choose']);
    const marks = met.map(({ enrolmentId, version }) => ({ enrolmentId, version, take: enrolmentId === anna }));
    expect((await settle(coordinator, key, { marks })).status).toBe(200);
    const standing = await marksOf(given.sessionId);
    expect(standing.map(({ id, mark }) => `${id} ${mark}`).sort()).toEqual([`${anna} present`, `${bo} absent`].sort());
    expect(standing.map(({ by }) => by)).toEqual([coordinator.accountId, coordinator.accountId]);
    expect((await settle(coordinator, key, { marks })).status).toBe(404);
    const kept = await world.admin
      .selectFrom('held_back_saves')
      .where('id', '=', key)
      .select(['outcome', 'settled_by as by'])
      .executeTakeFirst();
    expect(kept).toEqual({ outcome: 'taken', by: coordinator.accountId });
  });

  it('overwrites nothing that was changed after she looked: nothing is decided then', async () => {
    const given = await aTicket();
    const [anna] = given.people.map(({ enrolmentId }) => enrolmentId) as [string];
    const key = newId();
    await handIn({ ...given, key, rows: [row(given, present)] });
    const marks = (await look(coordinator, key)).map(({ enrolmentId, version }) => ({
      enrolmentId,
      version,
      take: true,
    }));
    await coordinator.request('PUT', `/api/v1/sessions/${given.sessionId}/attendance`, {
      json: { idempotencyKey: newId(), marks: [{ enrolmentId: anna, version: 0, mark: 'absent', reason: 'sick' }] },
    });
    const late = await settle(coordinator, key, { marks });
    expect(await problemsOf(late)).toHaveProperty([`marks.${anna}`], ['changed-by-other']);
    expect((await waiting(coordinator, given.sessionId)).map(({ id }) => id)).toEqual([key]);
    expect((await settle(coordinator, key, { marks: marks.map((each) => ({ ...each, take: false })) })).status).toBe(
      200,
    );
    expect((await marksOf(given.sessionId)).map(({ mark }) => mark)).toEqual(['absent']);
    expect(await waiting(coordinator, given.sessionId)).toEqual([]);
  });

  it('cancels a session that somebody could not say did not take place, or leaves it', async () => {
    for (const [notHeld, status] of [
      [true, 'cancelled'],
      [false, 'planned'],
    ] as const) {
      const given = await aTicket();
      const key = newId();
      await handIn({ ...given, key, notHeld: 'leader-away', rows: [] });
      expect(await problemsOf(await settle(coordinator, key, {}))).toEqual({ notHeld: ['choose'] });
      expect((await settle(coordinator, key, { notHeld })).status).toBe(200);
      const session = await world.admin
        .selectFrom('activity_sessions')
        .where('id', '=', given.sessionId)
        .select('status')
        .executeTakeFirst();
      expect(session?.status).toBe(status);
    }
  });

  it('does not see the mark of somebody who has become protected; her named reader does', async () => {
    const given = await aTicket(2);
    const key = newId();
    await handIn({ ...given, key, rows: [row(given, present), row(given, sick, null, 1)] });
    await world.admin
      .updateTable('people')
      .set({ restricted: true })
      .where('id', '=', given.people[1]?.personId ?? '')
      .execute();
    expect((await look(coordinator, key)).map(({ enrolmentId }) => enrolmentId)).toEqual([
      given.people[0]?.enrolmentId,
    ]);
    await world.admin
      .insertInto('named_readers')
      .values({
        tenant_id: world.tenants.north,
        person_id: given.people[1]?.personId ?? '',
        account_id: coordinator.accountId,
        reason: 'Her coordinator',
      })
      .execute();
    expect(await look(coordinator, key)).toHaveLength(2);
  });
});
