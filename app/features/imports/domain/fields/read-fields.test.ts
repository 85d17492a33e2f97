import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '#app/shared/cell.ts';
import { type PlainDate, plainDate } from '#app/shared/dates.ts';
import { serialDay } from '#app/shared/serial-day.ts';
import { readDay } from './read-day.ts';
import { readIdentityNumber } from './read-identity-number.ts';
import { readMark } from './read-mark.ts';
import { readPhone, readSex, readYesNo, splitName } from './read-person-cells.ts';

const today = plainDate('2026-03-04');
const ground = { today, from1904: false };

describe('a day', () => {
  test.each<[Cell, string]>([
    [['day', '2024-03-01'], '2024-03-01'],
    ['2024-03-01', '2024-03-01'],
    ['2024-03-01 00:00:00', '2024-03-01'],
    ['20240301', '2024-03-01'],
    [20_240_301, '2024-03-01'],
    ['240301', '2024-03-01'],
    [240_301, '2024-03-01'],
    [45_352, '2024-03-01'],
    ['45352', '2024-03-01'],
    ['24-03-01', '2024-03-01'],
    ['1/3 2024', '2024-03-01'],
    ['01/03/2024', '2024-03-01'],
    ['1/3-24', '2024-03-01'],
    ['1.3.2024', '2024-03-01'],
    ['1 mars 2024', '2024-03-01'],
    ['den 1:a mars 2024', '2024-03-01'],
    ['fredag 1 mars 2024', '2024-03-01'],
    ['1-mar-24', '2024-03-01'],
    ['March 1, 2024', '2024-03-01'],
    [' 2024-03-01\u00a0', '2024-03-01'],
    ["'2024-03-01", '2024-03-01'],
    ['850102', '1985-01-02'],
  ])('%j is %s', (cell, day) => expect(readDay(cell, ground)).toEqual({ ok: true, value: day }));

  test.each<[Cell, string]>([
    ['31/2 2024', 'not-a-date'],
    ['i mars', 'not-a-date'],
    ['vet ej', 'not-a-date'],
    [17, 'not-a-date'],
    [-45_352, 'not-a-date'],
    ['mars 2024', 'day-missing'],
    ['2024-03', 'day-missing'],
    ['1/3', 'year-missing'],
    ['1 mars', 'year-missing'],
    ['3/25/2024', 'month-first'],
    [['error', '#REF!'], 'cell-error'],
    ['0000-00-00', 'not-a-date'],
  ])('%j is refused: %s', (cell, problem) => expect(readDay(cell, ground)).toEqual({ ok: false, problem }));

  test('without a year is read in the year of the list', () => {
    expect(readDay('4/3', { ...ground, year: 2025 })).toEqual({ ok: true, value: '2025-03-04' });
  });

  test('is counted from 1900 or from 1904, 1 462 days apart', () => {
    expect(serialDay(1, false)).toBe('1900-01-01');
    expect(serialDay(59, false)).toBe('1900-02-28');
    expect(serialDay(61, false)).toBe('1900-03-01');
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 100_000 }), (serial) => {
        expect(serialDay(serial, true)).toBe(serialDay(serial + 1462, false));
      }),
    );
  });

  test('reads back as it was written, however it was written', () => {
    const days = fc
      .date({ min: new Date('1931-06-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10) as PlainDate);
    fc.assert(
      fc.property(days, (day) => {
        const [year = '', month = '', date = ''] = day.split('-');
        for (const written of [
          day,
          `${year}${month}${date}`,
          `${Number(date)}/${Number(month)} ${year}`,
          `${date}.${month}.${year}`,
        ])
          expect(readDay(written, ground)).toEqual({ ok: true, value: day });
      }),
    );
  });
});

describe('an identity number', () => {
  test.each<[Cell, object]>([
    ['19900101-9802', { text: '19900101-9802' }],
    ['900101 9802', { text: '9001019802' }],
    [199_001_019_802, { text: '199001019802' }],
    [9_001_019_802, { text: '9001019802' }],
    ["'9001019802", { text: '9001019802' }],
    // Spreadsheets drop the zeros of those born after 1999.
    [101_019_800, { text: '0101019800', isRepaired: true }],
    ['101019800', { text: '0101019800', isRepaired: true }],
    ['19900101-xxxx', { bornOn: '1990-01-01' }],
    ['900101', { bornOn: '1990-01-01' }],
    [['day', '1990-01-01'], { bornOn: '1990-01-01' }],
    ['12-345678', { text: '12-345678' }],
    ['', {}],
    ['saknas', {}],
  ])('%j', (cell, value) => expect(readIdentityNumber(cell, today)).toEqual({ ok: true, value }));

  test.each<[Cell, string]>([
    ['1,99E+11', 'number-rounded'],
    ['1.99001E+11', 'number-rounded'],
    ['19900101-9803', 'number-wrong-check-digit'],
    [19_900_101_980.5, 'number-unreadable'],
    [-9_001_019_802, 'number-unreadable'],
    ['hos handläggaren', 'number-unreadable'],
    [['error', '#N/A'], 'cell-error'],
  ])('%j is refused: %s', (cell, problem) => expect(readIdentityNumber(cell, today)).toEqual({ ok: false, problem }));
});

describe('other cells', () => {
  test.each<[Cell, string]>([
    [701_740_605, '0701740605'],
    ['070-174 06 05', '070-174 06 05'],
    ['70-1740605', '070-1740605'],
    ['46701740605', '+46701740605'],
    ['0046 70 174 06 05', '+46 70 174 06 05'],
    ['Tel: 021-390 000', '021-390 000'],
  ])('a phone number: %j', (cell, phone) => expect(readPhone(cell)).toEqual({ ok: true, value: phone }));

  test.each<[string, string]>([
    ['K', 'woman'],
    ['kvinna', 'woman'],
    ['M', 'man'],
    ['Man ', 'man'],
    ['F', 'woman'],
  ])('%s is a %s', (text, sex) => expect(readSex(text)).toEqual({ ok: true, value: sex }));

  test.each<[Cell, string]>([
    ['Ja', 'yes'],
    ['x', 'yes'],
    [1, 'yes'],
    [true, 'yes'],
    ['nej', 'no'],
    [0, 'no'],
    [false, 'no'],
  ])('%j says %s', (cell, said) => expect(readYesNo(cell)).toEqual({ ok: true, value: said }));

  test.each<[string, boolean, string, string]>([
    ['Farah, Amina Ali', false, 'Amina Ali', 'Farah'],
    ['Amina Ali Farah', false, 'Amina Ali', 'Farah'],
    ['Farah Amina', true, 'Amina', 'Farah'],
    ['Amina', false, 'Amina', ''],
    ['Far\u200bah,\u00a0Amina', false, 'Amina', 'Farah'],
  ])('%j is a name', (text, familyFirst, givenName, familyName) =>
    expect(splitName(text, familyFirst)).toEqual({ givenName, familyName }),
  );

  test.each<[Cell, unknown]>([
    ['x', { mark: 'present' }],
    [1, { mark: 'present' }],
    ['Sjuk', { mark: 'absent', reason: 'sick' }],
    ['VAB', { mark: 'absent', reason: 'care-of-child' }],
    [0, { mark: 'absent', reason: 'no-notice' }],
    ['sen 15', { mark: 'late', minutesMissed: 15 }],
    ['Ej krav', { mark: 'not-required' }],
    ['gick 30 min', { mark: 'left-early', minutesMissed: 30 }],
    ['-', null],
  ])('%j is a mark', (cell, mark) => expect(readMark(cell)).toEqual({ ok: true, value: mark }));
});
