import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, type PlainDate, parsePlainDate } from './dates.ts';

const days = fc
  .integer({ min: -250_000, max: 400_000 })
  .map((offset) => Temporal.PlainDate.from('2000-01-01').add({ days: offset }).toString() as PlainDate);

describe('counting days', () => {
  it('comes to the same day as the calendar', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -20_000, max: 20_000 }), (day, count) => {
        expect(addDays(day, count)).toBe(Temporal.PlainDate.from(day).add({ days: count }).toString());
        expect(daysBetween(day, addDays(day, count))).toBe(count === 0 ? 0 : count);
      }),
    );
  });
});

describe('reading a day', () => {
  it.each(['1000-01-01', '2024-02-29', '8999-12-31'])('%s', (text) => {
    const day = parsePlainDate(text);
    expect(day).toBe(text);
    expect(addMonths(addDays(day as PlainDate, 3660), 1200)).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it.each([
    '',
    '2023-02-29',
    '2026-13-01',
    '0000-01-01',
    '0999-12-31',
    '9000-01-01',
    '9999-12-31',
    '10000-01-01',
    ' 2026-01-01',
  ])('not %j', (text) => expect(parsePlainDate(text)).toBeUndefined());
});
