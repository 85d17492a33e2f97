import { describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { buildWorld } from '#test/world.ts';
import { aReminded, aSession, notedPost, remindIn } from '../testing/remind.ts';
import { listUnreached } from './message-store.ts';
import { sendReminders } from './send-reminders.ts';

const world = await buildWorld();
const coordinator = await world.as('coordinator', 'alpha');
const worker = await world.as('case-worker', 'alpha');
const pageOf = (enrolmentId: string) => `/participants/${enrolmentId}/reminders`;
const wishOf = (changed: Record<string, string> = {}) => ({
  id: newId(),
  number: '0',
  channel: 'sms',
  toldBy: 'herself',
  ...changed,
});
const send = async (answer?: Parameters<typeof notedPost>[0]) => {
  const { post, sent } = notedPost(answer);
  await sendReminders(
    { ...world.services, log: { info() {}, warn() {}, error() {} }, post } as never,
    world.tenants.north,
  );
  return sent;
};

describe('the rule of a programme', () => {
  const rule = {
    hoursBefore: '24',
    leastMinutes: '60',
    changesWithinDays: '7',
    allowedFrom: '8',
    allowedBefore: '20.00',
    withoutWish: 'none',
  };
  const form = () => ({
    ...rule,
    programmeId: world.programmes.alpha,
    version: '0',
    isOn: 'on',
    forSessions: 'on',
    showsPlace: 'on',
  });

  it('is saved by a coordinator, once, and holds at once', async () => {
    expect((await coordinator.request('POST', '/reminders/rule', { form: form() })).status).toBe(303);
    expect((await coordinator.request('POST', '/reminders/rule', { form: form() })).status).toBe(422);
    const kept = await (
      await worker.request('GET', `/api/v1/programmes/${world.programmes.alpha}/reminder-rule`)
    ).json();
    expect(kept).toMatchObject({
      isOn: true,
      forSessions: true,
      forMeetings: false,
      allowedFrom: '08:00',
      allowedBefore: '20:00',
      version: 1,
    });
    expect((await worker.request('POST', '/reminders/rule', { form: form() })).status).toBe(403);
  });

  it.each([
    [{ allowedBefore: '7.30' }, 'Tiden måste vara senare'],
    [{ hoursBefore: '0' }, 'Talet är för litet'],
    [{ allowedFrom: 'sent' }, 'Skriv en tid'],
  ])('with %o is refused in words', async (changed, words) => {
    const refused = await coordinator.request('POST', '/reminders/rule', {
      form: { ...form(), version: '1', ...changed },
    });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain(words);
  });

  it('of another programme cannot be saved', async () => {
    const elsewhere = { ...form(), programmeId: world.programmes.beta };
    expect((await coordinator.request('POST', '/reminders/rule', { form: elsewhere })).status).toBe(404);
  });
});

describe('what somebody wishes', () => {
  it('is kept with who said and who wrote it, the earlier ones below', async () => {
    const { enrolmentId } = await aReminded(world, 'alpha', undefined, { wish: null });
    const wish = `${pageOf(enrolmentId)}/wish`;
    expect(await (await worker.request('GET', pageOf(enrolmentId))).text()).toContain('Ingen har frågat än');
    const first = wishOf({ language: 'ar' });
    expect((await worker.request('POST', wish, { form: first })).status).toBe(303);
    expect((await worker.request('POST', wish, { form: first })).status).toBe(303);
    expect((await worker.request('POST', wish, { form: wishOf() })).status).toBe(422);
    expect(
      (await worker.request('POST', wish, { form: wishOf({ number: '1', pausedUntil: '2026-03-01' }) })).status,
    ).toBe(422);
    expect((await worker.request('POST', wish, { form: wishOf({ number: '1', channel: 'none' }) })).status).toBe(303);
    const page = await (await worker.request('GET', pageOf(enrolmentId))).text();
    expect(page).toContain('Vill inte bli påmind');
    expect(page).toContain('Tidigare önskemål (1)');
    const { wishes } = await (await worker.request('GET', `/api/v1${pageOf(enrolmentId)}`)).json();
    expect(wishes).toMatchObject([
      { number: 2, channel: 'none' },
      { number: 1, channel: 'sms', language: 'ar', recordedBy: 'case-worker alpha' },
    ]);
  });

  it('of a protected person is decided by a lasting named reader alone', async () => {
    const reader = await world.another('case-worker', 'alpha');
    const { enrolmentId } = await world.aParticipant('alpha', { restricted: true, namedReaders: [reader.accountId] });
    const wish = `${pageOf(enrolmentId)}/wish`;
    expect((await worker.request('GET', pageOf(enrolmentId))).status).toBe(404);
    expect((await worker.request('POST', wish, { form: wishOf({ thoughProtected: 'on' }) })).status).toBe(404);
    expect((await reader.request('POST', wish, { form: wishOf({ thoughProtected: 'on' }) })).status).toBe(303);
    expect(await (await reader.request('GET', pageOf(enrolmentId))).text()).toContain(
      'har bestämt att påminnelser skickas',
    );
    await world.admin
      .updateTable('named_readers')
      .set({ valid_until: '2026-03-05T09:00:00Z' })
      .where('account_id', '=', reader.accountId)
      .execute();
    expect((await reader.request('POST', wish, { form: wishOf({ number: '1', thoughProtected: 'on' }) })).status).toBe(
      422,
    );
    expect((await reader.request('POST', wish, { form: wishOf({ number: '1' }) })).status).toBe(303);
  });
});

describe('the pages', () => {
  it('show what was sent, never where to, and put whom it did not reach on the work list until something changes', async () => {
    await remindIn(world, 'alpha');
    const { activityId, sessionId } = await aSession(world, 'alpha');
    const reached = await aReminded(world, 'alpha', activityId, { givenName: 'Hodan' });
    const missed = await aReminded(world, 'alpha', activityId, { givenName: 'Selam', contact: null });
    expect(await send()).toHaveLength(1);
    const session = await (await worker.request('GET', `/sessions/${sessionId}/reminders`)).text();
    expect(session).toContain('1 påmind, 1 nådde inte fram');
    expect(session).toContain('Hodan');
    expect(session).not.toContain('123 45 67');
    const leader = await world.as('activity-leader', 'alpha');
    expect((await leader.request('GET', `/sessions/${sessionId}/reminders`)).status).toBe(403);
    const stranger = await world.as('case-worker', 'beta');
    expect((await stranger.request('GET', `/sessions/${sessionId}/reminders`)).status).toBe(404);
    expect((await stranger.request('GET', pageOf(reached.enrolmentId))).status).toBe(404);
    const unreached = async () =>
      (await worker.run((ctx) => listUnreached(ctx, [missed.enrolmentId, reached.enrolmentId]))).map(
        (each) => each.enrolmentId,
      );
    expect(await unreached()).toEqual([missed.enrolmentId]);
    world.setNow('2026-03-04T10:00:00.000Z');
    await worker.request('POST', `${pageOf(missed.enrolmentId)}/wish`, {
      form: wishOf({ number: '1', channel: 'another-way' }),
    });
    expect(await unreached()).toEqual([]);
  });

  it('let one say that she has been told: then no reminder of that start goes out', async () => {
    world.setNow('2026-03-05T08:00:00.000Z');
    const { activityId, sessionId } = await aSession(world, 'alpha', { held_on: '2026-03-10' });
    const { enrolmentId } = await aReminded(world, 'alpha', activityId);
    const start = { about: 'session', aboutId: sessionId, startsOn: '2026-03-10', startsAt: '09:00' };
    const told = `${pageOf(enrolmentId)}/told`;
    expect(await (await worker.request('GET', pageOf(enrolmentId))).text()).toContain(
      'påminns tidigast 9 mars 2026 09:00',
    );
    expect((await worker.request('POST', told, { form: { ...start, startsAt: '10:00' } })).status).toBe(404);
    expect((await worker.request('POST', told, { form: start })).status).toBe(303);
    expect((await worker.request('POST', told, { form: start })).status).toBe(303);
    world.setNow('2026-03-09T09:00:00.000Z');
    expect(await send()).toEqual([]);
  });

  it('show the words in every language and send one to whoever asks, at most ten a day', async () => {
    const { post, sent } = notedPost();
    Object.assign(world.services, { post });
    const page = await (await worker.request('GET', '/reminders/texts')).text();
    for (const words of ['Du har en tid i morgon kl. 09.00', 'You have an appointment tomorrow', 'لديك موعد', 'ቆጸራ'])
      expect(page).toContain(words);
    const trial = (changed: Record<string, string> = {}) => ({
      id: newId(),
      channel: 'sms',
      language: 'en',
      number: '070-1',
      ...changed,
    });
    expect((await worker.request('POST', '/reminders/texts', { form: trial() })).status).toBe(422);
    const once = trial({ number: '070-765 43 21' });
    expect((await worker.request('POST', '/reminders/texts', { form: once })).status).toBe(303);
    expect((await worker.request('POST', '/reminders/texts', { form: once })).status).toBe(303);
    expect((await worker.request('POST', '/reminders/texts', { form: trial({ channel: 'email' }) })).status).toBe(303);
    expect(sent).toMatchObject([
      { channel: 'sms', to: '+46707654321', text: 'You have an appointment tomorrow at 09:00.' },
      { channel: 'email', to: 'case-worker.alpha@example.org' },
    ]);
    expect(await (await worker.request('GET', '/reminders/texts')).text()).toContain('skickat.');
    for (let nth = 2; nth < 10; nth++)
      await worker.request('POST', '/reminders/texts', { form: trial({ channel: 'email' }) });
    expect((await worker.request('POST', '/reminders/texts', { form: trial({ channel: 'email' }) })).status).toBe(422);
    expect(sent).toHaveLength(10);
  });
});
