import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OutgoingMessage } from '#app/platform/mail/post.ts';
import { createApp } from '#app/server.ts';
import { newId } from '#app/shared/ids.ts';
import { buildWorld } from '#test/world.ts';
import { Phone } from '../testing/phone.ts';
import { secretOfCard } from './codes.ts';

const START = '2026-03-04T09:00:00.000Z';
const DIGITS = '5820';
const own = { holder: 'own', is_safe: true, is_shared: false } as const;

describe('the way in by text message', async () => {
  const world = await buildWorld();
  const sent: OutgoingMessage[] = [];
  const post = {
    ...world.services.post,
    sms: async (message: OutgoingMessage) => {
      sent.push(message);
      return { outcome: 'sent' as const, reference: undefined };
    },
  };
  const app = createApp({ ...world.services, post });
  const coach = await world.as('case-worker', 'alpha');
  let numbers = 0;
  beforeEach(async () => {
    world.setNow(START);
    sent.length = 0;
    await sql`delete from sign_in_limits`.execute(world.admin);
  });
  const at = (seconds: number) => world.setNow(new Date(Date.parse(START) + seconds * 1000).toISOString());

  /** Somebody who has come in once, with a number. */
  const somebody = async (
    contact: { holder: string; is_safe: boolean | null; is_shared: boolean } = own,
    number?: string,
  ) => {
    const person = await world.aParticipant('alpha');
    for (const what of ['new', 'open'])
      await coach.request('POST', `/participants/${person.enrolmentId}/portal`, { form: { do: what } });
    const card = await sql<{ id: string }>`select id from portal_cards where person_id = ${person.personId}`.execute(
      world.admin,
    );
    const enter = `/my/sv/enter/${secretOfCard(world.services.keys, card.rows[0]?.id ?? '')}`;
    await new Phone(app).post(enter, { id: newId(), do: 'choose', digits: DIGITS, phone: 'own' });
    numbers += 1;
    const telephone = number ?? `070100${String(numbers).padStart(4, '0')}`;
    await sql`insert into person_contacts (tenant_id, id, person_id, kind, value, holder, is_safe, is_shared)
      values (${world.tenants.north}, ${newId()}, ${person.personId}, 'phone', ${telephone}, ${contact.holder}, ${contact.is_safe}, ${contact.is_shared})`.execute(
      world.admin,
    );
    return { ...person, telephone, enter };
  };
  const ask = async (telephone: string) => {
    const phone = new Phone(app);
    const answer = await phone.post('/my/sv/sms', { telephone });
    return { phone, status: answer.status, page: answer.headers.get('location') ?? '' };
  };
  const codeIn = (message: OutgoingMessage | undefined) => /\d{6}/.exec(message?.text ?? '')?.[0] ?? '';
  const comesIn = async (phone: Phone, page: string, smsCode: string, digits = DIGITS) =>
    (await phone.post(page, { smsCode, digits, phone: 'shared' })).headers.get('location') === '/my/sv/today';

  it('needs the code that was sent and the digits, once', async () => {
    const { telephone } = await somebody();
    const { phone, page } = await ask(telephone);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.to).toBe(`+46${telephone.slice(1)}`);
    const code = codeIn(sent[0]);
    expect(await comesIn(phone, page, code === '000000' ? '000001' : '000000')).toBe(false);
    expect(await comesIn(phone, page, code, '9173')).toBe(false);
    expect(await comesIn(phone, page, code)).toBe(true);
    expect(await comesIn(new Phone(app), page, code)).toBe(false);
  });

  it.each([
    ['the last second', 599, true],
    ['ten minutes', 600, false],
  ])('is good until %s', async (_, seconds, expected) => {
    const { telephone } = await somebody();
    const { phone, page } = await ask(telephone);
    at(seconds);
    expect(await comesIn(phone, page, codeIn(sent[0]))).toBe(expected);
  });

  it('takes five tries', async () => {
    const { telephone } = await somebody();
    const { phone, page } = await ask(telephone);
    const code = codeIn(sent[0]);
    for (let n = 0; n < 5; n += 1)
      expect(await comesIn(phone, page, String((Number(code) + n + 1) % 1_000_000).padStart(6, '0'))).toBe(false);
    expect(await comesIn(phone, page, code)).toBe(false);
  });

  it('shares its count of wrong digits with the card', async () => {
    const { telephone, enter } = await somebody();
    const { phone, page } = await ask(telephone);
    for (let n = 0; n < 4; n += 1)
      await new Phone(app).post(enter, { id: newId(), do: 'enter', digits: `917${n}`, phone: 'own' });
    expect(await comesIn(phone, page, codeIn(sent[0]), '9179')).toBe(false);
    expect(await comesIn(phone, page, codeIn(sent[0]))).toBe(false);
    at(31);
    expect(await comesIn(phone, page, codeIn(sent[0]))).toBe(true);
  });

  it.each([
    ['nobody', async () => '0709999999'],
    [
      'two who have the number',
      async () => {
        const { telephone } = await somebody();
        return (await somebody(own, telephone)).telephone;
      },
    ],
    ['a number that others answer', async () => (await somebody({ ...own, is_shared: true })).telephone],
    ['a number that is not safe', async () => (await somebody({ ...own, is_safe: false })).telephone],
    ['her husband', async () => (await somebody({ ...own, holder: 'partner' })).telephone],
    [
      'somebody protected',
      async () => {
        const { telephone, personId } = await somebody();
        await sql`update people set restricted = true where id = ${personId}`.execute(world.admin);
        return telephone;
      },
    ],
  ])('sends nothing to %s, and answers as if it had', async (_, arrange) => {
    const telephone = await arrange();
    const { status, page, phone } = await ask(telephone);
    expect(sent).toEqual([]);
    expect([status, page.replace(/[^/]+$/, '')]).toEqual([303, '/my/sv/sms/']);
    expect((await phone.get(page)).status).toBe(200);
    const { telephone: hers } = await somebody();
    expect((await ask(hers)).status).toBe(303);
    expect(sent).toHaveLength(1);
  });
});
