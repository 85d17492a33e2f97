import { describe, expect, test } from 'vitest';
import type { EligibilityRules } from '#app/features/programmes/domain/definition.ts';
import { plainDate } from '#app/shared/dates.ts';
import { type EligibilityFacts, judgeEligibility } from './eligibility.ts';

const on = plainDate('2026-11-22');
const day = plainDate;
const nothing: EligibilityFacts = {
  bornOn: null,
  birthYear: null,
  municipality: null,
  residence: null,
  permitUntil: null,
  agencyHousing: null,
  establishmentFrom: null,
  inSwedenSince: null,
};

type Row = [title: string, rules: EligibilityRules, facts: Partial<EligibilityFacts>, verdict: string, code: string];
const tia: EligibilityRules = {
  permits: [{ kind: 'asylum-seeker' }, { kind: 'permit-permanent', inAgencyHousing: true }],
};
const rows: Row[] = [
  ['the day before she turns 18', { minAge: 18 }, { bornOn: day('2008-11-23') }, 'does-not', 'too-young'],
  ['the day she turns 18', { minAge: 18 }, { bornOn: day('2008-11-22') }, 'fulfils', 'age-fits'],
  ['the last day she is 65', { maxAge: 65 }, { bornOn: day('1960-11-23') }, 'fulfils', 'age-fits'],
  ['the day she turns 66', { maxAge: 65 }, { bornOn: day('1960-11-22') }, 'does-not', 'too-old'],
  ['the year alone, both ages fit', { minAge: 18 }, { birthYear: 2007 }, 'fulfils', 'age-fits'],
  ['the year alone, it depends on the day', { minAge: 18 }, { birthYear: 2008 }, 'cannot-say', 'age-unsure'],
  ['the year alone, neither age fits', { minAge: 18 }, { birthYear: 2010 }, 'does-not', 'too-young'],
  ['no birth date', { minAge: 18 }, {}, 'cannot-say', 'missing'],

  ['asylum seeker where asylum seekers may', tia, { residence: 'asylum-seeker' }, 'fulfils', 'permit-fits'],
  ['citizen where asylum seekers may', tia, { residence: 'citizen' }, 'does-not', 'permit-not-among-them'],
  ['ground not known', tia, {}, 'cannot-say', 'missing'],
  [
    'permit and still in the agency’s housing',
    tia,
    { residence: 'permit-permanent', agencyHousing: true },
    'fulfils',
    'permit-fits',
  ],
  [
    'permit and moved out',
    tia,
    { residence: 'permit-permanent', agencyHousing: false },
    'does-not',
    'not-in-agency-housing',
  ],
  ['permit, housing not known', tia, { residence: 'permit-permanent' }, 'cannot-say', 'missing'],
  [
    'the last day of a ground',
    { permits: [{ kind: 'asylum-seeker', untilDay: '2026-11-22' }] },
    { residence: 'asylum-seeker' },
    'fulfils',
    'permit-fits',
  ],
  [
    'the day after',
    { permits: [{ kind: 'asylum-seeker', untilDay: '2026-11-21' }] },
    { residence: 'asylum-seeker' },
    'does-not',
    'permit-no-longer',
  ],
  [
    'before the first day',
    { permits: [{ kind: 'citizen', fromDay: '2027' }] },
    { residence: 'citizen' },
    'does-not',
    'permit-not-yet',
  ],
  [
    'one of two rows of the same ground is enough',
    {
      permits: [
        { kind: 'citizen', untilDay: '2020' },
        { kind: 'citizen', fromDay: '2026' },
      ],
    },
    { residence: 'citizen' },
    'fulfils',
    'permit-fits',
  ],
  [
    'permit that ran out yesterday',
    { permits: [{ kind: 'permit-time-limited' }] },
    { residence: 'permit-time-limited', permitUntil: day('2026-11-21') },
    'does-not',
    'permit-run-out',
  ],
  [
    'permit that runs out today',
    { permits: [{ kind: 'permit-time-limited' }] },
    { residence: 'permit-time-limited', permitUntil: on },
    'fulfils',
    'permit-fits',
  ],

  [
    'first day of month 19',
    { establishment: { fromMonth: 19 } },
    { establishmentFrom: day('2025-05-22') },
    'fulfils',
    'establishment-fits',
  ],
  [
    'last day of month 18',
    { establishment: { fromMonth: 19 } },
    { establishmentFrom: day('2025-05-23') },
    'does-not',
    'establishment-too-early',
  ],
  [
    'long after the period, without an end',
    { establishment: { fromMonth: 19 } },
    { establishmentFrom: day('2019-01-01') },
    'fulfils',
    'establishment-fits',
  ],
  [
    'month 25 where 24 is the last',
    { establishment: { fromMonth: 1, toMonth: 24 } },
    { establishmentFrom: day('2024-11-22') },
    'does-not',
    'establishment-over',
  ],
  [
    'month 24 where 24 is the last',
    { establishment: { fromMonth: 1, toMonth: 24 } },
    { establishmentFrom: day('2024-11-23') },
    'fulfils',
    'establishment-fits',
  ],
  [
    'a period from the last of a long month',
    { establishment: { fromMonth: 1, toMonth: 2 } },
    { establishmentFrom: day('2026-09-30') },
    'fulfils',
    'establishment-fits',
  ],
  [
    'a period that has not begun',
    { establishment: { fromMonth: 1 } },
    { establishmentFrom: day('2026-11-23') },
    'does-not',
    'establishment-not-begun',
  ],
  ['period not known', { establishment: { fromMonth: 1 } }, {}, 'cannot-say', 'missing'],

  ['five years', { yearsInSweden: 5 }, { inSwedenSince: 2021 }, 'fulfils', 'years-fit'],
  ['four years', { yearsInSweden: 5 }, { inSwedenSince: 2022 }, 'does-not', 'years-too-few'],
  ['years not known', { yearsInSweden: 5 }, {}, 'cannot-say', 'missing'],

  ['the municipality', { municipalities: ['Västerås'] }, { municipality: 'Västerås' }, 'fulfils', 'municipality-fits'],
  [
    'as people write it',
    { municipalities: ['Mariestad'] },
    { municipality: ' mariestads kommun ' },
    'fulfils',
    'municipality-fits',
  ],
  [
    'as the city is called',
    { municipalities: ['Västerås'] },
    { municipality: 'Västerås stad' },
    'fulfils',
    'municipality-fits',
  ],
  ['another', { municipalities: ['Västerås'] }, { municipality: 'Surahammar' }, 'does-not', 'municipality-other'],
  ['not known', { municipalities: ['Västerås'] }, {}, 'cannot-say', 'missing'],
];

describe('the rules of a programme', () => {
  test.each(rows)('%s', (_, rules, facts, verdict, code) => {
    const judged = judgeEligibility(rules, { ...nothing, ...facts }, on);
    expect(judged.rules.map(({ verdict: said, reason }) => [said, reason.code])).toEqual([[verdict, code]]);
    expect(judged.verdict).toBe(verdict);
  });

  test('without rules everybody may take part', () => {
    for (const rules of [undefined, {}])
      expect(judgeEligibility(rules, nothing, on)).toEqual({ verdict: 'fulfils', rules: [] });
  });

  test('one rule that is not fulfilled decides, also when another cannot say', () => {
    expect(
      judgeEligibility({ minAge: 18, municipalities: ['Västerås'] }, { ...nothing, municipality: 'Sala' }, on).verdict,
    ).toBe('does-not');
  });

  test('one that cannot say leaves it open, also when the others fit', () => {
    expect(
      judgeEligibility({ minAge: 18, municipalities: ['Västerås'] }, { ...nothing, municipality: 'Västerås' }, on)
        .verdict,
    ).toBe('cannot-say');
  });
});
