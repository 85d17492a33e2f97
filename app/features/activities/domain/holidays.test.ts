import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate, weekday } from '#app/shared/dates.ts';
import { dayOfRest, daysOfRest, easterSunday, eveKeys, type HolidayKey, holidayKeys, usualEves } from './holidays.ts';

const year = fc.integer({ min: 1990, max: 2200 });

describe('public holidays', () => {
  it.each([
    '2000-04-23',
    '2008-03-23',
    '2011-04-24',
    '2019-04-21',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2038-04-25',
    '2285-03-22',
  ])('put Easter Sunday on %s', (day) => {
    expect(easterSunday(Number(day.slice(0, 4)))).toBe(day);
  });

  it.each<[HolidayKey, string]>([
    ['new-years-day', '2026-01-01'],
    ['epiphany', '2026-01-06'],
    ['good-friday', '2026-04-03'],
    ['easter-sunday', '2026-04-05'],
    ['easter-monday', '2026-04-06'],
    ['may-day', '2026-05-01'],
    ['ascension-day', '2026-05-14'],
    ['whit-sunday', '2026-05-24'],
    ['national-day', '2026-06-06'],
    ['midsummer-day', '2026-06-20'],
    ['midsummer-day', '2020-06-20'],
    ['midsummer-day', '2021-06-26'],
    ['all-saints-day', '2026-10-31'],
    ['all-saints-day', '2020-10-31'],
    ['all-saints-day', '2021-11-06'],
    ['christmas-day', '2026-12-25'],
    ['boxing-day', '2026-12-26'],
    // Ascension Day fell on it: the day has one name.
    ['may-day', '2008-05-01'],
  ])('%s: %s', (key, day) => {
    expect(dayOfRest(plainDate(day), [])).toBe(key);
  });

  it.each([
    ['2026-12-24', 'christmas-eve'],
    ['2026-12-31', 'new-years-eve'],
    ['2026-06-19', 'midsummer-eve'],
    ['2026-04-02', 'maundy-thursday'],
    ['2026-04-04', 'easter-eve'],
    ['2026-04-30', 'walpurgis-night'],
    ['2026-01-05', 'twelfth-night'],
    ['2026-10-30', 'all-saints-eve'],
  ])('%s is an eve, and closed only where it is said', (day, key) => {
    expect(dayOfRest(plainDate(day), [])).toBeUndefined();
    expect(dayOfRest(plainDate(day), [key])).toBe(key);
  });

  it('rest on the three eves that stand beside Sundays in the Annual Leave Act when nothing is said', () => {
    expect(usualEves).toEqual(['midsummer-eve', 'christmas-eve', 'new-years-eve']);
  });

  it('leave ordinary Sundays and working days open', () => {
    for (const day of ['2026-03-01', '2026-11-22', '2026-03-03', '2026-05-25'])
      expect(dayOfRest(plainDate(day), eveKeys)).toBeUndefined();
  });

  it('keep to the weekdays and spans that the law gives them', () => {
    fc.assert(
      fc.property(year, (of) => {
        const days = daysOfRest(of);
        const dayOf = (key: HolidayKey) => [...days].find(([, each]) => each === key)?.[0];
        const easter = easterSunday(of);
        expect([weekday(easter), easter >= `${of}-03-22`, easter <= `${of}-04-25`]).toEqual([7, true, true]);
        expect(weekday(addDays(easter, 39))).toBe(4);
        const [midsummer, allSaints] = [dayOf('midsummer-day') ?? '', dayOf('all-saints-day') ?? ''];
        expect([midsummer >= `${of}-06-20`, midsummer <= `${of}-06-26`]).toEqual([true, true]);
        expect([allSaints >= `${of}-10-31`, allSaints <= `${of}-11-06`]).toEqual([true, true]);
        expect([weekday(plainDate(midsummer)), weekday(plainDate(allSaints))]).toEqual([6, 6]);
        const named = new Set(days.values());
        // Two holidays can fall on one day, which has one name.
        const unnamed = holidayKeys.filter((key) => !named.has(key));
        expect(unnamed.every((key) => key === 'ascension-day' || key === 'national-day')).toBe(true);
      }),
    );
  });
});
