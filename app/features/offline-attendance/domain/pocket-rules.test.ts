import { describe, expect, it, test } from 'vitest';
import { fetched } from './answered.ts';
import { chooseSessions, shortNames, withinPeople } from './choose-sheets.ts';
import { forgetOldSheets, giveUpOldSaves, isUsablePin, LIFETIME_MS } from './lifetime.ts';
import { type Entry, emptyPocket, nextEntry, type Pocket } from './pocket.ts';
import { readAnswer, waitBeforeMs } from './sending.ts';

const at = (id: string, heldOn: string, startsAt = '09:00', endsAt = '12:00') => ({ id, heldOn, startsAt, endsAt });
const week = ['02', '03', '04', '05', '06', '07'].map((day) => at(day, `2026-03-${day}`));
const ids = (sessions: { id: string }[]) => sessions.map(({ id }) => id);

describe('what goes along', () => {
  test.each<[string, string, string | undefined, string[]]>([
    ['before the session', '08:00', undefined, ['04', '05', '06', '03', '02']],
    ['while it is on', '10:00', undefined, ['04', '05', '06', '03', '02']],
    ['when it is over', '12:00', undefined, ['05', '06', '07', '04', '03']],
    ['with one that was asked for', '10:00', '07', ['07', '04', '05', '03', '02']],
  ])('is three ahead and two back: %s', (_, time, asked, expected) => {
    expect(ids(chooseSessions(week, { day: '2026-03-04', time }, asked))).toEqual(expected);
  });

  it('is never more than sixty people, and a sheet whole or not at all', () => {
    const sheet = (from: number, to: number) => ({
      rows: Array.from({ length: to - from }, (_, index) => ({ enrolmentId: String(from + index) })),
    });
    const [first, again, other, small] = [sheet(0, 40), sheet(0, 40), sheet(40, 65), sheet(40, 60)];
    expect(withinPeople([first, again, other, small])).toEqual([first, again, small]);
  });

  it('has names as short as they can be told apart', () => {
    const names = shortNames(
      new Map(Object.entries({ a: 'Amira Hassan', b: 'Amira Haddad', c: 'Bahar Al Karimi', d: 'Cher' })),
    );
    expect([...names.values()]).toEqual(['Amira Hassan', 'Amira Haddad', 'Bahar K.', 'Cher']);
  });
});

const entry = (key: string, sessionId: string, madeAtMs: number): Entry => ({
  ...{ key, sessionId, heldOn: '2026-03-04', startsAt: '09:00', after: null, madeAtMs, stop: null },
  rows: [{ enrolmentId: 'a', version: 0, before: null, mark: { mark: 'present' } }],
});
const pocketWith = (outbox: Entry[]): Pocket => ({ ...emptyPocket, fetchedAtMs: 0, outbox });

describe('a day', () => {
  test.each([
    ['a minute less', LIFETIME_MS - 60_000, 0],
    ['a day', LIFETIME_MS, null],
    ['a clock put back by two days', -2 * LIFETIME_MS, null],
  ])('%s: sheets are there or gone', (_, now, fetchedAtMs) => {
    expect(forgetOldSheets(pocketWith([]), now).fetchedAtMs).toBe(fetchedAtMs);
  });

  it('that has passed is said until something new is fetched, whoever noticed it', () => {
    const gone = forgetOldSheets(pocketWith([]), LIFETIME_MS);
    expect(forgetOldSheets(gone, LIFETIME_MS + 1).hasExpired).toBe(true);
    const by = { owner: 'a', locale: 'sv', asked: null, atMs: LIFETIME_MS } as const;
    expect(fetched(gone, [], by).hasExpired).toBe(false);
  });

  it('gives up a save with those made on top of it, says so, and leaves other sheets alone', () => {
    const pocket = pocketWith([entry('1', 's', 0), entry('2', 's', 5000), entry('3', 't', 5000)]);
    const after = giveUpOldSaves(pocket, LIFETIME_MS);
    expect(after.outbox.map(({ key }) => key)).toEqual(['3']);
    expect(after.lost.map(({ key }) => key)).toEqual(['1', '2']);
    expect(giveUpOldSaves(pocket, -2 * LIFETIME_MS).outbox).toHaveLength(3);
  });
});

test('a save that waits for a person holds its own sheet, not the others', () => {
  const stop = { whole: 'cancelled', rows: {} };
  const outbox = [{ ...entry('1', 's', 0), stop }, entry('2', 's', 1), entry('3', 't', 2)];
  expect(nextEntry(pocketWith(outbox))?.key).toBe('3');
});

test.each([
  [200, undefined, { is: 'taken' }],
  [401, undefined, { is: 'shut-out' }],
  [403, undefined, { is: 'refused', refusal: { whole: 'forbidden', rows: {} } }],
  [404, undefined, { is: 'refused', refusal: { whole: 'gone', rows: {} } }],
  [412, { '': ['stale'] }, { is: 'later' }],
  [
    412,
    { '': ['conflict'], 'marks.a': ['changed-by-other'] },
    { is: 'refused', refusal: { whole: null, rows: { a: 'changed-by-other' } } },
  ],
  [422, { why: ['why-required'] }, { is: 'refused', refusal: { whole: 'why-required', rows: {} } }],
  [422, {}, { is: 'refused', refusal: { whole: 'invalid', rows: {} } }],
  [502, undefined, { is: 'later' }],
])('an answer with status %i and %j', (status, problems, outcome) => {
  expect(readAnswer(status, problems as Record<string, string[]> | undefined)).toEqual(outcome);
});

test('waits longer each time, but never more than five minutes', () => {
  expect([0, 1, 2, 10, 100].map(waitBeforeMs)).toEqual([5000, 10_000, 20_000, 300_000, 300_000]);
});

test.each([
  ['481516', true],
  ['000000', false],
  ['123456', false],
  ['987654', false],
  ['12345', false],
  ['abcdef', false],
])('the code %s is usable: %s', (pin, isUsable) => expect(isUsablePin(pin)).toBe(isUsable));
