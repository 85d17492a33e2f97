import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '#app/shared/dates.ts';
import type { ProgrammeDefinition } from './definition.ts';
import { parseDefinition } from './parse-definition.ts';
import { periodDays } from './period-days.ts';
import { phaseOn, plannedEndFor, weekOf } from './phase-of-person.ts';

function programme(key: string): ProgrammeDefinition {
  const parsed = parseDefinition(readFileSync(new URL(`../../../../programmes/${key}.yaml`, import.meta.url), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.value;
}

const vasteras = programme('vasteras');
const startedOn = plainDate('2020-09-02');

describe('the phase a person is in', () => {
  it.each([
    ['her first day', 0, 1, 'group'],
    ['the last day of week 1', 6, 1, 'group'],
    ['the first day of week 2', 7, 2, 'group'],
    ['the last day of week 6', 41, 6, 'group'],
    ['the first day of week 7', 42, 7, 'individual'],
    ['a year later', 365, 53, 'individual'],
  ])('follows the week in Västerås: %s', (_, days, week, phase) => {
    const found = phaseOn(vasteras, startedOn, addDays(startedOn, days));
    expect([found?.week, found?.phase?.key]).toEqual([week, phase]);
  });

  it('is unknown before the first day', () => {
    expect(weekOf(startedOn, addDays(startedOn, -1))).toBeUndefined();
    expect(phaseOn(vasteras, startedOn, addDays(startedOn, -1))).toBeUndefined();
  });

  it('is a week alone in a programme without phases, and between phases', () => {
    expect(phaseOn(programme('tia-mariestad'), startedOn, addDays(startedOn, 7))).toEqual({ week: 2 });
    const gap: ProgrammeDefinition = {
      key: 'a',
      name: 'A',
      phases: [
        { key: 'first', name: 'F', fromWeek: 1, toWeek: 2, form: 'group' },
        { key: 'second', name: 'S', fromWeek: 4, form: 'individual' },
      ],
    };
    expect([1, 2, 3, 4].map((week) => phaseOn(gap, startedOn, addDays(startedOn, week * 7 - 1))?.phase?.key)).toEqual([
      'first',
      'first',
      undefined,
      'second',
    ]);
  });

  it('has seven days in every week, also over summer time and leap days', () => {
    fc.assert(
      fc.property(fc.nat(4000), fc.nat(900), (start, days) => {
        const first = addDays(plainDate('2016-01-01'), start);
        expect(weekOf(first, addDays(first, days))).toBe(Math.floor(days / 7) + 1);
      }),
    );
  });
});

describe('the planned end for a person', () => {
  it.each([
    ['six months in Västerås', 'vasteras', '2020-09-02', '2021-03-01'],
    ['a start on the last of a long month', 'vasteras', '2020-08-31', '2021-02-27'],
    ['no later than the programme itself', 'vasteras', '2022-10-01', '2022-12-31'],
    ['eight months in Alingsås and Härryda', 'pik', '2020-11-01', '2021-06-30'],
    ['no end where the way is open', 'tia-mariestad', '2018-03-01', undefined],
    ['no end where the length is flexible', 'alv', '2017-03-01', undefined],
    ['no end where no length is stated', 'premiar-primar', '2017-03-01', undefined],
  ])('is %s', (_, key, start, end) => {
    expect(plannedEndFor(programme(key), plainDate(start))).toBe(end);
  });

  it('counts weeks as seven days', () => {
    const short = { key: 'a', name: 'A', lengthPerPerson: { weeks: 6 } };
    expect(plannedEndFor(short, plainDate('2024-01-01'))).toBe('2024-02-11');
  });
});

describe('the period of a programme', () => {
  it.each([
    ['vasteras', '2020-07-01', '2022-12-31'],
    ['alv', '2016-04-01', '2019-03-31'],
    ['pik', '2020-09-01', '2022-11-30'],
    ['tia-mariestad', '2018-01-01', '2019-12-31'],
    ['premiar-primar', undefined, '2018-12-31'],
  ])('of %s covers every day that its source may mean', (key, firstDay, lastDay) => {
    expect(periodDays(programme(key))).toEqual({ ...(firstDay && { firstDay }), ...(lastDay && { lastDay }) });
  });
});
