import { describe, expect, it } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { type Attempt, countInVain, decideNotReached, nextTry } from './attempts.ts';

const today = plainDate('2026-03-20');
const all = { phone: true, sms: true, letter: true };
const rule = { leastAttempts: 3, leastWays: 2 };

function attempt(way: Attempt['way'], on: string, more: Partial<Attempt> = {}): Attempt {
  const result = way === 'sms' || way === 'letter' ? 'sent' : 'no-answer';
  return {
    id: `${way} ${on}`,
    way,
    result,
    callBackOn: null,
    triedAt: `${on}T09:00:00Z`,
    notDelivered: false,
    ...more,
  };
}

describe('what counts as an attempt in vain', () => {
  it.each<[string, Attempt[], { attempts: number; ways: number }]>([
    ['a call nobody answered', [attempt('phone', '2026-03-19')], { attempts: 1, ways: 1 }],
    [
      'two calls on one day are one',
      [attempt('phone', '2026-03-19'), attempt('phone', '2026-03-19')],
      { attempts: 1, ways: 1 },
    ],
    ['a message she has had a week to answer', [attempt('sms', '2026-03-13')], { attempts: 1, ways: 1 }],
    ['a message from yesterday does not yet', [attempt('sms', '2026-03-19')], { attempts: 0, ways: 0 }],
    [
      'a message that never arrived does not',
      [attempt('sms', '2026-03-01', { notDelivered: true })],
      { attempts: 0, ways: 0 },
    ],
    [
      'a letter that came back counts at once',
      [attempt('letter', '2026-03-19', { result: 'returned' })],
      { attempts: 1, ways: 1 },
    ],
    ['a call she answered does not', [attempt('phone', '2026-03-19', { result: 'reached' })], { attempts: 0, ways: 0 }],
  ])('%s', (_, attempts, expected) => {
    expect(countInVain(attempts, today)).toEqual(expected);
  });
});

describe('when nobody was reached', () => {
  const calls = ['2026-03-10', '2026-03-11', '2026-03-12'].map((on) => attempt('phone', on));
  it('takes three attempts in two ways', () => {
    expect(decideNotReached([...calls.slice(0, 2), attempt('sms', '2026-03-10')], all, rule, today).ok).toBe(true);
    expect(decideNotReached(calls, all, rule, today).ok).toBe(false);
    expect(decideNotReached([attempt('sms', '2026-03-10'), ...calls.slice(0, 1)], all, rule, today).ok).toBe(false);
  });

  it('takes the ways there are for somebody protected, who is only called', () => {
    expect(decideNotReached(calls, { phone: true, sms: false, letter: false }, rule, today).ok).toBe(true);
  });

  it('takes what the programme has said', () => {
    expect(decideNotReached(calls.slice(0, 1), all, { leastAttempts: 1, leastWays: 1 }, today).ok).toBe(true);
  });
});

describe('how somebody is tried next', () => {
  it.each<[string, Attempt[], typeof all, ReturnType<typeof nextTry>]>([
    ['by telephone first', [], all, { way: 'phone', fromOn: today }],
    ['in another way after a call today', [attempt('phone', '2026-03-20')], all, { way: 'sms', fromOn: today }],
    [
      'by the way tried least',
      [attempt('phone', '2026-03-18'), attempt('sms', '2026-03-01')],
      all,
      { way: 'letter', fromOn: today },
    ],
    [
      'when she asked to be called',
      [attempt('phone', '2026-03-19', { result: 'call-back', callBackOn: plainDate('2026-03-24') })],
      all,
      { way: 'phone', fromOn: plainDate('2026-03-24') },
    ],
    [
      'by letter when the number is wrong',
      [attempt('phone', '2026-03-18', { result: 'wrong-number' })],
      all,
      { way: 'letter', fromOn: today },
    ],
    [
      'the day after, when only the telephone is open',
      [attempt('phone', '2026-03-20')],
      { phone: true, sms: false, letter: false },
      { way: 'phone', fromOn: plainDate('2026-03-21') },
    ],
    ['not at all when nothing is open', [], { phone: false, sms: false, letter: false }, undefined],
  ])('%s', (_, attempts, open, expected) => {
    expect(nextTry(attempts, open, today)).toEqual(expected);
  });
});
