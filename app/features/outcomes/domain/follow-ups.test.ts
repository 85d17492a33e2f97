import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProgrammeDefinition } from '#app/features/programmes/domain/definition.ts';
import { addDays, plainDate } from '#app/shared/dates.ts';
import { followUpsFor, stateOfFollowUp } from './follow-ups.ts';

const day = plainDate;
type Definition = Pick<ProgrammeDefinition, 'frameworks' | 'measuringPoints'>;
const dates = (definition: Definition, exitOn: string) =>
  followUpsFor(definition, day(exitOn)).map(({ key, asksAboutOn }) => `${key} ${asksAboutOn}`);
const sixMonths = { key: 'half-year', name: 'Ett halvår efter', when: 'after-exit' as const, months: 6 };

describe('the follow-ups an exit leads to', () => {
  it.each<[string, Definition, string, string[]]>([
    [
      'the funder asks after 28 days and six months',
      { frameworks: ['esf-2014'] },
      '2026-02-20',
      ['four-weeks 2026-03-20', 'six-months 2026-08-20'],
    ],
    [
      'both periods ask once',
      { frameworks: ['esf-2014', 'esf-plus'] },
      '2026-02-20',
      ['four-weeks 2026-03-20', 'six-months 2026-08-20'],
    ],
    [
      '31 October leads to 30 April',
      { frameworks: ['esf-plus'] },
      '2025-10-31',
      ['four-weeks 2025-11-28', 'six-months 2026-04-30'],
    ],
    [
      '31 August leads to the last of February',
      { frameworks: ['esf-plus'] },
      '2026-08-31',
      ['four-weeks 2026-09-28', 'six-months 2027-02-28'],
    ],
    [
      'and to the 29th in a leap year',
      { frameworks: ['esf-plus'] },
      '2027-08-31',
      ['four-weeks 2027-09-28', 'six-months 2028-02-29'],
    ],
    [
      "the programme's own name wins on the same day",
      { frameworks: ['esf-2014'], measuringPoints: [sixMonths] },
      '2026-02-20',
      ['four-weeks 2026-03-20', 'half-year 2026-08-20'],
    ],
    [
      'other frameworks ask nothing of their own',
      { frameworks: ['tia', 'mucf', 'coordination-association'] },
      '2026-02-20',
      [],
    ],
    [
      'the programme may',
      { frameworks: ['mucf'], measuringPoints: [sixMonths, { key: 'later', name: 'x', when: 'after-exit', days: 90 }] },
      '2026-02-20',
      ['later 2026-05-21', 'half-year 2026-08-20'],
    ],
    [
      'points at entry and exit are none',
      {
        measuringPoints: [
          { key: 'exit', name: 'x', when: 'at-exit' },
          { key: 'entry', name: 'x', when: 'at-entry' },
          { key: 'month', name: 'x', when: 'after-entry', months: 1 },
        ],
      },
      '2026-02-20',
      [],
    ],
    ['nothing stated, nothing asked', {}, '2026-02-20', []],
  ])('%s', (_, definition, exitOn, expected) => {
    expect(dates(definition, exitOn)).toEqual(expected);
  });

  it('come in order, after the exit, and never two about the same day', () => {
    const point = fc.record({
      key: fc.constantFrom('a', 'b', 'c'),
      name: fc.constant('x'),
      when: fc.constant('after-exit' as const),
      days: fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined }),
      months: fc.option(fc.integer({ min: 1, max: 24 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(point), fc.boolean(), fc.integer({ min: 0, max: 3000 }), (measuringPoints, isEsf, later) => {
        const exitOn = addDays(day('2020-01-01'), later);
        const planned = followUpsFor(
          { measuringPoints, ...(isEsf ? { frameworks: ['esf-plus'] as const satisfies string[] } : {}) },
          exitOn,
        );
        const days = planned.map(({ asksAboutOn }) => asksAboutOn);
        expect(days).toEqual([...new Set(days)].sort());
        expect(days.every((each) => each > exitOn)).toBe(true);
        expect(new Set(planned.map(({ key }) => key)).size).toBe(planned.length);
      }),
    );
  });
});

describe('how urgent a follow-up is', () => {
  it.each([
    ['2026-08-19', null, 'upcoming'],
    ['2026-08-20', null, 'due'],
    ['2026-09-03', null, 'due'],
    ['2026-09-04', null, 'overdue'],
    ['2027-01-01', '2026-08-25', 'done'],
  ] as const)('on %s, done on %s: %s', (today, doneOn, state) => {
    expect(
      stateOfFollowUp({ dueOn: day('2026-08-20'), doneOn: doneOn === null ? null : day(doneOn) }, day(today)),
    ).toBe(state);
  });
});
