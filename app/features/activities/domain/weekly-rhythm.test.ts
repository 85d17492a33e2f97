import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, mondayOf, plainDate, weekday } from '#app/shared/dates.ts';
import { slotsOf, type WeeklyTime } from './weekly-rhythm.ts';

const at = (weekdayNumber: number, startsAt = '09:00', endsAt = '12:00'): WeeklyTime => ({
  weekday: weekdayNumber,
  startsAt,
  endsAt,
});
const days = (times: WeeklyTime[], startsOn: string, endsOn: string) =>
  slotsOf(times, { startsOn: plainDate(startsOn), endsOn: plainDate(endsOn) }).map((slot) => slot.heldOn);

const day = fc.integer({ min: 0, max: 5000 }).map((offset) => addDays(plainDate('2020-01-01'), offset));
const times = fc.uniqueArray(
  fc.record({
    weekday: fc.integer({ min: 1, max: 7 }),
    startsAt: fc.constantFrom('08:00', '09:30', '13:00'),
    endsAt: fc.constantFrom('15:00', '16:30'),
  }),
  {
    maxLength: 8,
    selector: (time) => `${time.weekday} ${time.startsAt}`,
  },
);
const period = fc
  .tuple(day, fc.integer({ min: 0, max: 400 }))
  .map(([startsOn, length]) => ({ startsOn, endsOn: addDays(startsOn, length) }));

describe('the sessions of a weekly rhythm', () => {
  it.each([
    [
      'five days a week',
      [1, 2, 3, 4, 5].map((each) => at(each)),
      '2026-03-02',
      '2026-03-08',
      ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'],
    ],
    [
      'a period that begins in the middle of a week',
      [at(1), at(4)],
      '2026-03-04',
      '2026-03-09',
      ['2026-03-05', '2026-03-09'],
    ],
    [
      'the turn of the year',
      [at(4), at(5)],
      '2026-12-28',
      '2027-01-08',
      ['2026-12-31', '2027-01-01', '2027-01-07', '2027-01-08'],
    ],
    [
      'the day the clocks go forward',
      [at(7, '01:00', '04:00')],
      '2026-03-23',
      '2026-04-05',
      ['2026-03-29', '2026-04-05'],
    ],
    ['the day the clocks go back', [at(7, '02:30', '03:30')], '2026-10-25', '2026-10-25', ['2026-10-25']],
    ['the 29th of February', [at(2)], '2028-02-28', '2028-03-01', ['2028-02-29']],
    ['one day that is not the weekday', [at(1)], '2026-03-03', '2026-03-03', []],
    ['no times at all', [], '2026-01-01', '2026-12-31', []],
  ])('%s', (_, rhythm, startsOn, endsOn, expected) => {
    expect(days(rhythm, startsOn, endsOn)).toEqual(expected);
  });

  it.each([
    [1, ['2026-03-04', '2026-03-11', '2026-03-18', '2026-03-25', '2026-04-01']],
    [2, ['2026-03-04', '2026-03-18', '2026-04-01']],
    [3, ['2026-03-04', '2026-03-25']],
    [4, ['2026-03-04', '2026-04-01']],
  ])('every %i weeks, counted from the week of the first day', (everyWeeks, expected) => {
    const within = { startsOn: plainDate('2026-03-03'), endsOn: plainDate('2026-04-05'), everyWeeks };
    expect(slotsOf([at(3)], within).map(({ heldOn }) => heldOn)).toEqual(expected);
    // The first day may come after the weekday: the week counts all the same.
    const late = { ...within, startsOn: plainDate('2026-03-05') };
    expect(slotsOf([at(3)], late).map(({ heldOn }) => heldOn)).toEqual(expected.slice(1));
  });

  it('leave out single days, and take each line for its own days, with its place', () => {
    const lines = [
      { ...at(2), throughOn: plainDate('2026-03-16') },
      { ...at(2, '10:00'), fromOn: plainDate('2026-03-17'), place: 'Sal 4' },
    ];
    const within = {
      startsOn: plainDate('2026-03-02'),
      endsOn: plainDate('2026-03-31'),
      leftOut: [plainDate('2026-03-10')],
    };
    expect(slotsOf(lines, within)).toEqual([
      { heldOn: '2026-03-03', startsAt: '09:00', endsAt: '12:00' },
      { heldOn: '2026-03-17', startsAt: '10:00', endsAt: '12:00', line: { place: 'Sal 4' } },
      { heldOn: '2026-03-24', startsAt: '10:00', endsAt: '12:00', line: { place: 'Sal 4' } },
      { heldOn: '2026-03-31', startsAt: '10:00', endsAt: '12:00', line: { place: 'Sal 4' } },
    ]);
  });

  it('come twice a day in order, and the same start only once', () => {
    const slots = slotsOf([at(1, '13:00', '15:00'), at(1), at(1)], {
      startsOn: plainDate('2026-03-02'),
      endsOn: plainDate('2026-03-02'),
    });
    expect(slots.map((slot) => slot.startsAt)).toEqual(['09:00', '13:00']);
  });

  it('are every day of the period that has the weekday, and no other, in order and each once', () => {
    fc.assert(
      fc.property(times, period, fc.integer({ min: 1, max: 4 }), (rhythm, within, everyWeeks) => {
        const slots = slotsOf(rhythm, { ...within, everyWeeks });
        const keys = slots.map((slot) => `${slot.heldOn} ${slot.startsAt}`);
        expect(keys).toEqual([...new Set(keys)].sort());
        const wanted = [];
        for (let offset = 0; offset <= daysBetween(within.startsOn, within.endsOn); offset += 1) {
          const here = addDays(within.startsOn, offset);
          const week = daysBetween(mondayOf(within.startsOn), mondayOf(here)) / 7;
          if (week % everyWeeks > 0) continue;
          for (const time of rhythm) if (time.weekday === weekday(here)) wanted.push(`${here} ${time.startsAt}`);
        }
        expect(keys).toEqual(wanted.sort());
      }),
    );
  });
});
