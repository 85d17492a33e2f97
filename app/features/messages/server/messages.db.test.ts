import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import type { OwnSide } from '#test/portal/own-side.ts';
import { openOwnSide } from '#test/portal/own-side.ts';
import { type Actor, buildWorld } from '#test/world.ts';
import { getInbox, getThread, listWaitingFor } from './get-threads.ts';
import { getConversation, listContacts } from './own-threads.ts';
import { giveBack, handOver, settle, takeOver } from './take-steps.ts';
import { startThread, writeMessage, writeToGroup } from './write-message.ts';
import { writeOwnMessage } from './write-own.ts';

const WEDNESDAY = '2026-03-04T09:00:00.000Z';
const MONDAY_AFTER = '2026-03-09T09:00:00.000Z';

describe('messages', async () => {
  const world = await buildWorld();
  const { admin } = world;
  let sara: Actor;
  let jonas: Actor;
  let maria: Actor;
  let peer: Actor;
  let leader: Actor;
  const activityId = newId();

  const set = (enrolmentId: string, columns: { case_worker_id?: string | null; peer_coach_id?: string | null }) =>
    admin.updateTable('enrolments').set(columns).where('id', '=', enrolmentId).execute();

  const aPerson = async (wishes: Parameters<typeof world.aParticipant>[1] = {}) => {
    const person = await world.aParticipant('alpha', wishes);
    await set(person.enrolmentId, { case_worker_id: sara.accountId, peer_coach_id: peer.accountId });
    await admin
      .insertInto('activity_members')
      .values({
        tenant_id: world.tenants.north,
        programme_id: world.programmes.alpha,
        activity_id: activityId,
        enrolment_id: person.enrolmentId,
        person_id: person.personId,
        restricted: wishes.restricted ?? false,
        joined_on: '2026-01-12',
      })
      .execute();
    return { ...person, side: await openOwnSide(world, 'alpha', person.personId) };
  };
  type Person = Awaited<ReturnType<typeof aPerson>>;

  const write = (side: OwnSide, enrolmentId: string, to: string, text: string, id = newId()) =>
    side.run((ctx) => writeOwnMessage(ctx, { enrolmentId, to }, { id, text }, undefined));
  const threadsOf = async (actor: Actor, { enrolmentId }: Person) => {
    const { waiting, needSomebody, others } = await actor.run(getInbox);
    return [...waiting, ...needSomebody, ...others].filter((each) => each.enrolmentId === enrolmentId);
  };
  const textsOf = async (actor: Actor, threadId: string) =>
    (await actor.run((ctx) => getThread(ctx, threadId))).messages.map(({ words }) => words.text);
  const answer = (actor: Actor, threadId: string, text: string, seen?: string, id = newId()) =>
    actor.run((ctx) =>
      writeMessage(
        ctx,
        threadId,
        { id, text, seen, when: 'now', day: '', time: '', what: '', translation: '' },
        undefined,
      ),
    );
  const seenBy = async (actor: Actor, threadId: string) => (await actor.run((ctx) => getThread(ctx, threadId))).seen;
  const waitingFor = (actor: Actor, { enrolmentId }: Person) =>
    actor.run((ctx) => listWaitingFor(ctx, [enrolmentId])).then((all) => all.map(({ state }) => state));

  beforeAll(async () => {
    world.setNow(WEDNESDAY);
    [sara, jonas, maria, peer, leader] = await Promise.all([
      world.as('case-worker', 'alpha'),
      world.another('case-worker', 'alpha'),
      world.as('coordinator', 'alpha'),
      world.as('peer-coach', 'alpha'),
      world.as('activity-leader', 'alpha'),
    ]);
    const own = { tenant_id: world.tenants.north, programme_id: world.programmes.alpha };
    await admin
      .insertInto('activities')
      .values({
        ...own,
        id: activityId,
        name: 'Språkkafé',
        kind: 'group-session',
        form: 'group',
        starts_on: '2026-01-01',
        ends_on: '2026-12-31',
      })
      .execute();
    await admin
      .insertInto('activity_leaders')
      .values({ ...own, activity_id: activityId, account_id: leader.accountId })
      .execute();
  });

  it('reach whom they are addressed to, and nobody else', async () => {
    world.setNow(WEDNESDAY);
    const amira = await aPerson();
    await write(amira.side, amira.enrolmentId, 'coach', 'till coachen');
    await write(amira.side, amira.enrolmentId, 'peer', 'till peeren');
    await write(amira.side, amira.enrolmentId, activityId, 'till ledaren');
    const read = async (actor: Actor) => (await threadsOf(actor, amira)).map(({ last }) => last?.words.text).sort();
    expect(await read(sara)).toEqual(['till coachen']);
    expect(await read(peer)).toEqual(['till peeren']);
    expect(await read(leader)).toEqual(['till ledaren']);
    for (const other of [
      jonas,
      maria,
      await world.another('peer-coach', 'alpha'),
      await world.another('activity-leader', 'alpha'),
      await world.as('coordinator', 'beta'),
      await world.as('coordinator', 'gamma'),
    ])
      expect(await read(other)).toEqual([]);
  });

  it('show a peer coach what she is called and nothing more', async () => {
    const amira = await aPerson({ familyName: 'Kanarie' });
    await write(amira.side, amira.enrolmentId, 'peer', 'hej');
    const [thread] = await threadsOf(peer, amira);
    expect([thread?.givenName, thread?.familyName]).toEqual(['Amira', '']);
    const page = await peer.request('GET', `/messages/${thread?.id}`);
    expect(page.status).toBe(200);
    expect(await page.text()).not.toContain('Kanarie');
  });

  it('are the participant’s own: another sees none of them, and staff who look along neither', async () => {
    const [amira, yusuf] = [await aPerson(), await aPerson()];
    await write(amira.side, amira.enrolmentId, 'coach', 'mitt');
    const own = await amira.side.run((ctx) =>
      getConversation(ctx, { enrolmentId: amira.enrolmentId, to: 'coach' }, false),
    );
    expect(own.messages.map(({ words }) => words.text)).toEqual(['mitt']);
    await expect(
      yusuf.side.run((ctx) => getConversation(ctx, { enrolmentId: amira.enrolmentId, to: 'coach' }, false)),
    ).rejects.toThrow('not found');
    const mirrored = await amira.side.run(async (ctx) => {
      await sql`select set_config('app.mirrored', 'true', true)`.execute(ctx.db);
      return (await listContacts(ctx)).map(({ thread }) => thread?.id);
    });
    expect(mirrored.every((id) => id === undefined)).toBe(true);
  });

  it('wait for an answer until there is one, are there once when sent twice, and wait again', async () => {
    world.setNow(WEDNESDAY);
    const amira = await aPerson();
    const id = newId();
    await write(amira.side, amira.enrolmentId, 'coach', 'Vad betyder papperet?', id);
    await write(amira.side, amira.enrolmentId, 'coach', 'Vad betyder papperet?', id);
    const [thread] = await threadsOf(sara, amira);
    expect([thread?.turn, thread?.dueOn]).toEqual(['waits', '2026-03-06']);
    expect(await textsOf(sara, thread!.id)).toEqual(['Vad betyder papperet?']);
    const reply = newId();
    const seen = await seenBy(sara, thread!.id);
    world.setNow('2026-03-04T09:05:00.000Z');
    expect((await answer(sara, thread!.id, 'Vi läser det ihop.', seen, reply)).ok).toBe(true);
    expect((await answer(sara, thread!.id, 'Vi läser det ihop.', seen, reply)).ok).toBe(true);
    expect((await threadsOf(sara, amira))[0]?.turn).toBe('answered');
    const hers = await amira.side.run((ctx) =>
      getConversation(ctx, { enrolmentId: amira.enrolmentId, to: 'coach' }, false),
    );
    expect(hers.messages.map(({ from }) => from === null)).toEqual([true, false]);
    world.setNow('2026-03-04T09:10:00.000Z');
    await write(amira.side, amira.enrolmentId, 'coach', 'Tack');
    expect((await threadsOf(sara, amira))[0]?.turn).toBe('waits');
  });

  it('tell whoever answers that something came meanwhile, and keep it waiting', async () => {
    world.setNow(WEDNESDAY);
    const amira = await aPerson();
    await write(amira.side, amira.enrolmentId, 'coach', 'Ett');
    const [thread] = await threadsOf(sara, amira);
    const seen = await seenBy(sara, thread!.id);
    world.setNow('2026-03-04T09:05:00.000Z');
    await write(amira.side, amira.enrolmentId, 'coach', 'Två');
    expect(await answer(sara, thread!.id, 'Svar', seen)).toEqual({ ok: false, problem: { '': ['newer'] } });
    world.setNow('2026-03-04T09:06:00.000Z');
    const both = await Promise.all([
      answer(sara, thread!.id, 'Svar', await seenBy(sara, thread!.id)),
      answer(sara, thread!.id, 'Svar igen', '2026-03-04T09:05:00.000Z'),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('stay with the participation when her case worker changes: the new one has them, the old one no more', async () => {
    world.setNow(WEDNESDAY);
    const amira = await aPerson();
    await write(amira.side, amira.enrolmentId, 'coach', 'Hej');
    const [thread] = await threadsOf(sara, amira);
    await set(amira.enrolmentId, { case_worker_id: jonas.accountId });
    expect(await waitingFor(jonas, amira)).toEqual(['mine']);
    expect(await textsOf(jonas, thread!.id)).toEqual(['Hej']);
    expect(await threadsOf(sara, amira)).toEqual([]);
    await expect(seenBy(sara, thread!.id)).rejects.toThrow('not found');
  });

  it('are never lost: past the promise a coordinator takes over and reads what waits, nothing before it', async () => {
    world.setNow('2026-03-02T09:00:00.000Z');
    const amira = await aPerson();
    await write(amira.side, amira.enrolmentId, 'coach', 'Gammalt');
    const [thread] = await threadsOf(sara, amira);
    const seen = await seenBy(sara, thread!.id);
    world.setNow('2026-03-02T10:00:00.000Z');
    await answer(sara, thread!.id, 'Svarat', seen);
    world.setNow(WEDNESDAY);
    amira.side = await openOwnSide(world, 'alpha', amira.personId);
    await write(amira.side, amira.enrolmentId, 'coach', 'Obesvarat');
    expect(await waitingFor(maria, amira)).toEqual([]);
    await expect(maria.run((ctx) => takeOver(ctx, thread!.id, newId()))).rejects.toThrow('not found');
    world.setNow(MONDAY_AFTER);
    expect(await waitingFor(maria, amira)).toEqual(['late']);
    expect(await waitingFor(jonas, amira)).toEqual([]);
    expect(await textsOf(maria, thread!.id)).toEqual([]);
    expect((await answer(maria, thread!.id, 'Svar utan att ha tagit över').catch(() => 'refused')) as string).toBe(
      'refused',
    );
    expect((await maria.run((ctx) => takeOver(ctx, thread!.id, newId()))).ok).toBe(true);
    expect(await textsOf(maria, thread!.id)).toEqual(['Obesvarat']);
    amira.side = await openOwnSide(world, 'alpha', amira.personId);
    const hers = await amira.side.run((ctx) =>
      getConversation(ctx, { enrolmentId: amira.enrolmentId, to: 'coach' }, false),
    );
    expect(hers.steps).toHaveLength(1);
    await maria.run((ctx) => giveBack(ctx, thread!.id, newId()));
    expect(await waitingFor(sara, amira)).toEqual(['mine']);
  });

  it.each([
    ['she has none', async ({ enrolmentId }: Person) => void (await set(enrolmentId, { case_worker_id: null }))],
    [
      'her account was closed',
      async ({ enrolmentId }: Person) => {
        const gone = await world.another('case-worker', 'alpha');
        await set(enrolmentId, { case_worker_id: gone.accountId });
        await admin.updateTable('accounts').set({ disabled_at: WEDNESDAY }).where('id', '=', gone.accountId).execute();
      },
    ],
    [
      'her role has ended',
      async ({ enrolmentId }: Person) => {
        const gone = await world.another('case-worker', 'alpha');
        await set(enrolmentId, { case_worker_id: gone.accountId });
        await admin
          .updateTable('role_assignments')
          .set({ valid_before: '2026-03-01' })
          .where('account_id', '=', gone.accountId)
          .execute();
      },
    ],
  ])('come to the coordinator at once when nobody is there to answer: %s', async (_, arrange) => {
    world.setNow(WEDNESDAY);
    const amira = await aPerson();
    await arrange(amira);
    await write(amira.side, amira.enrolmentId, 'coach', 'Hallå');
    expect(await waitingFor(maria, amira)).toEqual(['late']);
  });

  it('come to who stands in while her case worker is away', async () => {
    world.setNow(WEDNESDAY);
    const away = await world.another('case-worker', 'alpha');
    const amira = await aPerson();
    await set(amira.enrolmentId, { case_worker_id: away.accountId });
    await write(amira.side, amira.enrolmentId, 'coach', 'Hej');
    expect(await waitingFor(jonas, amira)).toEqual([]);
    await admin
      .insertInto('stand_ins')
      .values({
        ...{ tenant_id: world.tenants.north, id: newId(), away_id: away.accountId, stand_in_id: jonas.accountId },
        ...{ starts_on: '2026-03-01', ends_before: '2026-03-15', arranged_by: maria.accountId },
      })
      .execute();
    expect(await waitingFor(jonas, amira)).toEqual(['late']);
    expect(await waitingFor(sara, amira)).toEqual([]);
  });

  it('to a peer coach who is hers no more come to her case worker, who reads only what waits', async () => {
    world.setNow(WEDNESDAY);
    const amira = await aPerson();
    await write(amira.side, amira.enrolmentId, 'peer', 'Kan vi ses?');
    const [thread] = await threadsOf(peer, amira);
    expect(await waitingFor(sara, amira)).toEqual([]);
    const next = await world.another('peer-coach', 'alpha');
    await set(amira.enrolmentId, { peer_coach_id: next.accountId });
    expect(await threadsOf(peer, amira)).toEqual([]);
    expect(await threadsOf(next, amira)).toEqual([]);
    expect(await waitingFor(sara, amira)).toEqual(['late']);
    await sara.run((ctx) => takeOver(ctx, thread!.id, newId()));
    expect(await textsOf(sara, thread!.id)).toEqual(['Kan vi ses?']);
  });

  it('are handed over to a colleague in the case work, seen by both; a peer coach hands hers to the case worker', async () => {
    world.setNow(WEDNESDAY);
    const amira = await aPerson();
    await write(amira.side, amira.enrolmentId, 'coach', 'Hej');
    const [thread] = await threadsOf(sara, amira);
    const give = (actor: Actor, threadId: string, toId: string) =>
      actor.run((ctx) => handOver(ctx, threadId, { id: newId(), toId }));
    const stranger = await world.as('case-worker', 'beta');
    expect((await give(sara, thread!.id, stranger.accountId)).ok).toBe(false);
    expect((await give(sara, thread!.id, jonas.accountId)).ok).toBe(true);
    expect(await waitingFor(jonas, amira)).toEqual(['mine']);
    expect(await textsOf(jonas, thread!.id)).toEqual(['Hej']);
    expect(await waitingFor(sara, amira)).toEqual([]);
    const hers = await amira.side.run((ctx) =>
      getConversation(ctx, { enrolmentId: amira.enrolmentId, to: 'coach' }, false),
    );
    expect(hers.steps.map(({ name }) => name)).toEqual([expect.stringContaining('case-worker')]);
    await write(amira.side, amira.enrolmentId, 'peer', 'Något svårt');
    const [second] = await threadsOf(peer, amira);
    expect((await give(peer, second!.id, jonas.accountId)).ok).toBe(false);
    expect((await give(peer, second!.id, sara.accountId)).ok).toBe(true);
    expect(await textsOf(sara, second!.id)).toEqual(['Något svårt']);
  });

  it('are settled with a reason, and wait again when she writes again', async () => {
    world.setNow(WEDNESDAY);
    const amira = await aPerson();
    await write(amira.side, amira.enrolmentId, 'coach', 'Tack!');
    const [thread] = await threadsOf(sara, amira);
    const seen = (await seenBy(sara, thread!.id)) ?? '';
    await sara.run((ctx) => settle(ctx, thread!.id, { id: newId(), reason: 'no-question', seen }));
    expect((await threadsOf(sara, amira))[0]?.turn).toBe('answered');
    world.setNow('2026-03-04T09:30:00.000Z');
    await write(amira.side, amira.enrolmentId, 'coach', 'En sak till');
    expect((await threadsOf(sara, amira))[0]?.turn).toBe('waits');
  });

  it('are closed to a barred account, and about a protected person to all but her named readers', async () => {
    world.setNow(WEDNESDAY);
    const amira = await aPerson();
    await write(amira.side, amira.enrolmentId, 'coach', 'Hej');
    expect(await threadsOf(sara, amira)).toHaveLength(1);
    await admin
      .insertInto('person_bars')
      .values({
        ...{ tenant_id: world.tenants.north, id: newId(), person_id: amira.personId, account_id: sara.accountId },
        ...{ reason: 'relative', valid_from: '2026-01-01', created_by: maria.accountId },
      } as never)
      .execute();
    expect(await threadsOf(sara, amira)).toEqual([]);
    expect(await waitingFor(maria, amira)).toEqual(['late']);
    const hidden = await aPerson({ restricted: true, namedReaders: [maria.accountId] });
    await write(hidden.side, hidden.enrolmentId, 'coach', 'Skyddat');
    expect(await threadsOf(sara, hidden)).toEqual([]);
    expect(await threadsOf(peer, hidden)).toEqual([]);
    expect(await waitingFor(maria, hidden)).toEqual(['late']);
  });

  it('go to a whole group in a thread each, once, and answer nothing that waits', async () => {
    world.setNow(WEDNESDAY);
    const amira = await aPerson();
    await write(amira.side, amira.enrolmentId, activityId, 'En fråga');
    const form = { id: newId(), text: 'Vi har stängt i morgon', day: '', time: '', what: '', translation: '' };
    for (const _ of [1, 2]) await leader.run((ctx) => writeToGroup(ctx, activityId, form));
    const posts = await admin
      .selectFrom('messages')
      .where('group_post_id', '=', form.id)
      .select('enrolment_id')
      .execute();
    expect(new Set(posts.map(({ enrolment_id }) => enrolment_id)).size).toBe(posts.length);
    expect(posts.some(({ enrolment_id }) => enrolment_id === amira.enrolmentId)).toBe(true);
    expect((await threadsOf(leader, amira))[0]?.turn).toBe('waits');
    const colleague = await jonas.run((ctx) => writeToGroup(ctx, activityId, { ...form, id: newId() }));
    expect(colleague.ok).toBe(true);
    expect(await threadsOf(jonas, amira)).toEqual([]);
    const other = await world.another('activity-leader', 'alpha');
    await expect(other.run((ctx) => writeToGroup(ctx, activityId, { ...form, id: newId() }))).rejects.toThrow();
  });

  it('can be begun by her case worker and her peer coach, not by a colleague', async () => {
    const amira = await aPerson();
    const id = await sara.run((ctx) => startThread(ctx, amira.enrolmentId));
    expect(await sara.run((ctx) => startThread(ctx, amira.enrolmentId))).toBe(id);
    expect((await answer(sara, id, 'Välkommen')).ok).toBe(true);
    await expect(jonas.run((ctx) => startThread(ctx, amira.enrolmentId))).rejects.toThrow('not found');
    expect(await peer.run((ctx) => startThread(ctx, amira.enrolmentId))).not.toBe(id);
  });

  it('that wait for the morning are shown when the office opens', async () => {
    world.setNow('2026-03-04T18:00:00.000Z');
    const amira = await aPerson();
    await write(amira.side, amira.enrolmentId, 'coach', 'Hej');
    const [thread] = await threadsOf(sara, amira);
    const seen = await seenBy(sara, thread!.id);
    await sara.run((ctx) =>
      writeMessage(
        ctx,
        thread!.id,
        { id: newId(), text: 'Svar', seen, when: 'opening', day: '', time: '', what: '', translation: '' },
        undefined,
      ),
    );
    const texts = async () =>
      (
        await amira.side.run((ctx) => getConversation(ctx, { enrolmentId: amira.enrolmentId, to: 'coach' }, false))
      ).messages.map(({ words }) => words.text);
    expect(await texts()).toEqual(['Hej']);
    world.setNow('2026-03-05T07:00:00.000Z');
    const later = await openOwnSide(world, 'alpha', amira.personId);
    amira.side = later;
    expect(await texts()).toEqual(['Hej', 'Svar']);
  });
});
