import { describe, expect, test } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { decideNumber, decideReplacement } from './decide-number.ts';

const today = plainDate('2026-11-21');

describe('a number that is written down', () => {
  test.each([
    ['19900161-9809', 'probable', { ok: true, kind: 'samordningsnummer' }],
    ['19900161-9809', undefined, { ok: true, kind: 'samordningsnummer' }],
    ['19900101-9802', undefined, { ok: true, kind: 'personnummer' }],
    ['19900101-9802', 'established', { ok: false, problem: { level: ['level-only-for-coordination-number'] } }],
    ['12-345678', 'uncertain', { ok: false, problem: { level: ['level-only-for-coordination-number'] } }],
    ['19900101-9803', undefined, { ok: false, problem: { number: ['number-wrong-check-digit'] } }],
  ] as const)('%s with level %s', (number, level, expected) => {
    const decided = decideNumber({ number, level }, today);
    expect(decided.ok ? { ok: true, kind: decided.value.kind } : decided).toEqual(expected);
  });
});

describe('a number that takes the place of another', () => {
  const current = { validFrom: plainDate('2026-03-01'), validBefore: null };
  test.each([
    [undefined, { ok: true, value: '2026-11-21' }],
    ['2026-06-01', { ok: true, value: '2026-06-01' }],
    ['2026-03-01', { ok: true, value: '2026-03-01' }],
    ['2026-02-28', { ok: false, problem: { changedOn: ['change-before-number'] } }],
    ['2026-11-22', { ok: false, problem: { changedOn: ['date-in-future'] } }],
  ])('from %s', (day, expected) => {
    expect(decideReplacement(current, day === undefined ? undefined : plainDate(day), today)).toEqual(expected);
  });
  test('is refused when the other is over already', () => {
    expect(decideReplacement({ ...current, validBefore: plainDate('2026-05-01') }, undefined, today)).toEqual({
      ok: false,
      problem: { '': ['number-not-current'] },
    });
  });
});
