import { describe, expect, it } from 'vitest';
import { parseCardCode, printCardCode } from './card-code.ts';

describe('the code of a card', () => {
  it.each([
    ['4827 1936', '4827 1936'],
    ['48271936', '4827 1936'],
    [' 4827-1936 ', '4827 1936'],
    ['٤٨٢٧ ١٩٣٦', '4827 1936'],
    ['۴۸۲۷۱۹۳۶', '4827 1936'],
    ['0000 0007', '0000 0007'],
  ])('%j is read as %j', (typed, expected) => {
    expect(parseCardCode(typed)).toBe(expected);
  });

  it.each(['', '4827', '4827 193', '4827 19366', 'ABCD EFGH'])('%j is none', (typed) => {
    expect(parseCardCode(typed)).toBeUndefined();
  });

  it('is written in eight digits', () => {
    expect(printCardCode(7)).toBe('0000 0007');
    expect(printCardCode(4_294_967_295)).toBe('9496 7295');
  });
});
