import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCsv } from './csv.ts';

const cell = (value: Parameters<typeof toCsv>[1] extends Iterable<readonly (infer C)[]> ? C : never) =>
  toCsv(['a'], [[value]]).split('\r\n')[1];

describe('a CSV file', () => {
  test('begins with the byte order mark that tells a spreadsheet it is UTF-8', () => {
    expect(toCsv(['Namn', 'År'], [['Åsa', 1990]])).toBe('\ufeffNamn;År\r\nÅsa;1990\r\n');
  });
  test.each([
    ['=1+1', "'=1+1"],
    ['+46 70', "'+46 70"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', `"'\rx"`],
    [-5, '-5'],
    [-0.5, '-0,5'],
    [1234.5, '1234,5'],
    [Number.NaN, ''],
    [true, '1'],
    [null, ''],
    ['a;b', '"a;b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
  ])('writes %o as %s', (value, written) => {
    expect(cell(value)).toBe(written);
  });
  test('no text ever begins as a formula', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(cell(text.replaceAll('\r\n', ' ')) ?? '').not.toMatch(/^"?[=+\-@\t\r]/);
      }),
    );
  });
});
