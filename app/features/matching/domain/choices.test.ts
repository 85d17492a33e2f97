import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { type Choice, choiceStates, countChoices, furthest } from './choices.ts';

const choice: fc.Arbitrary<Choice> = fc.record({
  personId: fc.constantFrom(...'abcdefghijklmnop'),
  enrolmentId: fc.constant('e'),
  sex: fc.constantFrom('woman', 'man', 'unknown'),
  on: fc.constantFrom(plainDate('2026-03-01'), plainDate('2026-06-30'), plainDate('2026-07-01')),
  occupation: fc.constantFrom(null, '9411', '5330', '8322'),
  state: fc.constantFrom(...choiceStates),
});
// Whoever stands in several rows is one person with one sex.
const choices = fc
  .array(choice, { maxLength: 60 })
  .map((list) => list.map((each) => ({ ...each, sex: each.personId < 'i' ? 'woman' : 'man' })));

describe('what women and men are offered and choose', () => {
  it('counts each person once in a field and half-year, in what she came furthest with', () => {
    const one = { personId: 'a', enrolmentId: 'e', sex: 'woman', occupation: '9411' } as const;
    const list: Choice[] = [
      { ...one, on: plainDate('2026-02-01'), state: 'offered' },
      { ...one, on: plainDate('2026-06-30'), state: 'placed' },
      { ...one, on: plainDate('2026-07-01'), state: 'chosen' },
    ];
    expect(furthest(list).map(({ on, state }) => `${on} ${state}`)).toEqual(['2026-06-30 placed', '2026-07-01 chosen']);
    expect(countChoices(list, 'exact').map(({ key }) => key)).toEqual(['2026-two', '2026-one']);
  });

  it('is never published for groups of one to four, and never wrong', () => {
    fc.assert(
      fc.property(choices, (list) => {
        const exact = countChoices(list, 'exact');
        for (const [h, { table }] of countChoices(list, 'published').entries())
          for (const [r, row] of table.cells.entries())
            for (const [c, value] of row.entries()) {
              if (value === null) continue;
              expect(value).toBe(exact[h]?.table.cells[r]?.[c]);
              expect(value === 0 || value >= 5).toBe(true);
            }
      }),
    );
  });
});
