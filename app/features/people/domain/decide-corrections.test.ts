import { describe, expect, it } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { decideCorrections, type SexAndBirth } from './decide-corrections.ts';

const born = plainDate('1990-05-12');
const known: SexAndBirth = { sex: 'woman', bornOn: born, bornPrecision: 'exact' };

describe('sex and birth date', () => {
  it.each<[string, SexAndBirth, Partial<SexAndBirth>, string[]]>([
    ['are the same as before', known, {}, []],
    ['were not known', { sex: 'unknown', bornOn: null, bornPrecision: null }, {}, []],
    ['were known by the year alone', { ...known, bornOn: plainDate('1990-01-01'), bornPrecision: 'year' }, {}, []],
    ['were of another year', { ...known, bornOn: plainDate('1989-01-01'), bornPrecision: 'year' }, {}, ['born']],
    ['change by a day', known, { bornOn: plainDate('1990-05-13') }, ['born']],
    ['are taken away', known, { sex: 'unknown', bornOn: null }, ['sex', 'born']],
    ['change the sex', known, { sex: 'non-binary' }, ['sex']],
  ])('that %s need a reason when they were known', (_, before, change, corrected) => {
    const after = { sex: known.sex, bornOn: known.bornOn, ...change };
    const silent = decideCorrections(before, after, undefined);
    expect(silent.ok).toBe(corrected.length === 0);
    const reasoned = decideCorrections(before, after, 'Fel i handlingen');
    expect(reasoned.ok && reasoned.value.map(({ fact }) => fact)).toEqual(corrected);
  });

  it('keep the birth date that was, never the sex', () => {
    const decided = decideCorrections(known, { sex: 'man', bornOn: null }, 'Fel');
    expect(decided.ok && decided.value).toEqual([
      { fact: 'sex', was: null },
      { fact: 'born', was: '1990-05-12' },
    ]);
  });
});
