import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { inPortal } from '#app/platform/http/portal-run.ts';
import { hashToken } from '#app/platform/http/session-cookie.ts';
import { createApp } from '#app/server.ts';
import { newId } from '#app/shared/ids.ts';
import { buildWorld } from '#test/world.ts';
import { Phone } from '../testing/phone.ts';
import { codeOfCard, secretOfCard } from './codes.ts';

const START = '2026-03-04T09:00:00.000Z';
const DIGITS = '5820';

describe('the way in', async () => {
  const world = await buildWorld();
  const app = createApp(world.services);
  const coach = await world.as('case-worker', 'alpha');
  let clock = 0;
  const at = (seconds: number) => {
    clock = seconds;
    world.setNow(new Date(Date.parse(START) + seconds * 1000).toISOString());
  };
  const later = (seconds: number) => at(clock + seconds);
  beforeEach(async () => {
    at(0);
    await sql`delete from sign_in_limits`.execute(world.admin);
  });

  const phone = (cookies?: Iterable<[string, string]>) => new Phone(app, cookies);
  const change = (enrolmentId: string, what: string) =>
    coach.request('POST', `/participants/${enrolmentId}/portal`, { form: { do: what } });
  const cardOf = async (personId: string) => {
    const { rows } = await sql<{
      id: string;
    }>`select id from portal_cards where person_id = ${personId} and ended_at is null order by made_at desc, id desc limit 1`.execute(
      world.admin,
    );
    const id = rows[0]?.id as string;
    return {
      id,
      enter: `/my/sv/enter/${secretOfCard(world.services.keys, id)}`,
      code: codeOfCard(world.services.keys, id),
    };
  };
  /** Somebody with a card; opened, and taken by her own phone, as far as asked for. */
  const somebody = async (how: 'closed' | 'open' | 'taken' = 'taken') => {
    const person = await world.aParticipant('alpha', { bornOn: '1985-07-23' });
    await change(person.enrolmentId, 'new');
    if (how !== 'closed') await change(person.enrolmentId, 'open');
    const card = await cardOf(person.personId);
    const own = phone();
    if (how === 'taken') expect(await comesIn(own, card.enter, { do: 'choose' })).toBe(true);
    return { ...person, card, own };
  };
  const sent = (wishes: Record<string, string> = {}) => ({
    id: newId(),
    do: 'enter',
    digits: DIGITS,
    phone: 'own',
    ...wishes,
  });
  const comesIn = async (who: Phone, path: string, wishes: Record<string, string> = {}) => {
    const answer = await who.post(path, sent(wishes));
    return answer.status === 303 && answer.headers.get('location') === '/my/sv/today';
  };
  const isInside = (who: Phone) =>
    inPortal(
      world.services,
      {
        tokenHash: hashToken(who.cookies.get('my') ?? ''),
        requestId: newId(),
        language: 'sv',
        purpose: 'test',
        audit: undefined,
        kind: 'read',
      },
      async ({ person }) => person.personId,
    ).then(
      ({ value }) => value,
      () => undefined,
    );
  const text = async (answer: Response | Promise<Response>) =>
    (await (await answer).text()).replace(/<[^>]+>|\s+/g, ' ');
  const stateOf = async (enrolmentId: string) => {
    const answer = await coach.request('GET', `/api/v1/enrolments/${enrolmentId}/portal-access`);
    return (await answer.json()) as { state: string; phones: unknown[] };
  };

  it('is closed with a card that nobody has opened, and opens to the first phone when staff has', async () => {
    const { enrolmentId, personId, card } = await somebody('closed');
    const forwarded = phone();
    expect(await comesIn(forwarded, card.enter, { do: 'choose' })).toBe(false);
    expect(await comesIn(forwarded, card.enter)).toBe(false);
    await change(enrolmentId, 'open');
    const hers = phone();
    expect(await text(hers.get(card.enter))).toContain('Välj fyra siffror');
    expect(await comesIn(hers, card.enter, { do: 'choose' })).toBe(true);
    expect(await isInside(hers)).toBe(personId);
    expect((await stateOf(enrolmentId)).state).toBe('taken');
  });

  it('lets nobody in a second time in the same hour, and says so to whoever stands there', async () => {
    const { card, own, personId } = await somebody();
    const second = phone();
    const answer = await second.post(card.enter, sent({ do: 'choose', digits: '9173' }));
    expect(answer.status).toBe(422);
    expect(await text(answer)).toContain('En telefon har redan öppnat kortet');
    expect(await isInside(second)).toBeUndefined();
    expect(await isInside(own)).toBe(personId);
  });

  it('is taken by exactly one of two phones that come at the same moment', async () => {
    const { card, personId } = await somebody('open');
    const phones = Array.from({ length: 8 }, () => phone());
    const came = await Promise.all(
      phones.map((one, n) => comesIn(one, card.enter, { do: 'choose', digits: `58${n}1` })),
    );
    expect(came.filter(Boolean)).toHaveLength(1);
    expect((await Promise.all(phones.map(isInside))).filter((id) => id === personId)).toHaveLength(1);
  });

  it('is answered like once when the same form comes twice', async () => {
    const { card, enrolmentId } = await somebody('open');
    const hers = phone();
    const form = sent({ do: 'choose' });
    expect((await hers.post(card.enter, form)).status).toBe(303);
    expect((await hers.post(card.enter, form)).status).toBe(303);
    expect((await stateOf(enrolmentId)).phones).toHaveLength(1);
    expect(await comesIn(phone(), card.enter, { ...form, digits: '5821' })).toBe(false);
  });

  it.each([
    ['the last second', 3599, true],
    ['the end of the hour', 3600, false],
  ])('is open to the first phone until %s', async (_, seconds, expected) => {
    const { card } = await somebody('open');
    at(seconds);
    expect(await comesIn(phone(), card.enter, { do: 'choose' })).toBe(expected);
  });

  it('takes a photo of the square only together with the digits', async () => {
    const { card, personId } = await somebody();
    at(40 * 86_400);
    const stranger = phone();
    expect(await comesIn(stranger, card.enter, { digits: '9173' })).toBe(false);
    expect(await isInside(stranger)).toBeUndefined();
    const hers = phone();
    expect(await comesIn(hers, card.enter)).toBe(true);
    expect(await isInside(hers)).toBe(personId);
  });

  it('takes the typed code as it takes the square, with digits of other scripts', async () => {
    const { card } = await somebody();
    const typed = card.code.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));
    const hers = phone();
    const answer = await hers.post('/my/sv?card=1', { do: 'code', cardCode: ` ${typed}` });
    expect(answer.headers.get('location')).toBe(`/my/sv/enter/${card.code.replaceAll(' ', '')}`);
    expect(await comesIn(hers, answer.headers.get('location') ?? '', { digits: '۵۸۲۰' })).toBe(true);
  });

  it.each(['1234', '4321', '0000', '7777', '1985', '2307', '0723', '8507', '5858', '58', '58201', 'abcd'])(
    'lets nobody choose %s',
    async (digits) => {
      const { card } = await somebody('open');
      const hers = phone();
      expect(await comesIn(hers, card.enter, { do: 'choose', digits })).toBe(false);
      expect(await comesIn(hers, card.enter, { do: 'choose' })).toBe(true);
    },
  );

  it('tells who guesses nothing: a card that is unknown, not open, taken or blocked looks and answers alike', async () => {
    const closed = await somebody('closed');
    const taken = await somebody();
    const blocked = await somebody();
    await change(blocked.enrolmentId, 'block');
    const addresses = [
      closed.card.enter,
      taken.card.enter,
      blocked.card.enter,
      '/my/sv/enter/AAAAAAAAAAAAAAAAAAAAAA',
      '/my/sv/enter/482719365521',
    ];
    const seen = await Promise.all(addresses.map(async (address) => text(phone().get(address))));
    expect(new Set(seen).size).toBe(1);
    const answered = await Promise.all(
      addresses.map(async (address) => {
        const answer = await phone().post(address, sent({ digits: '9173' }));
        return `${answer.status} ${await text(answer)}`;
      }),
    );
    expect(new Set(answered).size).toBe(1);
  });

  it('looks at no more codes from an address that tried thirty wrong ones, and at hers again after a quarter of an hour', async () => {
    const { card } = await somebody();
    const guesser = phone();
    for (let n = 0; n < 31; n += 1) await guesser.get(`/my/sv/enter/${String(n).padStart(12, '0')}`);
    expect(await comesIn(guesser, card.enter)).toBe(false);
    at(15 * 60);
    expect(await comesIn(guesser, card.enter)).toBe(true);
  });

  it('makes guessing digits slow, then locks the card; her own phone stays in and comes in again', async () => {
    const { card, own, enrolmentId, personId } = await somebody();
    const guesser = phone();
    for (let n = 0; n < 5; n += 1) expect(await comesIn(guesser, card.enter, { digits: `917${n}` })).toBe(false);
    expect(await comesIn(guesser, card.enter)).toBe(false);
    at(30);
    expect(await comesIn(phone(), card.enter)).toBe(true);
    at(1000);
    for (let n = 0; n < 10; n += 1) {
      later(1000);
      await guesser.post(card.enter, sent({ digits: `917${n}` }));
    }
    later(1000);
    expect(await comesIn(phone(), card.enter)).toBe(false);
    expect((await stateOf(enrolmentId)).state).toBe('locked');
    later(4000);
    expect(await isInside(own)).toBeUndefined();
    expect((await own.post('/my/sv', { do: 'phone', digits: DIGITS })).headers.get('location')).toBe('/my/sv/today');
    expect(await isInside(own)).toBe(personId);
  });

  it('locks a card for guesses spread over months, too', async () => {
    const { card, enrolmentId } = await somebody();
    for (let round = 0; round < 6; round += 1) {
      for (let n = 0; n < 8; n += 1) {
        later(86_400);
        await sql`delete from sign_in_limits`.execute(world.admin);
        await phone().post(card.enter, sent({ digits: `917${n}` }));
      }
      later(86_400);
      await phone().post(card.enter, sent());
    }
    expect((await stateOf(enrolmentId)).state).toBe('locked');
  });

  it('forgets her own phone after five wrong digits', async () => {
    const { own, card } = await somebody();
    at(3601);
    const wrong = () => own.post('/my/sv', { do: 'phone', digits: '9173' });
    for (let n = 0; n < 4; n += 1) expect((await wrong()).status).toBe(422);
    expect(await text(own.get('/my/sv'))).toContain('Skriv dina fyra siffror');
    const fifth = await wrong();
    expect(fifth.headers.get('location')).toBe('/my/sv?forgotten=1');
    expect(own.cookies.has('phone')).toBe(false);
    expect(await text(own.get('/my/sv'))).toContain('Koden på ditt kort');
    expect(await comesIn(own, card.enter)).toBe(true);
  });

  it.each([
    ['own', 3599, true],
    ['own', 3600, false],
    ['shared', 899, true],
    ['shared', 900, false],
  ])('on a phone that is %s stays open without a request for %i seconds: %s', async (use, seconds, expected) => {
    const { card } = await somebody('open');
    const hers = phone();
    expect(await comesIn(hers, card.enter, { do: 'choose', phone: use })).toBe(true);
    at(seconds);
    expect((await isInside(hers)) !== undefined).toBe(expected);
  });

  it.each([
    ['own', 24 * 3600, 1800],
    ['shared', 10 * 3600, 600],
  ])('on a phone that is %s ends after %i seconds, however much it is used', async (use, longest, step) => {
    const { card } = await somebody('open');
    const hers = phone();
    await comesIn(hers, card.enter, { do: 'choose', phone: use });
    for (let now = step; now < longest; now += step) {
      at(now);
      expect(await isInside(hers)).toBeDefined();
    }
    at(longest - 1);
    expect(await isInside(hers)).toBeDefined();
    at(longest);
    expect(await isInside(hers)).toBeUndefined();
  });

  it('leaves nothing on a phone that several use', async () => {
    const { card } = await somebody('open');
    const family = phone();
    const answer = await family.post(card.enter, sent({ do: 'choose', phone: 'shared' }));
    const cookies = answer.headers.getSetCookie().filter((cookie) => !/max-age=0/i.test(cookie));
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatch(/^my=[\w-]+; Path=\/; HttpOnly; SameSite=Lax$/);
    const left = await family.get('/my/sv/leave?to=door');
    expect(left.headers.get('clear-site-data')).toBe('"cache", "storage"');
    expect(family.cookies.size).toBe(0);
    expect(await text(family.get('/my/sv'))).toContain('Koden på ditt kort');
    expect(await comesIn(family, card.enter, { phone: 'shared' })).toBe(true);
  });

  it('puts every phone out at the next request when staff blocks it, and kills the card', async () => {
    const { own, card, enrolmentId } = await somebody();
    const another = await somebody();
    expect(await isInside(own)).toBeDefined();
    await change(enrolmentId, 'block-and-new');
    expect(await isInside(own)).toBeUndefined();
    expect((await own.post('/my/sv', { do: 'phone', digits: DIGITS })).headers.get('location')).toBe(
      '/my/sv?forgotten=1',
    );
    expect(await comesIn(phone(), card.enter)).toBe(false);
    expect((await stateOf(enrolmentId)).state).toBe('closed');
    expect(await isInside(another.own)).toBe(another.personId);
  });

  it('lets a browser keep nothing once its phone is put out, or when somebody comes in with a card', async () => {
    const { own, card, enrolmentId } = await somebody();
    const cleared = (answer: Response) => answer.headers.get('clear-site-data');
    const closed = phone([['phone', own.cookies.get('phone') ?? '']]);
    expect(cleared(await closed.get('/my/sv'))).toBeNull();
    expect(cleared(await closed.post('/my/sv', { do: 'phone', digits: DIGITS }))).toBeNull();
    for (const use of ['own', 'shared'])
      expect(cleared(await phone().post(card.enter, sent({ do: 'enter', phone: use })))).toBe('"cache", "storage"');
    await change(enrolmentId, 'block-and-new');
    const door = await closed.get('/my/sv');
    expect([cleared(door), closed.cookies.size]).toEqual(['"cache", "storage"', 0]);
    expect(await door.text()).toContain('inte ihågkommen');
  });

  it('gives a browser another token each time, never one it brought', async () => {
    const { card, own } = await somebody();
    const fixed = phone([['my', 'A'.repeat(43)]]);
    expect(await comesIn(fixed, card.enter)).toBe(true);
    expect(fixed.cookies.get('my')).not.toBe('A'.repeat(43));
    expect(await isInside(phone([['my', 'A'.repeat(43)]]))).toBeUndefined();
    const before = phone([...own.cookies]);
    expect(await comesIn(own, card.enter)).toBe(true);
    expect(await isInside(before)).toBeUndefined();
    expect(await isInside(own)).toBeDefined();
  });

  it('is no way for staff, and theirs none for her', async () => {
    const { own } = await somebody();
    const asStaff = phone([['egenvag', own.cookies.get('my') ?? '']]);
    expect((await asStaff.get('/participants')).status).toBe(303);
    const asHer = phone([['my', coach.token]]);
    expect(await isInside(asHer)).toBeUndefined();
    expect((await coach.request('GET', '/participants')).status).toBe(200);
  });

  it('ends half a year after she has left', async () => {
    const { own, card, enrolmentId } = await somebody();
    await sql`update enrolments set status = 'ended', ended_on = '2026-03-04' where id = ${enrolmentId}`.execute(
      world.admin,
    );
    at(183 * 86_400);
    expect(await comesIn(phone(), card.enter)).toBe(true);
    at(184 * 86_400);
    expect(await comesIn(phone(), card.enter)).toBe(false);
    expect(await isInside(own)).toBeUndefined();
  });
});
