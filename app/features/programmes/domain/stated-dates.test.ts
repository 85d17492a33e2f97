import { describe, expect, it } from 'vitest';
import { daysOf, suggestStatedDate } from './stated-dates.ts';

describe('a stated date', () => {
  it.each([
    ['2020-07-01', '2020-07-01', '2020-07-01'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2020-12', '2020-12-01', '2020-12-31'],
    ['2019', '2019-01-01', '2019-12-31'],
    ['2017/18', '2017-01-01', '2018-12-31'],
    ['1999/00', '1999-01-01', '2000-12-31'],
    ['spring 2021', '2021-03-01', '2021-05-31'],
    ['summer 2021', '2021-06-01', '2021-08-31'],
    ['autumn 2020', '2020-09-01', '2020-11-30'],
    ['winter 2020', '2020-12-01', '2021-02-28'],
    ['early 2018', '2018-01-01', '2018-04-30'],
    ['mid 2018', '2018-05-01', '2018-08-31'],
    ['late 2018', '2018-09-01', '2018-12-31'],
  ])('%s covers %s to %s', (stated, firstDay, lastDay) => {
    expect(daysOf(stated)).toEqual({ firstDay, lastDay });
  });

  it.each(['', '2020-13', '2020-02-30', '0020', '20', '2017/19', 'toString 2020', 'soon', '2020-07-01T00:00'])(
    'is not %j',
    (text) => {
      expect(daysOf(text)).toBeUndefined();
    },
  );

  it.each([
    ['2020/7/1', '2020-07-01'],
    ['1.7.2020', '2020-07-01'],
    ['2020-2-31', '2020-02-29'],
    ['2020-7', '2020-07'],
    ['2017/2018', '2017/18'],
    ['Hösten 2020', 'autumn 2020'],
    ['början av 2018', 'early 2018'],
    ['fall 2020', 'autumn 2020'],
    ['0/0/2020', undefined],
    ['12/13/2020', undefined],
    ['någon gång 2020', undefined],
  ])('that was written %s is understood as %s', (text, meant) => {
    expect(suggestStatedDate(text)).toBe(meant);
  });
});
