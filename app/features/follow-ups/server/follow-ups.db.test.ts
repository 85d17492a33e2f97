import { describe, expect, it } from 'vitest';
import { keepReport } from '#app/features/reminders/server/queue-store.ts';
import { sendReminders } from '#app/features/reminders/server/send-reminders.ts';
import { notedPost } from '#app/features/reminders/testing/remind.ts';
import { systemTransaction } from '#app/platform/db/transaction.ts';
import { createApp } from '#app/server.ts';
import { newId } from '#app/shared/ids.ts';
import { buildWorld } from '#test/world.ts';
import { aFollowUp, anAttempt, aReply } from '../testing/follow-ups.ts';

const world = await buildWorld();
const { post, sent } = notedPost();
Object.assign(world.services, { origin: 'http://localhost', post });
world.setNow('2026-03-04T11:00:00.000Z');
const app = createApp(world.services);

const answers = {
  doing: 'work',
  workForm: 'permanent',
  hoursPerWeek: '40',
  sinceOn: '2026-02-02',
  words: 'Tack',
  wantsContact: 'on',
};

async function somebody({ phone = true, restricted = false } = {}) {
  const left = await world.aParticipant('alpha', { status: 'ended', restricted });
  const followUpId = await aFollowUp(world, 'alpha', { ...left, restricted });
  if (phone)
    await world.admin
      .insertInto('person_contacts')
      .values({
        tenant_id: world.tenants.north,
        person_id: left.personId,
        restricted,
        id: newId(),
        kind: 'phone',
        value: '070-174 06 05',
      })
      .execute();
  return { ...left, followUpId, worker: await world.as('case-worker', 'alpha') };
}
const open = async (path: string) => app.request(`http://localhost${path}`);
const answer = async (path: string, form: Record<string, string>) =>
  app.request(`http://localhost${path}`, {
    method: 'POST',
    headers: { origin: 'http://localhost' },
    body: new URLSearchParams(form),
  });
const followUp = (id: string) =>
  world.admin.selectFrom('follow_ups').where('id', '=', id).selectAll().executeTakeFirstOrThrow();
const attempts = (id: string) =>
  world.admin.selectFrom('follow_up_attempts').where('follow_up_id', '=', id).selectAll().execute();
const facts = (enrolmentId: string) =>
  world.admin
    .selectFrom('enrolment_facts')
    .where('enrolment_id', '=', enrolmentId)
    .where('point', '=', 'follow-up')
    .where('corrected_by', 'is', null)
    .select(['value', 'source', 'evidence'])
    .execute();

describe('a link by text message', () => {
  it('goes out by the queue of reminders, in her language, and opens three questions', async () => {
    const { followUpId, worker } = await somebody();
    const form = { id: newId(), language: 'ti' };
    const pressed = await worker.request('POST', `/follow-ups/${followUpId}/link`, { form });
    expect(pressed.headers.get('location')).toBe(`/follow-ups/${followUpId}?done=saved`);
    expect((await worker.request('POST', `/follow-ups/${followUpId}/link`, { form })).status).toBe(303);
    sent.length = 0;
    await sendReminders(world.services, world.tenants.north);
    expect(sent).toHaveLength(1);
    const link = /http:\/\/localhost(\/f\/[\w-]{22})$/.exec(sent[0]?.text ?? '')?.[1] ?? '';
    expect(link).not.toBe('');
    const { text } = await world.admin
      .selectFrom('reminder_messages')
      .where('about_id', '=', form.id)
      .select('text')
      .executeTakeFirstOrThrow();
    expect(text).not.toContain(link);
    expect((await open(link)).headers.get('location')).toBe(link.replace('/f/', '/f/ti/'));
    const page = await (await open(link.replace('/f/', '/f/ti/'))).text();
    expect(page).toContain('ሰለስተ ሓጸርቲ ሕቶታት');
    expect(page).not.toMatch(/Amira|alpha|North|Nord|<script/i);
    expect(new Blob([page]).size).toBeLessThan(20_000);
  });

  it('is not sent again within three days, nor without a number', async () => {
    const { followUpId, worker } = await somebody();
    const press = (id: string) =>
      worker.request('POST', `/follow-ups/${id}/link`, { form: { id: newId(), language: 'sv' } });
    await press(followUpId);
    expect((await press(followUpId)).headers.get('location')).toContain('problem=sent-lately');
    const other = await somebody({ phone: false });
    expect((await press(other.followUpId)).headers.get('location')).toContain('problem=no-address');
    expect(await attempts(other.followUpId)).toEqual([]);
  });

  it('is never sent about somebody protected, and one made before opens nothing once she is', async () => {
    const hidden = await somebody({ restricted: true });
    const reader = await world.as('coordinator', 'alpha');
    await world.admin
      .insertInto('named_readers')
      .values({
        tenant_id: world.tenants.north,
        person_id: hidden.personId,
        account_id: reader.accountId,
        reason: 'test',
      })
      .execute();
    const page = await (await reader.request('GET', `/follow-ups/${hidden.followUpId}`)).text();
    expect(page).toContain('har skyddade personuppgifter');
    expect(page).not.toContain('Skicka en länk');
    for (const way of ['link', 'letter']) {
      const form = { id: newId(), language: 'sv' };
      const pressed = await reader.request('POST', `/follow-ups/${hidden.followUpId}/${way}`, { form });
      expect(pressed.headers.get('location')).toContain('problem=protected');
    }
    expect(await attempts(hidden.followUpId)).toEqual([]);
    const before = await somebody();
    const { token } = await anAttempt(world, 'alpha', before, { way: 'sms' });
    expect(await (await open(`/f/sv/${token}`)).text()).toContain('Vad gör du?');
    await world.admin.updateTable('people').set({ restricted: true }).where('id', '=', before.personId).execute();
    expect(await (await open(`/f/sv/${token}`)).text()).toContain('Länken fungerar inte');
  });
});

describe('her own answer', () => {
  it('is kept once, counts as answered at once, and is no history before somebody has confirmed it', async () => {
    const who = await somebody();
    const { token } = await anAttempt(world, 'alpha', who, { way: 'sms' });
    const id = newId();
    expect((await answer(`/f/sv/${token}`, { id, workForm: 'hourly' })).status).toBe(422);
    for (let times = 0; times < 2; times += 1)
      expect(await (await answer(`/f/sv/${token}`, { id, ...answers })).text()).toContain('Ditt svar har kommit fram');
    expect(await (await answer(`/f/sv/${token}`, { id: newId(), ...answers })).text()).toContain('redan besvarade');
    const shown = await (await open(`/f/sv/${token}`)).text();
    expect(shown).toContain('redan besvarade');
    expect(shown).not.toContain('Tack</');
    expect(await followUp(who.followUpId)).toMatchObject({ done_on: null, replied_on: '2026-03-04' });
    expect(await facts(who.enrolmentId)).toEqual([]);

    const page = await (await who.worker.request('GET', `/follow-ups/${who.followUpId}`)).text();
    expect(page).toContain('har svarat själv');
    const replyId = /name="replyId" value="([\w-]{36})"/.exec(page)?.[1] ?? '';
    const form = {
      ...{ id: newId(), version: '1', outcome: 'answered', source: 'own-statement', evidence: 'Svar genom länk' },
      ...{ 'occupation.doing': 'employed', 'occupation.employed.id': newId(), 'occupation.employed.form': 'permanent' },
      'occupation.employed.startsOn': '2026-02-02',
    };
    const refused = await who.worker.request('POST', `/follow-ups/${who.followUpId}`, { form });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('har själv svarat under tiden');
    expect(
      (await who.worker.request('POST', `/follow-ups/${who.followUpId}`, { form: { ...form, replyId } })).status,
    ).toBe(303);
    expect(await facts(who.enrolmentId)).toEqual([
      { value: 'stated', source: 'own-statement', evidence: 'Svar genom länk' },
    ]);
  });

  it('that comes after staff have recorded one stands beside it, and changes nothing', async () => {
    const who = await somebody();
    const { token } = await anAttempt(world, 'alpha', who, { way: 'letter' });
    const recorded = await who.worker.request('POST', `/follow-ups/${who.followUpId}`, {
      form: { id: newId(), version: '1', outcome: 'answered', source: 'register', 'occupation.doing': 'nothing-more' },
    });
    expect(recorded.status).toBe(303);
    expect(await (await answer(`/f/sv/${token}`, { id: newId(), ...answers })).text()).toContain('kommit fram');
    expect(await facts(who.enrolmentId)).toEqual([{ value: 'stated', source: 'register', evidence: null }]);
    const page = await (await who.worker.request('GET', `/follow-ups/${who.followUpId}`)).text();
    expect(page).toContain('Låt vårt svar stå');
    const replyId = /name="replyId" value="([\w-]{36})"/.exec(page)?.[1] ?? '';
    await who.worker.request('POST', `/follow-ups/${who.followUpId}/reply`, { form: { replyId } });
    expect(await (await who.worker.request('GET', `/follow-ups/${who.followUpId}`)).text()).toContain(
      'Ert eget svar fick stå kvar',
    );
  });

  it('opens nothing by a link that is made up, expired or of somebody who has come back', async () => {
    expect(await (await open('/f/sv/AAAAAAAAAAAAAAAAAAAAAA')).text()).toContain('Länken fungerar inte');
    const who = await somebody();
    const { token, attemptId } = await anAttempt(world, 'alpha', who, { way: 'sms' });
    await world.admin
      .updateTable('follow_up_attempts')
      .set({ expires_at: '2026-03-03T21:00:00Z' })
      .where('id', '=', attemptId)
      .execute();
    expect(await (await open(`/f/sv/${token}`)).text()).toContain('Länken är för gammal');
    expect(await (await answer(`/f/sv/${token}`, { id: newId(), ...answers })).text()).toContain(
      'Länken fungerar inte',
    );
    await world.admin
      .updateTable('enrolments')
      .set({ status: 'active', ended_on: null })
      .where('id', '=', who.enrolmentId)
      .execute();
    expect(await (await open(`/f/sv/${token}`)).text()).toContain('Länken fungerar inte');
  });
});

describe('attempts', () => {
  const attempt = (result: string, more: Record<string, string> = {}) => ({
    ...{ do: 'attempt', version: '1', 'attempt.id': newId(), 'attempt.way': 'phone', 'attempt.result': result },
    ...more,
  });

  it('are kept with way, result and who, once, and a day to call again is asked for', async () => {
    const { followUpId, worker } = await somebody();
    const path = `/follow-ups/${followUpId}`;
    const form = attempt('no-answer', { 'attempt.note': 'Efter tre' });
    for (let times = 0; times < 2; times += 1) expect((await worker.request('POST', path, { form })).status).toBe(303);
    expect((await worker.request('POST', path, { form: attempt('call-back') })).status).toBe(422);
    expect(await attempts(followUpId)).toMatchObject([
      { way: 'phone', result: 'no-answer', note: 'Efter tre', recorded_by: worker.accountId },
    ]);
    expect(await followUp(followUpId)).toMatchObject({ first_asked_on: '2026-03-04', done_on: null });
  });

  it('let a follow-up be closed as not reached only when they are enough', async () => {
    const who = await somebody();
    const close = () =>
      who.worker.request('POST', `/follow-ups/${who.followUpId}`, {
        form: { id: newId(), version: '1', outcome: 'not-reached', source: 'staff-knowledge' },
      });
    const early = await close();
    expect(early.status).toBe(422);
    expect(await early.text()).toContain('Försök igen först');
    await anAttempt(world, 'alpha', who, { on: '2026-03-02' });
    await anAttempt(world, 'alpha', who, { on: '2026-03-03' });
    await anAttempt(world, 'alpha', who, { way: 'sms', on: '2026-02-20' });
    expect((await close()).status).toBe(303);
    expect(await followUp(who.followUpId)).toMatchObject({ outcome: 'not-reached' });
    expect(await facts(who.enrolmentId)).toMatchObject([{ value: 'unknown' }]);
  });

  it('that she would rather not answer close it as such, and her links with it', async () => {
    const who = await somebody();
    const { token } = await anAttempt(world, 'alpha', who, { way: 'sms' });
    await who.worker.request('POST', `/follow-ups/${who.followUpId}`, { form: attempt('declined') });
    expect(await followUp(who.followUpId)).toMatchObject({ outcome: 'declined' });
    expect(await facts(who.enrolmentId)).toMatchObject([{ value: 'declined' }]);
    expect(await (await open(`/f/sv/${token}`)).text()).toContain('Länken fungerar inte');
  });
});

describe('a round', () => {
  it('leads to the next person, and from the last one to the end', async () => {
    const worker = await world.as('coordinator', 'beta');
    const first = await world.aParticipant('beta', { status: 'ended' });
    const second = await world.aParticipant('beta', { status: 'ended' });
    const one = await aFollowUp(world, 'beta', { ...first, on: '2026-02-20' });
    const two = await aFollowUp(world, 'beta', { ...second, on: '2026-02-25' });
    const next = async (after?: string) =>
      (await worker.request('GET', `/follow-up-round?round=everybody${after ? `&after=${after}` : ''}`)).headers.get(
        'location',
      );
    expect(await next()).toBe(`/follow-ups/${one}?round=everybody`);
    expect(await next(one)).toBe(`/follow-ups/${two}?round=everybody`);
    await aReply(world, 'beta', { ...second, followUpId: two }, { way: 'sms' });
    expect(await next()).toBe(`/follow-ups/${two}?round=everybody`);
  });
});

it('the operator’s report on a message of a follow-up reaches its attempt', async () => {
  const who = await somebody();
  const id = newId();
  await who.worker.request('POST', `/follow-ups/${who.followUpId}/link`, { form: { id, language: 'sv' } });
  await sendReminders(world.services, world.tenants.north);
  const message = await world.admin
    .selectFrom('reminder_messages')
    .where('about_id', '=', id)
    .selectAll()
    .executeTakeFirstOrThrow();
  await systemTransaction(world.services.pool, world.tenants.north, 'report', (tx) =>
    keepReport(tx, { messageId: message.id, reference: message.reference, isDelivered: false }, world.services.now()),
  );
  expect(await (await who.worker.request('GET', `/follow-ups/${who.followUpId}`)).text()).toContain('Kom inte fram');
});
