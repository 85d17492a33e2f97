import { describe, expect, test } from 'vitest';
import { addDays, plainDate } from '#app/shared/dates.ts';
import { portalLanguages } from '#app/shared/portal-language.ts';
import { dayHeading, dayInWords, formatPortalNumber, formatPortalTime } from './portal-dates.ts';

const sunday = plainDate('2026-11-22');
const inDays = (days: number) => addDays(sunday, days);

describe('a day in words', () => {
  test.each([
    ['sv', ['i går', 'i dag', 'i morgon', 'på tisdag', 'söndag den 29 november']],
    ['sv-x-lattlast', ['i går', 'i dag', 'i morgon', 'på tisdag', 'söndag den 29 november']],
    ['en', ['yesterday', 'today', 'tomorrow', 'on Tuesday', 'on Sunday 29 November']],
    ['ar', ['أمس', 'اليوم', 'غدًا', 'يوم الثلاثاء', 'يوم الأحد 29 نوفمبر']],
    ['fa', ['دیروز', 'امروز', 'فردا', 'روز سه‌شنبه', 'روز یکشنبه 29 نوامبر']],
    ['so', ['shalay', 'maanta', 'berri', 'Talaadada', 'Axadda, Noofeembar 29']],
    ['ti', ['ትማሊ', 'ሎሚ', 'ጽባሕ', 'ብሰሉስ', 'ብሰንበት፣ 29 ሕዳር']],
    ['uk', ['учора', 'сьогодні', 'завтра', 'у вівторок', 'у неділю, 29 листопада']],
  ] as const)('in %s', (language, expected) => {
    expect([-1, 0, 1, 2, 7].map((days) => dayInWords(language, inDays(days), sunday))).toEqual(expected);
  });

  test('is one of the week only while no other day has that name', () => {
    for (const language of portalLanguages) {
      const said = Array.from({ length: 21 }, (_, i) => dayInWords(language, inDays(i - 10), sunday));
      expect(new Set(said).size, language).toBe(21);
    }
  });

  test('stands above what happens on it', () => {
    expect(dayHeading('sv', sunday, sunday)).toBe('I dag, söndag 22 november');
    expect(dayHeading('uk', inDays(1), sunday)).toBe('Завтра, понеділок, 23 листопада');
    expect(dayHeading('ar', inDays(3), sunday)).toBe('الأربعاء، 25 نوفمبر');
  });
});

test('times and numbers have the digits of Swedish papers in every language', () => {
  for (const language of portalLanguages) {
    expect(formatPortalTime(language, '2026-11-22T08:05:00.000Z')).toBe('09:05');
    expect(formatPortalNumber(language, 1234.5, 1), language).toMatch(/^1.?234[.,]5$/);
  }
});
