import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cancelSession } from '#app/features/activities/public.ts';
import type { Sent } from '#app/platform/mail/post.ts';
import { newId } from '#app/shared/ids.ts';
import { buildWorld } from '#test/world.ts';
import { aMeeting, aReminded, aSession, aWish, notedPost, remindIn } from '../testing/remind.ts';
import { proofOf } from './report-delivery.ts';
import { sendReminders } from './send-reminders.ts';

const world = await buildWorld();
const NOW = '2026-03-04T09:00:00.000Z';
const log = { info: () => {}, warn: () => {}, error: () => {} };
const services = (post = notedPost().post) =>
  ({ ...world.services, origin: 'https://example.org', log, post }) as never;

const run = async (answer?: () => Sent | Promise<Sent>) => {
  const { post, sent } = notedPost(answer);
  await sendReminders(services(post), world.tenants.north);
  return sent;
};
const rows = () =>
  world.admin
    .selectFrom('reminder_messages')
    .selectAll()
    .where('tenant_id', '=', world.tenants.north)
    .orderBy('created_at')
    .execute();
const at = (now: string) => world.setNow(now);
const change = (sessionId: string, set: Record<string, unknown>) =>
  world.admin.updateTable('activity_sessions').set(set).where('id', '=', sessionId).execute();
const cancelled = { status: 'cancelled', cancel_reason: 'Ledaren är sjuk' };

/** The worker sees a change, and two minutes later nothing more has come. */
async function runTwice(from = '2026-03-04T09:00:00.000Z') {
  at(from);
  const first = await run();
  at(new Date(Date.parse(from) + 2 * 60_000).toISOString());
  return [...first, ...(await run())];
}

beforeEach(async () => {
  await remindIn(world, 'alpha', {
    shows_place: false,
    hours_before: 24,
    least_minutes: 60,
    without_wish: 'none',
    for_meetings: true,
  });
});
afterEach(async () => {
  for (const table of [
    'reminder_messages',
    'reminder_changes',
    'reminder_wishes',
    'reminder_rules',
    'member_exclusions',
    'absence_notices',
    'attendance_marks',
    'activity_members',
    'parts',
    'activity_sessions',
    'meetings',
  ] as const)
    await world.admin.deleteFrom(table).execute();
  await world.admin.deleteFrom('reminder_changes').execute();
  at(NOW);
});

describe('a reminder', () => {
  it('goes to whoever is expected and wishes one, in neutral words, once', async () => {
    const { activityId } = await aSession(world, 'alpha');
    await aReminded(world, 'alpha', activityId, { wish: { language: 'sv' } });
    await aReminded(world, 'alpha', activityId, { wish: { channel: 'none' } });
    await aReminded(world, 'alpha', activityId, { wish: null });
    await aReminded(world, 'alpha');
    const sent = await run();
    expect(sent).toMatchObject([{ channel: 'sms', to: '+46701234567', text: 'Du har en tid i morgon kl. 09.00.' }]);
    expect(sent[0]?.reportTo).toMatch(/^https:\/\/example\.org\/sms\/reports\/[0-9a-f-]{36}\/[\w-]{43}$/);
    expect(await run()).toEqual([]);
    at('2026-03-04T12:00:00.000Z');
    expect(await run()).toEqual([]);
    expect(await rows()).toMatchObject([{ status: 'sent', kind: 'before', language: 'sv' }]);
  });

  it('goes to who has a part in the session without being of the group, by the same rules, once', async () => {
    const [{ activityId, sessionId }, other] = [await aSession(world, 'alpha'), await aSession(world, 'alpha')];
    const part = async (
      of: { personId: string; enrolmentId: string },
      wishes: object = {},
      at = { activityId, sessionId },
    ) =>
      world.admin
        .insertInto('parts')
        .values({
          ...{
            tenant_id: world.tenants.north,
            programme_id: world.programmes.alpha,
            id: newId(),
            person_id: of.personId,
          },
          ...{ enrolment_id: of.enrolmentId, activity_id: at.activityId, session_id: at.sessionId as string | null },
          ...{
            from_on: '2026-03-05',
            kind: 'food',
            created_at: NOW,
            created_by: (await world.as('case-worker', 'alpha')).accountId,
            ...wishes,
          },
        })
        .execute();
    const phone = (value: string) => ({ contact: { value } });
    await part(await aReminded(world, 'alpha', undefined, phone('070-000 00 01')));
    await part(await aReminded(world, 'alpha', undefined, phone('070-000 00 02')), { session_id: null });
    // She is a member as well: told once. The others are not expected at this session, or not any longer.
    await part(await aReminded(world, 'alpha', activityId, phone('070-000 00 03')));
    await part(await aReminded(world, 'alpha', undefined, phone('070-000 00 04')), {
      ...{ session_id: null, from_on: '2026-02-01', through_on: '2026-03-04' },
    });
    const excused = await aReminded(world, 'alpha', undefined, phone('070-000 00 05'));
    await part(excused);
    await world.admin
      .insertInto('attendance_marks')
      .values({
        ...{
          tenant_id: world.tenants.north,
          programme_id: world.programmes.alpha,
          session_id: sessionId,
          held_on: '2026-03-05',
        },
        ...{ enrolment_id: excused.enrolmentId, person_id: excused.personId, mark: 'not-required', minutes_present: 0 },
      })
      .execute();
    await part(await aReminded(world, 'alpha', undefined, { ...phone('070-000 00 06'), wish: { channel: 'none' } }));
    await aReminded(world, 'alpha', undefined, phone('070-000 00 07'));
    await world.admin
      .updateTable('activity_sessions')
      .set({ held_on: '2026-04-05' })
      .where('id', '=', other.sessionId)
      .execute();
    await part(await aReminded(world, 'alpha', undefined, phone('070-000 00 08')), {}, other);
    expect((await run()).map(({ to }) => to).sort()).toEqual(['+46700000001', '+46700000002', '+46700000003']);
    expect(await run()).toEqual([]);
  });

  it('is sent once by many workers at the same time', async () => {
    const { activityId } = await aSession(world, 'alpha');
    for (let nth = 0; nth < 12; nth++) await aReminded(world, 'alpha', activityId);
    const { post, sent } = notedPost(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return { outcome: 'sent', reference: undefined };
    });
    await Promise.all(Array.from({ length: 4 }, () => sendReminders(services(post), world.tenants.north)));
    expect(sent).toHaveLength(12);
    expect((await rows()).map(({ status }) => status)).toEqual(Array(12).fill('sent'));
  });

  it('waits for the programme’s hours, and is let go when it would be too late', async () => {
    const { activityId } = await aSession(world, 'alpha', {
      starts_at: '08:30',
      ends_at: '10:00',
      held_on: '2026-03-09',
    });
    await aReminded(world, 'alpha', activityId);
    at('2026-03-08T11:00:00.000Z');
    expect(await run()).toEqual([]);
    at('2026-03-09T06:59:00.000Z');
    expect(await run()).toEqual([]);
    at('2026-03-09T07:00:00.000Z');
    expect(await run()).toEqual([]);
    expect(await rows()).toMatchObject([{ status: 'dropped', reason: 'too-late' }]);
  });

  it.each<
    [
      string,
      (
        of: { personId: string; enrolmentId: string },
        at: { activityId: string; sessionId: string },
      ) => Promise<unknown>,
    ]
  >([
    [
      'has left the programme',
      ({ enrolmentId }) =>
        world.admin
          .updateTable('enrolments')
          .set({ status: 'ended', ended_on: '2026-03-03' })
          .where('id', '=', enrolmentId)
          .execute(),
    ],
    [
      'has left the group',
      ({ enrolmentId }) =>
        world.admin
          .updateTable('activity_members')
          .set({ left_on: '2026-03-04' })
          .where('enrolment_id', '=', enrolmentId)
          .execute(),
    ],
    [
      'has a pause until the day it would be sent',
      (of) => aWish(world, 'alpha', of, { paused_until: '2026-03-04' }, 2),
    ],
    ['is told in another way', (of) => aWish(world, 'alpha', of, { channel: 'another-way' }, 2)],
    [
      'is excused at that time',
      ({ personId, enrolmentId }, { activityId }) =>
        world.admin
          .insertInto('member_exclusions')
          .values({
            tenant_id: world.tenants.north,
            id: newId(),
            activity_id: activityId,
            programme_id: world.programmes.alpha,
            enrolment_id: enrolmentId,
            person_id: personId,
            weekday: 4,
            from_on: '2026-01-01',
            reason: 'sfi',
          })
          .execute(),
    ],
    [
      'has said that she does not come that day',
      ({ personId, enrolmentId }) =>
        world.admin
          .insertInto('absence_notices')
          .values({
            tenant_id: world.tenants.north,
            id: newId(),
            programme_id: world.programmes.alpha,
            enrolment_id: enrolmentId,
            person_id: personId,
            starts_on: '2026-03-04',
            ends_on: '2026-03-05',
            reason: 'sick',
            told_by: 'self',
            told_on: '2026-03-04',
          })
          .execute(),
    ],
    [
      'is marked as absent already',
      ({ personId, enrolmentId }, { sessionId }) =>
        world.admin
          .insertInto('attendance_marks')
          .values({
            tenant_id: world.tenants.north,
            programme_id: world.programmes.alpha,
            session_id: sessionId,
            enrolment_id: enrolmentId,
            person_id: personId,
            held_on: '2026-03-05',
            mark: 'absent',
            absence_reason: 'sick',
            minutes_present: 0,
          })
          .execute(),
    ],
  ])('does not go to somebody who %s', async (_, happens) => {
    const session = await aSession(world, 'alpha');
    const of = await aReminded(world, 'alpha', session.activityId);
    await aReminded(world, 'alpha', session.activityId);
    await happens(of, session);
    expect(await run()).toHaveLength(1);
    expect(await rows()).not.toContainEqual(expect.objectContaining({ enrolment_id: of.enrolmentId }));
  });

  it.each<[string, Record<string, unknown> | null, number]>([
    ['her own number', {}, 1],
    ['one that is said to be safe', { is_safe: true, holder: 'partner' }, 1],
    ['never one that is not safe', { is_safe: false }, 0],
    ['never somebody else’s that nobody has asked about', { holder: 'partner' }, 0],
    ['never one in whose place a letter is wanted', { letter_instead: true }, 0],
    ['never a number that cannot be read', { value: 'ring min syster' }, 0],
    ['nowhere when there is none', null, 0],
  ])('uses %s', async (_, contact, sent) => {
    const { activityId } = await aSession(world, 'alpha');
    await aReminded(world, 'alpha', activityId, { contact });
    expect(await run()).toHaveLength(sent);
    expect(await rows()).toMatchObject([{ status: sent === 1 ? 'sent' : 'failed' }]);
  });

  it('goes to a protected person only when a named reader has decided so, to a safe number, and without the place', async () => {
    await remindIn(world, 'alpha', { shows_place: true, without_wish: 'sms' });
    const { activityId } = await aSession(world, 'alpha');
    const safe = { is_safe: true };
    await aReminded(world, 'alpha', activityId, { restricted: true, wish: null, contact: safe });
    await aReminded(world, 'alpha', activityId, { restricted: true, contact: safe });
    await aReminded(world, 'alpha', activityId, {
      restricted: true,
      contact: safe,
      wish: { though_protected: true, language: 'sv' },
    });
    await aReminded(world, 'alpha', activityId, { restricted: true, wish: { though_protected: true } });
    await aReminded(world, 'alpha', activityId, { wish: null });
    expect((await run()).map(({ text }) => text).sort()).toEqual(
      ['Du har en tid i morgon klockan 09.00. Plats: Nygatan 1', 'Du har en tid i morgon kl. 09.00.'].sort(),
    );
  });

  it('tells of a meeting, too, and by e-mail to whoever wants that', async () => {
    const of = await aReminded(world, 'alpha', undefined, {
      contact: { kind: 'email', value: 'amira@example.org' },
      wish: { channel: 'email', language: 'en' },
    });
    await aMeeting(world, 'alpha', of);
    at('2026-03-04T12:00:00.000Z');
    expect(await run()).toMatchObject([
      {
        channel: 'email',
        to: 'amira@example.org',
        subject: 'Your appointment',
        text: 'You have an appointment tomorrow at 13:00.',
      },
    ]);
    expect(await run()).toEqual([]);
  });
});

describe('a change', () => {
  it('is told in the words of what became of it: moved, cancelled, on again', async () => {
    const { activityId, sessionId } = await aSession(world, 'alpha');
    await aReminded(world, 'alpha', activityId, { wish: { language: 'sv' } });
    await run();
    await change(sessionId, { starts_at: '10:00' });
    expect((await runTwice('2026-03-04T10:00:00.000Z')).map(({ text }) => text)).toEqual([
      'Din tid i morgon kl. 09.00 är flyttad. Ny tid: i morgon kl. 10.00.',
    ]);
    const coordinator = await world.as('coordinator', 'alpha');
    await coordinator.run((ctx) => cancelSession(ctx, sessionId, 'Ledaren är sjuk'));
    expect((await runTwice('2026-03-04T11:00:00.000Z')).map(({ text }) => text)).toEqual([
      'Din tid i morgon kl. 10.00 är inställd.',
    ]);
    await change(sessionId, { status: 'planned', cancel_reason: null });
    expect((await runTwice('2026-03-04T12:00:00.000Z')).map(({ text }) => text)).toEqual([
      'Din tid i morgon kl. 10.00 blir av som det var sagt.',
    ]);
    await change(sessionId, cancelled);
    expect(await runTwice('2026-03-04T13:00:00.000Z')).toHaveLength(1);
    expect(await runTwice('2026-03-04T14:00:00.000Z')).toEqual([]);
  });

  it('that is undone at once is told to nobody, and two moves are told as one', async () => {
    const { activityId, sessionId } = await aSession(world, 'alpha', { held_on: '2026-03-06' });
    await aReminded(world, 'alpha', activityId, { wish: { language: 'sv' } });
    await change(sessionId, cancelled);
    await change(sessionId, { status: 'planned', cancel_reason: null });
    expect(await runTwice()).toEqual([]);
    await change(sessionId, { starts_at: '08:00' });
    await change(sessionId, { starts_at: '10:00' });
    expect((await runTwice()).map(({ text }) => text)).toEqual([
      'Din tid fredag 6 mars kl. 09.00 är flyttad. Ny tid: fredag 6 mars kl. 10.00.',
    ]);
  });

  it('of what lies far ahead is not told, and a cancelled session is not reminded of', async () => {
    const far = await aSession(world, 'alpha', { held_on: '2026-03-20' });
    const near = await aSession(world, 'alpha');
    await aReminded(world, 'alpha', far.activityId);
    await aReminded(world, 'alpha', near.activityId, { wish: { language: 'sv' } });
    await change(far.sessionId, cancelled);
    await change(near.sessionId, cancelled);
    expect((await runTwice()).map(({ text }) => text)).toEqual(['Din tid i morgon kl. 09.00 är inställd.']);
  });

  it('of a session that a new rhythm took away is told as cancelled', async () => {
    const { activityId, sessionId } = await aSession(world, 'alpha');
    await aReminded(world, 'alpha', activityId, { wish: { language: 'sv' } });
    await world.admin.deleteFrom('activity_sessions').where('id', '=', sessionId).execute();
    expect((await runTwice()).map(({ text }) => text)).toEqual(['Din tid i morgon kl. 09.00 är inställd.']);
  });

  it('of a meeting names its new time', async () => {
    const of = await aReminded(world, 'alpha', undefined, { wish: { language: 'sv' } });
    const was = await aMeeting(world, 'alpha', of);
    const becomes = await aMeeting(world, 'alpha', of, '2026-03-10');
    await world.admin
      .updateTable('meetings')
      .set({ status: 'moved', moved_to: becomes, because_of: 'person', reason: 'sick', settled_at: NOW })
      .where('id', '=', was)
      .execute();
    expect((await runTwice()).map(({ text }) => text)).toEqual([
      'Din tid i morgon kl. 13.00 är flyttad. Ny tid: tisdag 10 mars kl. 13.00.',
    ]);
  });
});

describe('when sending fails, a message', () => {
  const one = async () => {
    const { activityId } = await aSession(world, 'alpha');
    return aReminded(world, 'alpha', activityId);
  };

  it('is tried again later and given up in the end', async () => {
    await one();
    const later = () => ({ outcome: 'later', code: 'http-503' }) as const;
    let now = Date.parse(NOW);
    for (const minutes of [2, 10, 30, 120]) {
      expect(await run(later)).toHaveLength(1);
      expect(await run(later)).toEqual([]);
      expect(await rows()).toMatchObject([{ status: 'waiting' }]);
      now += minutes * 60_000;
      at(new Date(now).toISOString());
    }
    expect(await run(later)).toHaveLength(1);
    expect(await rows()).toMatchObject([{ status: 'failed', reason: 'gave-up', attempts: 5, text: null }]);
  });

  it.each<[Sent, string, string]>([
    [{ outcome: 'refused', code: 'http-400' }, 'failed', 'refused'],
    [{ outcome: 'unclear', code: 'no-answer' }, 'unclear', 'no-answer'],
  ])('that %o is never sent again by itself', async (answer, status, reason) => {
    await one();
    expect(await run(() => answer)).toHaveLength(1);
    at('2026-03-04T14:00:00.000Z');
    expect(await run()).toEqual([]);
    expect(await rows()).toMatchObject([{ status, reason }]);
  });

  it('that was under way when the worker died is shown as unclear and not sent again', async () => {
    await one();
    await world.admin.transaction().execute(async () => {});
    const died = sendReminders(services(notedPost(() => new Promise(() => {})).post), world.tenants.north);
    died.catch(() => {});
    await expect.poll(async () => (await rows())[0]?.status).toBe('sending');
    at('2026-03-04T09:06:00.000Z');
    expect(await run()).toEqual([]);
    expect(await rows()).toMatchObject([{ status: 'unclear', reason: 'interrupted' }]);
  });

  it('that is no longer true when its turn comes is let go', async () => {
    const { activityId, sessionId } = await aSession(world, 'alpha');
    const of = await aReminded(world, 'alpha', activityId);
    await run(() => ({ outcome: 'later', code: 'http-503' }));
    await aWish(world, 'alpha', of, { channel: 'none' }, 2);
    at('2026-03-04T09:02:00.000Z');
    expect(await run()).toEqual([]);
    expect(await rows()).toMatchObject([{ status: 'dropped', reason: 'not-wanted' }]);
    await aWish(world, 'alpha', of, { channel: 'sms' }, 3);
    await change(sessionId, { held_on: '2026-03-12' });
    expect(await run()).toEqual([]);
  });
});

describe('the operator’s report', () => {
  const report = async (messageId: string, proof: string, form: Record<string, string>) => {
    const { createApp } = await import('#app/server.ts');
    const answer = await createApp(world.services).request(`http://localhost/sms/reports/${messageId}/${proof}`, {
      method: 'POST',
      body: new URLSearchParams(form),
    });
    return answer.status;
  };

  it('is kept once, for the message whose address it came to, and for no other', async () => {
    const { activityId } = await aSession(world, 'alpha');
    await aReminded(world, 'alpha', activityId);
    await run(() => ({ outcome: 'sent', reference: 's1' }));
    const id = (await rows())[0]!.id;
    const proof = proofOf(world.services.keys, id);
    expect(await report(id, proofOf(world.services.keys, newId()), { id: 's1', status: 'delivered' })).toBe(404);
    expect(await report('nobody', proof, { id: 's1', status: 'delivered' })).toBe(404);
    expect(await report(id, proof, { id: 's2', status: 'delivered' })).toBe(200);
    expect(await report(id, proof, { id: 's1', status: 'on its way' })).toBe(200);
    expect((await rows())[0]?.status).toBe('sent');
    expect(await report(id, proof, { id: 's1', status: 'delivered' })).toBe(200);
    expect((await rows())[0]?.status).toBe('delivered');
    expect(await report(id, proof, { id: 's1', status: 'failed' })).toBe(200);
    expect((await rows())[0]?.status).toBe('delivered');
  });

  it('may come before the answer, and may say that nobody was reached', async () => {
    const { activityId } = await aSession(world, 'alpha');
    await aReminded(world, 'alpha', activityId);
    const { post } = notedPost(async () => {
      const id = (await rows())[0]!.id;
      await report(id, proofOf(world.services.keys, id), { id: 's1', status: 'failed' });
      return { outcome: 'sent', reference: 's1' };
    });
    await sendReminders(services(post), world.tenants.north);
    expect(await rows()).toMatchObject([{ status: 'failed', reason: 'undelivered', reference: 's1' }]);
    expect((await rows())[0]?.text).toContain('Du har en tid');
  });
});
