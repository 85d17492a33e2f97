import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sent } from '#app/platform/mail/post.ts';
import { newId } from '#app/shared/ids.ts';
import { type OwnSide, openOwnSide } from '#test/portal/own-side.ts';
import { buildWorld } from '#test/world.ts';
import { aReminded, aWish, notedPost, remindIn } from '../testing/remind.ts';
import { sendReminders } from './send-reminders.ts';

const world = await buildWorld();
const { admin } = world;
// A Wednesday, ten in the morning in Sweden.
const NOW = '2026-03-04T09:00:00.000Z';
const PLAIN = 'Du har fått ett meddelande. Du kan läsa det på din egen sida.';
const log = { info: () => {}, warn: () => {}, error: () => {} };
const tenant_id = world.tenants.north;
const at = (now: string) => world.setNow(now);

const run = async (answer?: () => Sent | Promise<Sent>) => {
  const { post, sent } = notedPost(answer);
  await sendReminders({ ...world.services, origin: 'https://example.org', log, post } as never, tenant_id);
  return sent;
};
const rows = () =>
  admin.selectFrom('reminder_messages').selectAll().where('kind', '=', 'message').orderBy('created_at').execute();

type Told = { personId: string; enrolmentId: string; threadId: string; side: OwnSide };

/** Somebody with an own side, a phone and a thread with her case worker. */
async function aTold(wishes: Parameters<typeof aReminded>[3] = {}): Promise<Told> {
  const of = await aReminded(world, 'alpha', undefined, {
    ...wishes,
    wish: wishes?.wish === null ? null : { language: 'sv', ...wishes?.wish },
  });
  const threadId = newId();
  await admin
    .insertInto('message_threads')
    .values({
      ...{ tenant_id, id: threadId, enrolment_id: of.enrolmentId, programme_id: world.programmes.alpha },
      ...{ person_id: of.personId, with_role: 'case-worker', started_at: NOW },
    })
    .execute();
  return { ...of, threadId, side: await openOwnSide(world, 'alpha', of.personId) };
}

/** The case worker writes, or she herself; what is written does not matter here. */
async function write({ threadId, personId, enrolmentId }: Told, sentAt: string, more: Record<string, unknown> = {}) {
  const { accountId } = await world.as('case-worker', 'alpha');
  await admin
    .insertInto('messages')
    .values({
      ...{ tenant_id, id: newId(), thread_id: threadId, enrolment_id: enrolmentId, person_id: personId },
      ...{ programme_id: world.programmes.alpha, author_id: accountId, language: 'sv', sealed: Buffer.from('x') },
      ...{ sent_at: sentAt, shown_from: sentAt, ...more },
    })
    .execute();
}
const reads = ({ threadId, personId, enrolmentId }: Told, through: string) =>
  admin
    .insertInto('message_reads')
    .values({
      ...{ tenant_id, id: newId(), thread_id: threadId, enrolment_id: enrolmentId, person_id: personId },
      ...{ programme_id: world.programmes.alpha, read_through: through },
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'thread_id', 'reader_id']).doUpdateSet({ read_through: through }),
    )
    .execute();

beforeEach(() => remindIn(world, 'alpha', { for_messages: true, without_wish: 'none' }));
const forget = async () => {
  for (const table of [
    'reminder_messages',
    'reminder_wishes',
    'reminder_rules',
    'message_notice_choices',
    'message_reads',
    'messages',
    'message_threads',
  ] as const)
    await admin.deleteFrom(table).execute();
  at(NOW);
};
afterEach(forget);

describe('a word that a message has come', () => {
  it('goes out ten minutes later, says neither who nor what, and is told once', async () => {
    const of = await aTold();
    await write(of, '2026-03-04T08:55:00.000Z');
    expect(await run()).toEqual([]);
    at('2026-03-04T09:05:00.000Z');
    expect(await run()).toMatchObject([{ channel: 'sms', to: '+46701234567', text: PLAIN }]);
    expect(await run()).toEqual([]);
    expect(await rows()).toMatchObject([{ status: 'sent', about: 'message', language: 'sv', starts_on: '2026-03-04' }]);
  });

  it('goes by e-mail in her language to whoever wants that', async () => {
    const of = await aTold({
      contact: { kind: 'email', value: 'amira@example.org' },
      wish: { channel: 'email', language: 'en' },
    });
    await write(of, '2026-03-04T08:00:00.000Z');
    expect(await run()).toMatchObject([
      {
        ...{ channel: 'email', to: 'amira@example.org', subject: 'New message' },
        text: 'You have a new message. You can read it on your own page.',
      },
    ]);
  });

  it('goes out once a day for what is new, never for what she has been told of', async () => {
    const of = await aTold();
    await write(of, '2026-03-04T08:00:00.000Z');
    expect(await run()).toHaveLength(1);
    await write(of, '2026-03-04T10:00:00.000Z');
    at('2026-03-04T12:00:00.000Z');
    expect(await run()).toEqual([]);
    at('2026-03-05T07:00:00.000Z');
    expect(await run()).toHaveLength(1);
    at('2026-03-06T09:00:00.000Z');
    expect(await run()).toEqual([]);
  });

  it('is not sent once she has read, and leaves no trace of when she did', async () => {
    const [read, gone] = [await aTold(), await aTold()];
    await write(read, '2026-03-04T08:00:00.000Z');
    await reads(read, '2026-03-04T08:30:00.000Z');
    await write(gone, '2026-03-04T08:00:00.000Z');
    const later = () => ({ outcome: 'later', code: 'http-503' }) as const;
    expect(await run(later)).toHaveLength(1);
    await reads(gone, '2026-03-04T09:01:00.000Z');
    at('2026-03-04T09:02:00.000Z');
    expect(await run()).toEqual([]);
    expect(await rows()).toEqual([]);
    await write(gone, '2026-03-04T09:03:00.000Z');
    at('2026-03-04T09:13:00.000Z');
    expect(await run()).toHaveLength(1);
  });

  it('waits for the hours in which the programme sends, and for a message that staff let wait', async () => {
    const [evening, held] = [await aTold(), await aTold()];
    await write(evening, '2026-03-04T19:30:00.000Z');
    await write(held, '2026-03-04T19:30:00.000Z', { shown_from: '2026-03-05T08:00:00.000Z' });
    at('2026-03-04T20:00:00.000Z');
    expect(await run()).toEqual([]);
    at('2026-03-05T07:00:00.000Z');
    expect(await run()).toHaveLength(1);
    at('2026-03-05T08:09:00.000Z');
    expect(await run()).toEqual([]);
    at('2026-03-05T08:10:00.000Z');
    expect(await run()).toHaveLength(1);
  });

  it('is told once by many workers at the same time', async () => {
    for (let nth = 0; nth < 6; nth++) await write(await aTold(), '2026-03-04T08:00:00.000Z');
    expect((await Promise.all(Array.from({ length: 4 }, () => run()))).flat()).toHaveLength(6);
  });

  it.each<[string, (of: Told) => Promise<unknown>]>([
    ['whose programme does not tell of messages', () => remindIn(world, 'alpha', { for_messages: false })],
    ['who wants no reminders', (of) => aWish(world, 'alpha', of, { channel: 'none' }, 2)],
    ['who is told in another way', (of) => aWish(world, 'alpha', of, { channel: 'another-way' }, 2)],
    ['who has a pause from reminders', (of) => aWish(world, 'alpha', of, { paused_until: '2026-03-04' }, 2)],
    [
      'who has left',
      ({ enrolmentId }) =>
        admin
          .updateTable('enrolments')
          .set({ status: 'ended', ended_on: '2026-03-03' })
          .where('id', '=', enrolmentId)
          .execute(),
    ],
    [
      'who has never opened a side of her own',
      async ({ side }) => {
        await admin.deleteFrom('portal_sessions').where('device_id', '=', side.deviceId).execute();
        await admin.deleteFrom('portal_devices').where('id', '=', side.deviceId).execute();
      },
    ],
    [
      'who has switched it off',
      ({ side }) => side.request('POST', '/my/sv/messages/notices', { form: { wants: 'no' } }),
    ],
  ])('does not go to somebody %s', async (_, happens) => {
    const of = await aTold();
    await write(of, '2026-03-04T08:00:00.000Z');
    await happens(of);
    expect(await run()).toEqual([]);
    expect(await rows()).toEqual([]);
  });

  it('goes to whoever is accepted or has a break, and never for her own words', async () => {
    const [accepted, own] = [await aTold(), await aTold()];
    await admin.updateTable('enrolments').set({ status: 'paused' }).where('id', '=', accepted.enrolmentId).execute();
    await write(accepted, '2026-03-04T08:00:00.000Z');
    await write(own, '2026-03-04T08:00:00.000Z', { author_id: null, due_on: '2026-03-06' });
    expect(await run()).toHaveLength(1);
    expect(await rows()).toMatchObject([{ enrolment_id: accepted.enrolmentId }]);
  });

  it.each<[string, Record<string, unknown> | null, number]>([
    ['her own number', {}, 1],
    ['one that is said to be safe', { is_safe: true, holder: 'partner' }, 1],
    ['never one that is not safe', { is_safe: false }, 0],
    ['never somebody else’s that nobody has asked about', { holder: 'partner' }, 0],
    ['never one in whose place a letter is wanted', { letter_instead: true }, 0],
  ])('uses %s', async (_, contact, sent) => {
    await write(await aTold({ contact }), '2026-03-04T08:00:00.000Z');
    expect(await run()).toHaveLength(sent);
    expect(await rows()).toMatchObject([
      sent === 1 ? { status: 'sent', reason: null } : { status: 'failed', reason: 'no-address' },
    ]);
  });

  it('goes to a protected person only when a named reader has decided so, and to a safe number', async () => {
    const safe = { is_safe: true };
    const never = [
      await aTold({ restricted: true, contact: safe }),
      await aTold({ restricted: true, wish: { though_protected: true } }),
    ];
    const decided = await aTold({ restricted: true, contact: safe, wish: { though_protected: true } });
    for (const of of [...never, decided]) await write(of, '2026-03-04T08:00:00.000Z');
    expect(await run()).toMatchObject([{ text: PLAIN }]);
    expect((await rows()).filter(({ status }) => status === 'sent')).toMatchObject([
      { enrolment_id: decided.enrolmentId, restricted: true },
    ]);
  });

  it('whenever messages come and are read, comes at most once a day, in allowed hours, and only for what is unread', async () => {
    const step = fc.record({
      minutes: fc.integer({ min: 1, max: 700 }),
      does: fc.constantFrom('write', 'read', 'wait' as const),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        await forget();
        await remindIn(world, 'alpha', { for_messages: true });
        const of = await aTold();
        const days: string[] = [];
        let now = Date.parse(NOW);
        let [written, read] = [0, 0];
        for (const { minutes, does } of steps) {
          now += minutes * 60_000;
          const moment = new Date(now).toISOString();
          at(moment);
          if (does === 'write') {
            await write(of, moment);
            written = now;
          }
          if (does === 'read') {
            await reads(of, moment);
            read = now;
          }
          for (const sent of await run()) {
            expect(sent.text).toBe(PLAIN);
            expect(written).toBeGreaterThan(read);
            const here = Temporal.Instant.from(moment).toZonedDateTimeISO('Europe/Stockholm');
            expect(here.hour).toBeGreaterThanOrEqual(8);
            expect(here.hour).toBeLessThan(20);
            expect(days).not.toContain(here.toPlainDate().toString());
            days.push(here.toPlainDate().toString());
          }
        }
      }),
      { numRuns: 8 },
    );
  });
});

describe('her own choice', () => {
  it('is one tap on her messages, back again with another, and staff see it', async () => {
    const of = await aTold();
    const tap = (wants: string) => of.side.request('POST', '/my/sv/messages/notices', { form: { wants } });
    const shown = async () => (await of.side.request('GET', '/my/sv/messages')).text();
    expect(await shown()).toContain('Du får ett sms när någon har skrivit till dig.');
    expect((await tap('no')).status).toBe(303);
    expect(await shown()).toContain('Du får inget besked i telefonen');
    const worker = await world.as('case-worker', 'alpha');
    const page = `/participants/${of.enrolmentId}/reminders`;
    expect(await (await worker.request('GET', page)).text()).toContain('Avstängt av deltagaren själv');
    expect((await tap('yes')).status).toBe(303);
    await write(of, '2026-03-04T08:00:00.000Z');
    expect(await run()).toHaveLength(1);
    expect(await (await worker.request('GET', page)).text()).toContain('Nytt meddelande');
  });

  it('is not asked where nothing would reach her anyway', async () => {
    const of = await aTold({ contact: { is_safe: false } });
    expect(await (await of.side.request('GET', '/my/sv/messages')).text()).not.toContain('Sluta skicka besked');
    const elsewhere = await (await of.side.request('GET', '/my/sv/messages/notices')).text();
    expect(elsewhere).toContain('Du får inga besked i telefonen.');
  });
});
