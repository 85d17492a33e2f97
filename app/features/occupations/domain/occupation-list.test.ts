import { describe, expect, it } from 'vitest';
import { checkOccupationList, readOccupationRows, toOccupationWords } from './occupation-list.ts';

const groups = Array.from({ length: 310 }, (_, index) => ({ code: String(1111 + index), name: `Yrke ${index}` }));

describe('a list of occupations', () => {
  it('is read whatever stands above it and in whatever order', () => {
    expect(
      readOccupationRows([
        ['SSYK 2012', ''],
        ['Kod', 'Benämning'],
        ['9111', 'Städare', 'Cleaners'],
        ['Lokalvårdare', ' 9111 '],
        ['', ''],
        ['91110', 'för lång'],
        ['5', 'Service-, omsorgs- och försäljningsyrken'],
      ]),
    ).toEqual([
      { code: '9111', name: 'Städare' },
      { code: '9111', name: 'Lokalvårdare' },
      { code: '5', name: 'Service-, omsorgs- och försäljningsyrken' },
    ]);
  });

  it.each([
    [[], 'no-codes'],
    [groups.slice(0, 20), 'too-few-groups'],
    [[...groups, { code: '1111', name: 'Något annat' }], 'two-names'],
  ])('is refused when it cannot be the classification', (listed, problem) => {
    expect(checkOccupationList(listed)).toMatchObject({ ok: false, problem: { problem } });
  });

  it('takes the same row twice for one', () => {
    const checked = checkOccupationList([...groups, groups[0] as (typeof groups)[number]]);
    expect(checked.ok && checked.value.length).toBe(310);
  });

  it('of titles becomes words to look for', () => {
    expect(
      toOccupationWords([
        { code: '5120', name: 'Kock,  kallskänka' },
        { code: '5120', name: 'KOCK, kallskänka' },
        { code: '512', name: 'Kockar' },
      ]),
    ).toEqual([{ code: '5120', word: 'kock, kallskänka' }]);
  });
});
