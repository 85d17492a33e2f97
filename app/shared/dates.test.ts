import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, type PlainDate } from './dates.ts';

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
